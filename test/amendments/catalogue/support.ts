import assert from 'node:assert/strict';
import { formatOrdinal, ordinal } from '../../../server/src/base/ordinal';
import { articlesOf } from '../../../server/src/syntax/walkTree';
import { snap } from '../../support/snap';
import { carriedOut, decisionOn } from '../support';

/** The regulation that the tables of forms amend: chapters, sections, paragraphs, items and their subitems, citations, a table. */
export const BASE = [
  '甲市码头条例',
  '第一章　总则',
  '第一条　为了加强码头管理，保障公民、法人的权益，制定本条例。',
  '第二条　市港口部门负责监督管理，公安、海事、渔业等部门协助。',
  '区港口部门负责日常管理。',
  '财政、税务等部门做好有关工作。',
  '第三条　本条例所称码头，是指供船舶停靠的设施。',
  '第二章　经营',
  '第一节　许可',
  '第四条　经营码头应当具备下列条件：',
  '（一）有固定的场所；',
  '（二）有必要的设备；',
  '（三）有合格的人员：',
  '1.船长；',
  '2.轮机长。',
  '前款所列条件由市港口部门核实。',
  '第五条　许可的期限为五年。',
  '第六条　申请人应当提交申请书。市港口部门应当在二十日内答复。',
  '第二节　价格',
  '第七条　经营者应当公开价格，不得涨价。',
  '第八条　禁止超载。',
  '第三章　罚则',
  '第九条　违反本条例第七条规定的，由市港口部门责令改正；违反本条例第二条第二款规定的，处以罚款。',
  '第十条　违反本条例第八条规定的，处以一千元以上五千元以下罚款。',
  '第四章　附则',
  '第十一条　本条例自2020年7月1日起施行。',
  '附件：',
  '码头收费标准',
  '1.客船：十元',
  '2.货船：二十元',
  '3.渔船：五元',
  '',
].join('\n');

/** Words of an article below its number, lines by \n. */
function wordsOf(text: string): readonly string[] {
  const { tree } = snap(text);
  return articlesOf(tree).map(({ node }) =>
    text
      .slice(node.label?.span.end ?? node.span.start, node.span.end)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('\n'),
  );
}

/** The words with citations of articles left open: they follow what they cite. */
const open = (words: string): string => words.replace(/本条例第[一二三四五六七八九十]+条/gu, '本条例某条');

const OLD = wordsOf(BASE).map(open);
const HEADING = /^第[一二三四五六七八九十]+([章节])　(.*)$/u;

/**
 * The order of a text: its headings in brackets, its articles by their old numbers, new ones by their words. Articles and headings
 * must count on from one.
 */
export function shapeOf(text: string): string {
  const articles = wordsOf(text).map(open);
  const parts: string[] = [];
  const counts: Record<string, number> = { 条: 0, 章: 0, 节: 0 };
  const count = (counter: string, label: string): void => {
    const number = (counts[counter] = (counts[counter] ?? 0) + 1);
    assert.ok(label.startsWith(formatOrdinal(ordinal(number), counter)), label);
  };
  for (const line of text.split('\n')) {
    const [, counter = '', title = ''] = HEADING.exec(line) ?? [];
    if (counter !== '') {
      if (counter === '章') counts['节'] = 0;
      count(counter, line);
      parts.push(`〔${title}〕`);
    } else if (/^第[一二三四五六七八九十]+条　/u.test(line)) {
      const words = articles[counts['条'] ?? 0] ?? '';
      count('条', line);
      const old = OLD.indexOf(words);
      parts.push(
        `${/〕$/u.test(parts.at(-1) ?? '') || parts.length === 0 ? '' : ' '}${old === -1 ? words : String(old + 1)}`,
      );
    }
  }
  return parts.join('');
}

/**
 * What an instruction is to do: the order of the text after it; the words of the articles that it changes, by their numbers; or why
 * it is not carried out.
 */
export type Expected = string | Readonly<Record<number, string>> | RegExp;

/** A row of a table of forms. */
export type FormRow = readonly [item: string, expected: Expected];

/** Carries out one instruction on the regulation and compares. */
export function checkForm([item, expected]: FormRow): void {
  checkDecision(decisionOn([item]), expected);
}

/** Carries out a decision on the regulation and compares. What is not carried out must leave every word as it was. */
export function checkDecision(decision: string, expected: Expected): void {
  const applied = carriedOut(BASE, decision);
  const body = (text: string): string => text.replace(/^（.*修正）\n/mu, '');
  const told = applied.results.flatMap(({ status, reason }) =>
    status === 'applied' ? [] : [`${status}：${reason?.zh ?? ''}`],
  );
  if (expected instanceof RegExp) {
    assert.match(told.join('\n'), expected);
    assert.equal(body(applied.text), BASE);
    return;
  }
  assert.deepEqual(told, []);
  if (typeof expected === 'string') assert.equal(shapeOf(applied.text), expected);
  else {
    const words = wordsOf(BASE).map((old, at) => expected[at + 1] ?? old);
    assert.deepEqual(wordsOf(applied.text), words);
    assert.equal(
      shapeOf(applied.text).replace(/[^〔〕]+(?=〔|$)/gu, ''),
      shapeOf(BASE).replace(/[^〔〕]+(?=〔|$)/gu, ''),
    );
  }
}

/** One test a row. */
export function itReads(rows: readonly FormRow[]): void {
  for (const row of rows) {
    it(row[0].replaceAll('\n', '⏎'), () => {
      checkForm(row);
    });
  }
}
