import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/base/textEdit';
import { completion } from '../../server/src/features/completion';
import { cursorFixture } from '../support/fixture';
import { snap } from '../support/snap';
import { at, labels, NONE } from './completionFixture';

const taken = (marked: string, label: string): string => {
  const { text, cursor } = cursorFixture(marked);
  const entry = completion(snap(text), { offset: cursor, clauses: true, makesRoom: true }, NONE).find(
    (each) => each.label === label,
  );
  assert.ok(entry !== undefined, label);
  const own = { span: entry.replace, newText: entry.insertText.replace(/\$\{\d+:([^}]*)\}|\$\d+/gu, '$1') };
  const edits = [own, ...(entry.also ?? [])].toSorted((a, b) => a.span.start - b.span.start);
  return applyEdits(text, edits);
};

describe('completion where a number is taken further down', () => {
  const marked = '甲条例\n第一条　甲。\n‸\n第二条　见第三条。\n第三条　丙。\n';

  it('moves what follows with the article', () => {
    const moved = '第三条　见第四条。\n第四条　丙。\n';
    assert.equal(taken(marked, '第二条'), `甲条例\n第一条　甲。\n第二条　\n${moved}`);
    assert.match(
      taken(marked, '第二条 立法目的'),
      /\n第二条　为了[^\n]+\n第三条　见第四条。\n第四条　丙。\n$/u,
    );
    assert.equal(taken(marked.replace('‸', '第二‸'), '第二条'), `甲条例\n第一条　甲。\n第二条　\n${moved}`);
  });

  it('never offers the number that stands directly above', () => {
    const twice = '甲条例\n第三条　甲。\n第四条　乙。\n‸\n第四条　丙。\n';
    assert.ok(!labels(at(twice)).some((label) => label.startsWith('第四条')));
  });

  it('leaves out a heading above the one of its number', () => {
    const between = '甲条例\n第一章　总则\n第一条　甲。\n‸\n第二章　乙\n第二条　乙。\n';
    assert.ok(!labels(at(between)).some((label) => label.startsWith('第二章')));
    assert.ok(labels(at('甲条例\n第一章　总则\n第一条　甲。\n‸')).includes('第二章'));
  });
});
