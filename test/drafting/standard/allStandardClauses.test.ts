import assert from 'node:assert/strict';
import { namesOfDraft } from '../../../server/src/drafting/draftNames';
import { fillStandard } from '../../../server/src/drafting/standard/fillStandardClause';
import {
  servesKind,
  STANDARD_CLAUSES,
  standardClausesFor,
} from '../../../server/src/drafting/standard/allStandardClauses';
import { STANDARD_KINDS, type StandardClause } from '../../../server/src/drafting/standard/types';
import { check } from '../../measure/support/check';
import { snap } from '../../support/snap';

const TITLES = {
  促进: '甲市低空经济促进条例',
  倡导: '甲市全民健身促进条例',
  管理: '甲市物业管理条例',
  保护: '甲市湿地保护条例',
  防治: '甲市反食品浪费条例',
  安全: '甲市电梯安全条例',
  保障: '甲市残疾人保障条例',
  程序: '甲市预算审查监督条例',
  other: '甲市数字经济条例',
} as const;

const HEAD = ['总则', '规划与保障', '监督管理', '法律责任', '附则'];

/** A small draft of that title with a clause in a chapter where it belongs, the blanks filled. */
function draftWith(title: string, clause: StandardClause): string {
  const names = namesOfDraft(snap(`${title}\n第一条　甲。\n`));
  let blank = 0;
  const own = fillStandard(clause, names)
    .plainText.replaceAll('第\u3000\u3000条', '第三条')
    .replaceAll('……元以上……元以下', '一千元以上五千元以下')
    .replaceAll('《……》', '《甲市丙办法》')
    .replaceAll('\u3000\u3000年\u3000\u3000月\u3000\u3000日', '2030年1月1日')
    .replace(/……/gu, () => `丙${'丁戊己庚辛壬癸'.charAt(blank++)}`);
  const zones: readonly StandardClause['zone'][] = ['general', 'body', 'body', 'liability', 'final'];
  const at = zones.indexOf(clause.zone);
  const { matter } = names;
  const isFirst = clause.role === 'purpose';
  const isLast = clause.role === 'effective-date' || clause.role === 'repeal';
  const isScope = clause.role === 'scope';
  let number = 0;
  const article = (text: string): string => {
    number += 1;
    return `第${'一二三四五六七八九'.charAt(number - 1)}条　${text}`;
  };
  const filler = [
    [
      ...(isFirst ? [own] : [`为了加强${matter}，根据有关法律、行政法规，结合本市实际，制定本条例。`]),
      ...(isScope ? [own] : [`本市行政区域内的${matter}活动，适用本条例。`]),
    ],
    ['市人民政府应当编制丙丁、丙己年度计划。'],
    ['单位应当接受检查。'],
    ['违反本条例第三条规定，未编制计划的，由上级机关责令改正。'],
    isLast ? [own] : ['本条例自2030年1月1日起施行。'],
  ];
  if (!isFirst && !isLast && !isScope) {
    filler[at] = clause.zone === 'final' ? [own, ...(filler[at] ?? [])] : [...(filler[at] ?? []), own];
  }
  const chapters = HEAD.map((heading, index) =>
    [`第${'一二三四五'.charAt(index)}章　${heading}`, '', ...(filler[index] ?? []).map(article)].join('\n'),
  );
  const contents = HEAD.map((heading, index) => `第${'一二三四五'.charAt(index)}章　${heading}`).join('\n');
  return `${title}\n\n目\u3000录\n\n${contents}\n\n${chapters.join('\n\n')}\n`;
}

describe('standard wording', () => {
  it('is about eighty clauses', () => {
    assert.ok(STANDARD_CLAUSES.length >= 80, String(STANDARD_CLAUSES.length));
    assert.equal(new Set(STANDARD_CLAUSES.map(({ name }) => name.zh)).size, STANDARD_CLAUSES.length);
    assert.equal(new Set(STANDARD_CLAUSES.map(({ name }) => name.en)).size, STANDARD_CLAUSES.length);
  });

  it('belongs into the chapter that is best for it, and into regulations that have it', () => {
    const names = (...args: Parameters<typeof standardClausesFor>): readonly string[] =>
      standardClausesFor(...args).map(({ name }) => name.zh);
    const chapters = ['促进措施', '服务与保障', '监督管理'];
    const of = (chapter: string): readonly string[] =>
      names(
        chapter,
        '促进',
        chapters.filter((each) => each !== chapter),
      );
    assert.ok(of('服务与保障').includes('金融支持'));
    assert.ok(!of('促进措施').includes('金融支持'));
    assert.ok(of('促进措施').includes('扶持政策'));
    assert.ok(names('促进措施', '促进').includes('金融支持'));
    assert.ok(!names('服务与保障', '防治').includes('政府采购'));
    assert.ok(!of('监督管理').includes('从业要求'));
    assert.ok(names('管理与服务', '管理').includes('从业要求'));
  });

  it('has every clause served by some kind, and none of a department in rules of procedure', () => {
    const names = namesOfDraft(snap('甲市人民代表大会常务委员会议事规则\n第一条　甲。\n'));
    for (const clause of STANDARD_CLAUSES) {
      assert.ok(
        STANDARD_KINDS.some((kind) => servesKind(clause, kind)),
        clause.name.zh,
      );
      if (!servesKind(clause, '程序')) continue;
      assert.doesNotMatch(fillStandard(clause, names).plainText, /主管部门|有关部门|罚款/u, clause.name.zh);
    }
  });

  for (const kind of STANDARD_KINDS) {
    it(`passes the tool’s own rules in a draft: ${kind}`, () => {
      const faults: string[] = [];
      for (const clause of STANDARD_CLAUSES.filter((each) => servesKind(each, kind))) {
        const text = draftWith(TITLES[kind], clause);
        const found = check(text);
        const told = found.map(
          ({ code, span, message }) => `${code} ${text.slice(span.start, span.end)} ${message.zh}`,
        );
        if (told.length > 0) faults.push(`${clause.name.zh}: ${told.join('; ')}`);
      }
      assert.deepEqual(faults, []);
    });
  }
});
