import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { ROOT } from '../client/manifest';
import { assertLinear } from '../support/growth';
import { loadGrammar, scopesOf, tokenize } from './tokenize';

const ARTICLE = 'entity.name.function.article';
const ITEM = 'variable.other.property.item';
const SUBITEM = 'variable.other.property.subitem';
const REFERENCE = 'variable.other.readwrite.reference';
const CITATION = 'string.quoted.citation';
const TERM = 'entity.name.type.term';
const DEFINING = 'keyword.other.definition';
const NUMBER = 'constant.numeric';
const DATE = 'constant.numeric.date';
const RESIDUE = 'comment.block.residue';

/** Text, and what of it has which scope. */
const CASES: readonly (readonly [name: string, text: string, scopes: readonly string[]])[] = [
  ['a title', '甲市乙条例（草案）', ['甲市乙条例（草案）:markup.heading.title']],
  ['a title in the middle of the line', '　　甲市乙条例', ['甲市乙条例:markup.heading.title']],
  ['no title in a sentence', '应当按照甲的规定', []],
  ['no title before a comma', '甲市乙条例，', []],
  ['目录', '目　录', ['目　录:markup.heading.contents']],
  ['a part', '第一编　总则', ['第一编　总则:markup.heading.part']],
  ['a subpart', '第一分编　通则', ['第一分编　通则:markup.heading.part']],
  ['a chapter', '第三章 甲、乙', ['第三章 甲、乙:markup.heading.chapter']],
  ['a section', '　第二节　甲', ['第二节　甲:markup.heading.section']],
  ['no chapter at the start of a sentence', '第三章规定的甲，适用乙。', [`第三章:${REFERENCE}`]],
  ['no chapter inside 《》', '《第三章 甲》', [`《:${CITATION}`, `第三章 甲:${CITATION}`, `》:${CITATION}`]],
  ['a policy heading', '一、总体要求', ['一、总体要求:markup.heading.policy']],
  [
    'a policy heading about changes',
    '一、深化对外开放和制度修改',
    ['一、深化对外开放和制度修改:markup.heading.policy'],
  ],
  ['no heading in a decision that deletes', '二、删去第四条', [`第四条:${REFERENCE}`]],
  [
    'no heading over the part on a law',
    '一、对《甲》作出修改',
    [`《:${CITATION}`, `甲:${CITATION}`, `》:${CITATION}`],
  ],
  ['no heading in a decision that adds', '三、增加一条作为第五条', [`第五条:${REFERENCE}`]],
  ['no policy heading in a sentence', '一、甲应当乙。', []],
  ['an article', '第十条　甲。', [`第十条:${ARTICLE}`]],
  ['an inserted article', '第十条之一　甲。', [`第十条之一:${ARTICLE}`]],
  ['an article without a gap', '第十条甲应当乙。', [`第十条:${ARTICLE}`]],
  ['an article with an Arabic number', '第10条　甲。', [`第10条:${ARTICLE}`]],
  ['an article with a damaged label', '笫三十－条　甲。', [`笫三十－条:${ARTICLE}`]],
  [
    'an article behind a conversion tag',
    '[bookmark: 甲]第十条　乙。',
    [`[bookmark: 甲]:${RESIDUE}`, `第十条:${ARTICLE}`],
  ],
  ['no article at the start of a sentence', '第十条规定的甲，适用乙。', [`第十条:${REFERENCE}`]],
  ['no article inside 《》', '《第十条 甲》', [`《:${CITATION}`, `第十条 甲:${CITATION}`, `》:${CITATION}`]],
  ['an item', '（一）甲；', [`（一）:${ITEM}`]],
  ['an item in half-width brackets', '(十二)甲；', [`(十二):${ITEM}`]],
  ['no item inside a sentence', '依照第（一）项。', [`第（一）项:${REFERENCE}`]],
  ['a subitem', '1.甲；', [`1.:${SUBITEM}`]],
  ['no subitem in a decimal number', '1.5倍', [`1.5倍:${NUMBER}`]],
  [
    'a reference down to the item',
    '违反本条例第七条第二款第三项和第八条之一的，',
    [`本条例第七条第二款第三项:${REFERENCE}`, `第八条之一:${REFERENCE}`],
  ],
  [
    'relative references',
    '依照前两款、本条第二款和前款第一项，',
    [`前两款:${REFERENCE}`, `本条第二款:${REFERENCE}`, `前款第一项:${REFERENCE}`],
  ],
  [
    'no reference in 本条例, 本项目, 本章程, 基本条件, 本节点',
    '本条例、本项目、本章程、基本条件、本节点。',
    [],
  ],
  [
    'a citation and the reference behind it',
    '依照《甲法》第五条，',
    [`《:${CITATION}`, `甲法:${CITATION}`, `》:${CITATION}`, `第五条:${REFERENCE}`],
  ],
  [
    'nothing inside a citation',
    '《甲〈第五条〉本条第二款10日》',
    [`《:${CITATION}`, `甲〈第五条〉本条第二款10日:${CITATION}`, `》:${CITATION}`],
  ],
  [
    'an unclosed citation to the end of its line only',
    '《甲\n第二章 乙',
    [`《:${CITATION}`, `甲:${CITATION}`, '第二章 乙:markup.heading.chapter'],
  ],
  [
    'a defined term',
    '本条例所称甲乙，是指丙。',
    [`本条例所称:${DEFINING}`, `甲乙:${TERM}`, `是指:${DEFINING}`],
  ],
  ['an abbreviation', '甲乙丙（以下简称甲）', [`以下简称:${DEFINING}`, `甲:${TERM}`]],
  [
    'amounts, periods and shares',
    '一万元、三十日、5%、两倍、百分之十',
    [`一万元:${NUMBER}`, `三十日:${NUMBER}`, `5%:${NUMBER}`, `两倍:${NUMBER}`, `百分之十:${NUMBER}`],
  ],
  ['a date', '自2026年1月1日起施行。', [`2026年1月1日:${DATE}`]],
  ['Markdown bold', '**甲**', [`**:${RESIDUE}`, `**:${RESIDUE}`]],
];

describe('the TextMate grammar', () => {
  before(loadGrammar);

  for (const [name, text, scopes] of CASES) {
    it(`shows ${name}`, () => {
      assert.deepEqual(scopesOf(text), scopes);
    });
  }

  it('finds every numbered article and chapter of the seeds, and none of the policy document', () => {
    const counts = readdirSync(`${ROOT}/seeds`)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => {
        const scoped = scopesOf(readFileSync(`${ROOT}/seeds/${name}`, 'utf8'));
        const count = (scope: string): number => scoped.filter((text) => text.endsWith(`:${scope}`)).length;
        return [name.slice(0, 3), count(ARTICLE), count('markup.heading.chapter')];
      });
    assert.deepEqual(counts, [
      ['000', 70, 18], // nine chapters, in the 目录 and in the body
      ['001', 61, 8],
      ['002', 61, 8],
      ['003', 0, 0],
      ['004', 97, 11],
    ]);
  });

  it('takes time in proportion to a line, up to 20,000 characters', () => {
    const unit = '第七条甲乙丙、本条例所称甲';
    assertLinear(2_500, (size) => unit.repeat(size / unit.length), tokenize);
  });
});
