import { clausesOfTree, type SourceClauses } from '../../server/src/precedents/clauses/cutIntoClauses';
import { parse } from '../../server/src/syntax/parse';
import { type MeasureContext } from './types';

/** Fewer articles make no draft to replay. */
const FEWEST = 10;

/** The promotion regulations of the corpus (促进 in the title), one version of each title. */
export function promotionRegulations(context: MeasureContext): readonly SourceClauses[] {
  const byTitle = new Map<string, SourceClauses>();
  for (const { group, path, text } of context.corpus) {
    if (group !== 'local') continue;
    const parsed = clausesOfTree(parse(text), path);
    const { title } = parsed.source;
    if (!title.includes('促进') || parsed.clauses.length < FEWEST || byTitle.has(title)) continue;
    byTitle.set(title, parsed);
  }
  return [...byTitle.values()];
}
