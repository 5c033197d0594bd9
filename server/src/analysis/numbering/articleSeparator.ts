import { articlesOf } from '../../syntax/query';
import { type Snapshot } from '../snapshot';

/** The published separator behind 第X条 (national database): one full-width space. */
const PUBLISHED = '\u3000';

/** What this text writes most often between 第X条 and the article, so that an inserted number looks alike. */
export function articleSeparator({ tree, text }: Snapshot): string {
  const counts = new Map<string, number>();
  for (const { node } of articlesOf(tree)) {
    const from = node.label?.span.end;
    const first = node.children[0];
    if (from === undefined || first === undefined) continue;
    const between = text.slice(from, first.span.start);
    if (/^[^\r\n【（]{1,4}$/u.test(between)) counts.set(between, (counts.get(between) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? PUBLISHED;
}
