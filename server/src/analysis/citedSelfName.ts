import { type Span } from '../base/span';
import { citedTitles } from './citedTitles';
import { isKnownLaw } from './nationalLaws';
import { findReferences } from './references/index';
import { type SelfName } from './selfName';
import { type Snapshot } from './snapshot';

/** How far before a name another text may stand that it belongs to. */
const LONGEST_CLAUSE = 80;
/** Between another text and the name that it calls itself by: 某法第八条所称本法, 《甲条例》中的本条例. */
const SAYS = /^(?:的|中的?|里的?)?(?:所称|所说|所指|所谓|规定的?|关于)?$/u;

/**
 * True where the text that the sentence cites calls itself so, not this one: 老年法第八十五条所称本法施行前. 本法 is
 * another’s wherever a law stands before it in its clause, other names only right behind the text they belong to.
 */
export function isOfCitedText(snapshot: Snapshot, { name, span }: SelfName): boolean {
  const from = Math.max(0, span.start - LONGEST_CLAUSE);
  const clause = /[^。；\n\r]*$/u.exec(snapshot.text.slice(from, span.start))?.[0] ?? '';
  const start = span.start - clause.length;
  const end = Math.max(
    lastBefore(start, span.start, titleSpans(snapshot)),
    lastBefore(start, span.start, snapshot.derive(foreignSpans)),
    start + lawIn(clause),
  );
  if (end <= start) return false;
  return name === '本法' || SAYS.test(snapshot.text.slice(end, span.start));
}

const titleSpans = (snapshot: Snapshot): readonly Span[] => citedTitles(snapshot).map(({ span }) => span);

const foreignSpans = (snapshot: Snapshot): readonly Span[] =>
  snapshot
    .derive(findReferences)
    .flatMap(({ scope, span }) => (scope.kind === 'other' || scope.kind === 'named' ? [span] : []));

/** The end of the last of `spans` that lies in a stretch; 0 where none does. */
const lastBefore = (start: number, end: number, spans: readonly Span[]): number =>
  spans.findLast((each) => each.start >= start && each.end <= end)?.end ?? 0;

/** Where the last law named without 《》 ends in a clause; 0 where none is. */
function lawIn(clause: string): number {
  for (let at = clause.lastIndexOf('法'); at > 0; at = clause.lastIndexOf('法', at - 1)) {
    for (let from = 0; from < at; from++) if (isKnownLaw(clause.slice(from, at + 1))) return at + 1;
  }
  return 0;
}
