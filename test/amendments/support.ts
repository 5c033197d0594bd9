import assert from 'node:assert/strict';
import { applyDecision, type AppliedDecision } from '../../server/src/amendments/apply/applyDecision';
import { readDecision } from '../../server/src/amendments/read/readDecision';
import { type Decision } from '../../server/src/amendments/types';
import { formatOrdinal, ordinal } from '../../server/src/base/ordinal';
import { snap } from '../support/snap';

/** A regulation of these articles, numbered from one; lines of an article by \n. A heading is given as 【第一章　总则】. */
export function regulation(articles: readonly string[], title = '甲市码头条例'): string {
  let count = 0;
  const lines = articles.map((words) =>
    words.startsWith('【') ? words.slice(1, -1) : `${formatOrdinal(ordinal(++count), '条')}　${words}`,
  );
  return `${title}\n${lines.join('\n')}\n`;
}

/** A decision of these items. */
export const decisionOn = (items: readonly string[], title = '甲市码头条例'): string =>
  [
    `甲市人民代表大会常务委员会关于修改《${title}》的决定`,
    '（2026年3月1日甲市第三届人民代表大会常务委员会第四次会议通过）',
    `甲市第三届人民代表大会常务委员会第四次会议决定对《${title}》作如下修改：`,
    ...items.map((item, at) => `${'一二三四五六七八九十'.charAt(at)}、${item}`),
    '本决定自2026年4月1日起施行。',
    `《${title}》根据本决定作相应修改并对条文顺序作相应调整，重新公布。`,
    '',
  ].join('\n');

export function read(text: string): Decision {
  const decision = readDecision(text);
  assert.ok(decision !== undefined, text);
  return decision;
}

/** Carries out a decision on a text; it must be on it. */
export function carriedOut(base: string, decision: string, law?: string): AppliedDecision {
  const applied = applyDecision(snap(base), read(decision), law);
  assert.ok(applied.ok, applied.ok ? '' : applied.reason.zh);
  return applied.value;
}

/** The articles after items of which every one is applied, numbers left out. */
export function after(articles: readonly string[], items: readonly string[]): readonly string[] {
  const applied = carriedOut(regulation(articles), decisionOn(items));
  const refused = applied.results.filter(({ status }) => status !== 'applied');
  assert.deepEqual(
    refused.map(({ instruction, reason }) => `${instruction.quote}: ${reason?.zh ?? ''}`),
    [],
  );
  return bodyOf(applied.text);
}

/** The lines of a text below its title, an article in one entry with its number. */
export function bodyOf(text: string): readonly string[] {
  const entries: string[] = [];
  for (const line of text.split('\n').slice(1)) {
    if (line === '') continue;
    if (/^第[^　]*[条章节]/u.test(line) || entries.length === 0) entries.push(line);
    else entries.push(`${entries.pop() ?? ''}\n${line}`);
  }
  return entries;
}

/** Why each item that is not carried out is not, in the order of the decision; the text must be the old one but for the others. */
export function reasons(articles: readonly string[], items: readonly string[]): readonly string[] {
  return carriedOut(regulation(articles), decisionOn(items)).results.flatMap(({ status, reason }) =>
    status === 'applied' ? [] : [`${status}: ${reason?.zh ?? ''}`],
  );
}
