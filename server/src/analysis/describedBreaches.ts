import { type Span } from '../base/span';
import { resolvedReferences, type ResolvedReference } from './resolvedReferences';
import { indexPlaces, placeAt } from './references';
import { type Snapshot } from './snapshot';

/** A liability clause 违反本条例第X条规定，…的 that says in words what the cited article demands. */
export interface DescribedBreach {
  readonly cited: ResolvedReference;
  /** The index of the cited article, and of the one it is cited in, among the articles of the text. */
  readonly citedAt: number;
  readonly citingAt: number;
  /** The words that describe the breach, without 规定， before and 的 behind them. */
  readonly description: Span;
}

/** How a clause says that something was not kept to: 违反本条例第X条, 未按照第X条, 未履行第X条. */
const BREACH = /(?:违反|不符合|未遵守|[未不](?:按照?|依照|履行))$/u;
const OPENING = /^(?:之一)?的?(?:规定|要求)(?:的(?:要求|义务|行为))?[，,]/u;
/** Where a description ends: the 的 of 的，由…责令改正, the next citation, or the sanction. */
const ENDING =
  /(?<!目)的(?:[，,；;。：:]|$)|[或者和以及，、]*违反(?:本|第)|，(?:由|责令|处|依法|按照|给予)/mu;
/** Words that open something else than a description: a sanction, a result, a list, a continuation. */
const NO_DESCRIPTION =
  /^(?:由|有下列|责令|处|依法|导致|造成|致使|构成|情节|拒不|逾期|给予|有关|按照|依照|的|没收|尚|或者|以及|、)/u;
/** A duty or a power is no breach: 违反…规定，监督检查部门应当…. A list says in its items what was done. */
const NO_BREACH = /应当|可以|有权|(?:情形|行为)之一$/u;
/** No description of one breach is longer. */
const LONGEST = 200;
const LONGEST_BREACH_WORD = 4;

/**
 * The described breaches of one article each, in text order; 违反第三条、第四条规定 describes neither. Use it through `snapshot.derive(describedBreaches)`.
 */
export function describedBreaches(snapshot: Snapshot): readonly DescribedBreach[] {
  const index = snapshot.derive(indexPlaces);
  const found: DescribedBreach[] = [];
  for (const cited of resolvedReferences(snapshot)) {
    const description = descriptionOf(snapshot, cited);
    if (description === undefined || cited.resolution.kind !== 'found') continue;
    const [target] = cited.resolution.nodes;
    if (target === undefined) continue;
    const citedAt = placeAt(index, target.span.start)?.articleIndex;
    const citingAt = placeAt(index, cited.span.start)?.articleIndex;
    if (citedAt === undefined || citingAt === undefined || citedAt === citingAt) continue;
    found.push({ cited, citedAt, citingAt, description });
  }
  return found;
}

function descriptionOf({ text }: Snapshot, { reference, span }: ResolvedReference): Span | undefined {
  if (reference.scope.kind !== 'own' || reference.rangeEnd !== undefined) return undefined;
  if (!BREACH.test(text.slice(Math.max(0, span.start - LONGEST_BREACH_WORD), span.start))) return undefined;
  const clause = /^[^。；：\n]*/u.exec(text.slice(span.end, span.end + LONGEST))?.[0] ?? '';
  const opening = OPENING.exec(clause)?.[0];
  if (opening === undefined) return undefined;
  const rest = text.slice(span.end + opening.length, span.end + clause.length + 1);
  const length = rest.search(ENDING);
  const words = rest.slice(0, Math.max(0, length));
  if (words === '' || NO_DESCRIPTION.test(words) || NO_BREACH.test(words)) return undefined;
  const start = span.end + opening.length;
  return { start, end: start + words.length };
}
