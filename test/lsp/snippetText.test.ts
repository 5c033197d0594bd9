import assert from 'node:assert/strict';
import { snippetToPlain } from '../../server/src/lsp/render/snippetToPlain';

describe('lsp/snippetText', () => {
  for (const [snippet, plain] of [
    ['为了${1:促进数据利用}，制定本条例。$0', '为了促进数据利用，制定本条例。'],
    ['${1|市,县|}人民政府$2应当', '市人民政府应当'],
    ['价款 \\$5 \\} \\\\', '价款 $5 } \\'],
    ['${1:甲\\}乙}丙', '甲}乙丙'],
    ['${1}', ''],
  ] as const) {
    it(`turns ${snippet} into text`, () => {
      assert.equal(snippetToPlain(snippet), plain);
    });
  }
});
