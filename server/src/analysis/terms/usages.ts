import { partitionPoint } from '../../base/partitionPoint';
import { type Span } from '../../base/span';
import { groupInto } from '../../base/groupInto';
import { citedTitles } from '../citedTitles';
import { type Snapshot } from '../snapshot';
import { definedTerms, type DefinedTerm } from './definitions';

/** A place where a defined term stands, its definition included. */
export interface TermUse {
  readonly span: Span;
  /** The definition that holds here: the last one before this place, or the first where none stands before. */
  readonly definition: DefinedTerm;
}

const escape = (literal: string): string => literal.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

function scanUses(snapshot: Snapshot): readonly TermUse[] {
  const byTerm = new Map<string, DefinedTerm[]>();
  for (const definition of definedTerms(snapshot)) {
    groupInto(byTerm, definition.term, definition);
  }
  if (byTerm.size === 0) return [];
  // Longest first, so that 公共数据 is not read as a use of 数据.
  const terms = [...byTerm.keys()].sort((a, b) => b.length - a.length).map(escape);
  const uses: TermUse[] = [];
  const outside = titleFilter(snapshot);
  for (const match of snapshot.text.matchAll(new RegExp(terms.join('|'), 'gu'))) {
    const use = { start: match.index, end: match.index + match[0].length };
    const definitions = byTerm.get(match[0]) ?? [];
    const upTo = partitionPoint(definitions, (d) => d.span.start <= use.start);
    const definition = definitions[Math.max(upTo - 1, 0)];
    if (definition !== undefined && outside(use)) uses.push({ span: use, definition });
  }
  return uses;
}

/** Words of a title are no uses of a term; the caller asks in text order, so one pass over the titles serves. */
function titleFilter(snapshot: Snapshot): (use: Span) => boolean {
  const titles = citedTitles(snapshot).map(({ span }) => span);
  const own = snapshot.tree.title?.span;
  let next = 0;
  return (use) => {
    if (own !== undefined && use.start < own.end && own.start < use.end) return false;
    while ((titles[next]?.end ?? Infinity) <= use.start) next++;
    const title = titles[next];
    // A short name may itself be a title in brackets: （以下简称《水法》）.
    return title === undefined || use.end <= title.start || use.start <= title.start;
  };
}

/** Every place of every defined term, in text order and without overlaps. */
export const termUses = (snapshot: Snapshot): readonly TermUse[] => snapshot.derive(scanUses);
