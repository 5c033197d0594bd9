import {
  clausesOfTree,
  isRegulation,
  type SourceClauses,
} from '../../server/src/precedents/clauses/cutIntoClauses';
import { namesInTitle } from '../../server/src/precedents/clauses/regionAndSubject';
import { coreOfTitle } from '../../server/src/precedents/clauses/titleLikeness';
import { parse } from '../../server/src/syntax/parse';
import { type MeasureContext } from './types';

/** A local regulation with the place it is of. */
export interface LocalRegulation extends SourceClauses {
  readonly place: string;
  /** What its title is about, without words that stand in many titles. */
  readonly subject: string;
}

/** Fewer articles make no draft to replay. */
const FEWEST = 10;
/** How a legislature makes law is told in nearly the same words everywhere: it would flatter any figure. */
const PROCEDURE = /制定地方性法规/u;

/** The local regulations of the corpus, one of each title. */
export function localRegulations({ corpus }: MeasureContext): readonly LocalRegulation[] {
  const byTitle = new Map<string, LocalRegulation>();
  for (const { group, path, text } of corpus) {
    if (group !== 'local') continue;
    const parsed = clausesOfTree(parse(text), path);
    const { title } = parsed.source;
    if (byTitle.has(title) || PROCEDURE.test(title) || !isRegulation(parsed)) continue;
    const folder = path.split('/').at(-2) ?? '';
    const place = namesInTitle(title).region || folder;
    byTitle.set(title, { ...parsed, place, subject: coreOfTitle(title) });
  }
  return [...byTitle.values()];
}

/** Those long enough to be written again whose subject occurs in at least `places` places. */
export function onCommonSubjects(
  regulations: readonly LocalRegulation[],
  places: number,
): readonly LocalRegulation[] {
  const placesOf = new Map<string, Set<string>>();
  for (const { subject, place } of regulations) {
    placesOf.set(subject, (placesOf.get(subject) ?? new Set()).add(place));
  }
  return regulations.filter(
    ({ subject, clauses }) =>
      subject !== '' && clauses.length >= FEWEST && (placesOf.get(subject)?.size ?? 0) >= places,
  );
}
