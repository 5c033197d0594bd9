import { deepEqual } from 'node:assert/strict';
import { ownCitations } from '../../../server/src/precedents/penalties/ownCitations';

/** 12, 12.2, 12.2(3), 10-1: article, 款 and 项. */
const written = (text: string): readonly string[] =>
  ownCitations(text).map(({ article, paragraph, item }) => {
    const sub = article.sub > 0 ? `-${article.sub}` : '';
    const of = paragraph === undefined ? '' : `.${paragraph}`;
    return `${article.main}${sub}${of}${item === undefined ? '' : `(${item})`}`;
  });

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['违反本条例第十二条规定，', ['12']],
  ['违反本条例第十二条第二款规定，', ['12.2']],
  ['违反本办法第十二条第二款第三项规定，', ['12.2(3)']],
  ['违反本规定第八条第（一）项的规定，', ['8(1)']],
  ['违反本条例第十条、第十二条规定，', ['10', '12']],
  ['违反本条例第二十六条第二款、第三款规定，', ['26.2', '26.3']],
  ['违反本条例第九条第一款第一项、第三项规定，', ['9.1(1)', '9.1(3)']],
  ['违反本条例第三十三条第二项至第四项规定，', ['33(2)', '33(3)', '33(4)']],
  ['违反本条例第五条至第七条规定，', ['5', '6', '7']],
  ['违反本条例第十条之一或者第十一条规定，', ['10-1', '11']],
  ['违反本条例第10条规定，', ['10']],
  ['违反《中华人民共和国水法》第十二条规定，', []],
  ['违反本条例规定，', []],
  ['违反第十二条规定，', []],
  ['本条例第条', []],
  ['本条例第九百条至第九千条', ['900']],
  ['', []],
];

describe('citations of a text’s own articles', () => {
  for (const [text, cited] of CASES.slice(0, -2)) {
    it(`reads ${text}`, () => {
      deepEqual(written(text), cited);
    });
  }
  it('does not count on without end in a range that is a slip', () => {
    deepEqual(written('本条例第一条至第九百条').length < 40, true);
    deepEqual(written(''), []);
  });
});
