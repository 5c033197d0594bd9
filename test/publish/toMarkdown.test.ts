import assert from 'node:assert/strict';
import { createSnapshot } from '../../server/src/analysis/snapshot';
import { fromMarkdown, toMarkdown } from '../../server/src/publish/toMarkdown';
import { walk } from '../../server/src/syntax/walkTree';
import { SEED_NAMES, seedText } from '../support/corpus';
import { DECISION, REGULATION } from '../akn/texts';

const markdown = (text: string): string => toMarkdown(createSnapshot(text));

/** Lines without the blanks around them, which Markdown does not keep. */
const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r\n|\r|\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');

const outline = (text: string): readonly string[] => {
  const { tree } = createSnapshot(text);
  return [
    tree.title?.text ?? '',
    ...walk(tree.children).map(
      ({ node, ancestors }) => `${' '.repeat(ancestors.length)}${node.level} ${node.label?.text ?? ''}`,
    ),
    ...tree.annexes.map(({ heading }) => heading.text),
  ];
};

const TEXTS = [REGULATION, DECISION, REGULATION.replaceAll('\n', '\r\n'), ...SEED_NAMES.map(seedText)];

describe('publish/toMarkdown', () => {
  it('writes headings with marks and a paragraph for each line', () => {
    assert.equal(
      markdown(
        '甲条例\n第一章　总则\n第一节　一般\n第一条　甲：\n（一）乙。\n| 一 | 二 |\n| --- | --- |\n| 三 | 四 |\n',
      ),
      '# 甲条例\n\n## 第一章　总则\n\n### 第一节　一般\n\n第一条　甲：\n\n（一）乙。\n\n| 一 | 二 |\n| --- | --- |\n| 三 | 四 |\n',
    );
  });

  it('is read by the tool with the same structure', () => {
    for (const text of TEXTS) assert.deepEqual(outline(markdown(text)), outline(text));
  });

  it('gives the lines of the text back', () => {
    for (const text of TEXTS) assert.deepEqual(linesOf(fromMarkdown(markdown(text))), linesOf(text));
    const marks = '甲条例\n第一条　*甲*_乙_`丙`[丁](戊)<b>~己~\\&amp;&nbsp;。\n- 庚\n1. 辛\n> 壬\n';
    assert.deepEqual(linesOf(fromMarkdown(markdown(marks))), linesOf(marks));
  });

  it('lets no words of the text become markup', () => {
    assert.doesNotMatch(
      markdown('甲条例\n第一条　<script>甲</script>[乙](javascript:丙)。\n'),
      /(?<!\\)[<[]/u,
    );
  });

  it('is empty for nothing', () => {
    assert.equal(markdown('\r\n \n'), '');
    assert.equal(fromMarkdown('\n'), '');
    assert.equal(fromMarkdown('---\ntitle: 甲\n---\n'), '');
  });

  it('reads a text without the marks it was written in', () => {
    const WRITTEN: readonly (readonly [string, string])[] = [
      ['**第一条**　甲。', '第一条　甲。'],
      ['**第一条　甲。**', '第一条　甲。'],
      ['**第一条** **【乙】** 甲。', '第一条 【乙】 甲。'],
      ['第一条　**甲**应当乙。', '第一条　甲应当乙。'],
      ['## **第一章　总则**', '第一章　总则'],
      ['- **第一条**　甲。', '第一条　甲。'],
      ['> **（一）甲；**', '（一）甲；'],
      ['> ## 第二章　乙', '第二章　乙'],
      ['**（一）**甲\\*乙；', '（一）甲*乙；'],
      ['——**甲。**乙。', '——**甲。**乙。'],
      ['第一条　甲**乙。', '第一条　甲**乙。'],
      ['- 甲；', '- 甲；'],
      ['>5米的甲。', '>5米的甲。'],
    ];
    for (const [written, expected] of WRITTEN) assert.equal(fromMarkdown(written), `${expected}\n`);
    assert.equal(fromMarkdown('---\ntitle: 丙\n---\n\n# 甲条例\n'), '甲条例\n');
  });
});
