// What the tests of completion share: the entries at ‸, and the text after one was taken.
import { completion } from '../../server/src/features/completion';
import { type CompletionEntry, type FeatureContext } from '../../server/src/features/types';
import { expandSnippet } from '../precedents/expandSnippet';
import { seedCorpus } from '../precedents/seeds';
import { cursorFixture } from '../support/fixture';
import { contextWith, snap } from '../support/snap';

export const SEEDS = contextWith(seedCorpus());
export const NONE = contextWith();

export const at = (
  marked: string,
  ctx: FeatureContext = NONE,
  clauses = true,
): readonly CompletionEntry[] => {
  const { text, cursor } = cursorFixture(marked);
  return completion(snap(text), { offset: cursor, clauses }, ctx);
};

export const labels = (entries: readonly CompletionEntry[]): readonly string[] =>
  entries.map(({ label }) => label);

/** The text after an entry was taken, a snippet with its own words. */
export function taken(marked: string, entry: CompletionEntry | undefined): string {
  const { text } = cursorFixture(marked);
  if (entry === undefined) throw new Error('there is no such entry');
  const { replace, insertText, isSnippet } = entry;
  return (
    text.slice(0, replace.start) +
    (isSnippet ? expandSnippet(insertText) : insertText) +
    text.slice(replace.end)
  );
}

export const find = (entries: readonly CompletionEntry[], label: string): CompletionEntry | undefined =>
  entries.find((entry) => entry.label === label);

export const DRAFT = `甲市数字条例
第一章　总则
第一条　为了甲，制定本条例。
第二条　本条例所称公共数据，是指乙。
第三条　有下列情形之一的，从其规定：
（一）丙；
（二）丁。
戊应当己。
`;
