import assert from 'node:assert/strict';
import { readJson } from './manifest';

interface LanguageConfiguration {
  readonly folding: { readonly markers: { readonly start: string; readonly end: string } };
}

const { start, end } = (readJson('syntaxes/language-configuration.json') as LanguageConfiguration).folding
  .markers;

/** What the minimap writes for a line: the editor takes what stands behind the marker. */
function headingOf(line: string): string | undefined {
  const found = new RegExp(start).exec(line);
  return found === null ? undefined : line.slice(found[0].length).trim();
}

describe('headings in the minimap', () => {
  it('are those of parts and chapters, with their numbers', () => {
    assert.equal(headingOf('第一章　总　则'), '第一章　总　则');
    assert.equal(headingOf('\u3000\u3000第二编 分则'), '第二编 分则');
    assert.equal(headingOf('[bookmark: _a]第十二章 附则'), '第十二章 附则');
    assert.equal(headingOf('第三章'), '第三章');
  });

  it('are no articles, sections or sentences', () => {
    for (const line of ['第一条　甲。', '第一节　乙', '第一章的规定，适用于丙。', '依照第二章　丁', '']) {
      assert.equal(headingOf(line), undefined, line);
    }
  });

  it('end nowhere by themselves: the server tells what folds', () => {
    assert.doesNotMatch('第一章　总则', new RegExp(end));
  });
});
