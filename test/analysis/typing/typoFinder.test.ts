import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createSnapshot } from '../../../server/src/analysis/snapshot';
import { type Typo, TypoFinder } from '../../../server/src/analysis/typing/typoFinder';
import { shippedCounts, shippedTypoFinder } from '../../support/typos';

const finder = shippedTypoFinder();
const typosIn = (text: string): readonly Typo[] => finder.in(createSnapshot(text));
const article = (words: string): string => `甲市乙条例\n第一条　${words}\n`;
const told = (words: string): readonly string[] =>
  typosIn(article(words)).map(({ written, better }) => `${written}→${better}`);

describe('analysis/typing/typoFinder', () => {
  it('finds characters that sound or look alike, exchanged and doubled ones, with the words around them', () => {
    assert.deepEqual(told('有关部门应当依法追究刑事则任。'), ['则任→责任']);
    assert.deepEqual(told('本条例自公布之曰起施行。'), ['之曰→之日']);
    assert.deepEqual(told('构成犯罪的，依法追究事刑责任。'), ['事刑→刑事']);
    assert.deepEqual(told('应当加强监督督检查。'), ['监督督→监督']);
  });

  it('finds them in chapter headings', () => {
    const [typo] = typosIn('甲市乙条例\n第一章　总则\n第一条　甲。\n第二章　法律贵任\n第二条　乙。\n');
    assert.equal(typo?.better, '责任');
  });

  for (const { what, text } of [
    { what: 'a term that the text defines', text: article('本条例所称刑事则任，是指甲。') },
    {
      what: 'what the text writes again and again',
      text: `甲市乙条例\n第一条　追究刑事则任。\n第二条　追究刑事则任。\n第三条　不追究刑事则任的，丙。\n`,
    },
    { what: 'a quotation', text: article('将“依法追究刑事则任”改为“依法追究刑事责任”。') },
    { what: 'the title of another text', text: article('依照《甲市刑事则任条例》执行。') },
    { what: 'two things said in the same way', text: article('不得损害市容市貌。') },
    { what: 'a word that goes on behind a bracket', text: article('开展相关抵（质）押业务。') },
    { what: 'numbers', text: article('本条例自二〇二七年一月一十日起施行。') },
    { what: 'a text without an article', text: '甲市乙条例\n' },
    { what: 'nothing', text: '' },
  ]) {
    it(`leaves alone ${what}`, () => {
      assert.deepEqual(typosIn(text), []);
    });
  }

  it('names places that hold what was written, whatever the text', () => {
    const characters = fc.constantFrom(
      ...Array.from('市人民政府应当按照规定责则任日曰，。“”第一条\n\r\t\u3000\ud800𠮷a1'),
    );
    fc.assert(
      fc.property(fc.string({ unit: characters, maxLength: 200 }), (words) => {
        const text = article(words);
        for (const { span, meant, written, better } of typosIn(text)) {
          assert.ok(span.start < span.end && span.end <= text.length);
          assert.ok(written.includes(text.slice(span.start, span.end)));
          assert.ok(better.includes(meant));
          assert.notEqual(written, better);
        }
      }),
    );
  });

  it('looks only at the articles that changed', () => {
    const counts = shippedCounts();
    let looked = 0;
    const counting = new TypoFinder({
      unknown: counts.unknown,
      rankOf: (character) => {
        looked++;
        return counts.rankOf(character);
      },
      characterOf: (rank) => counts.characterOf(rank),
      count: (rank) => counts.count(rank),
      countOfPair: (first, second) => counts.countOfPair(first, second),
      countOfThree: (first, second, third) => counts.countOfThree(first, second, third),
      soundsLike: (rank) => counts.soundsLike(rank),
      likelihood: (first, second, third) => counts.likelihood(first, second, third),
    });
    const articles = Array.from({ length: 50 }, (_, at) => `第${at + 1}条　应当加强监督检查工作。\n`);
    const before = createSnapshot(`甲市乙条例\n${articles.join('')}`);
    counting.in(before);
    assert.ok(looked > 400, `${looked} characters`);
    looked = 0;
    const edited = articles.with(20, '第21条　应当加强监督检察工作。\n').join('');
    counting.in(createSnapshot(`甲市乙条例\n${edited}`, before));
    assert.ok(looked > 0 && looked < 40, `${looked} characters`);
  });
});
