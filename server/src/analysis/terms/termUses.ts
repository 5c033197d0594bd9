import { partitionPoint } from '../../base/partitionPoint';
import { type Span } from '../../base/span';
import { groupInto } from '../../base/groupInto';
import { citedTitles } from '../citedTitles';
import { eachStretch, type StretchQuery } from '../rememberByStretch';
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
  const pattern = new RegExp(terms.join('|'), 'gu');
  const uses: TermUse[] = [];
  const outside = titleFilter(snapshot);
  eachStretch(snapshot, termsRead, (read, from) => {
    for (const { at, term } of read.of(pattern)) {
      const use = { start: from + at, end: from + at + term.length };
      const definitions = byTerm.get(term) ?? [];
      const upTo = partitionPoint(definitions, (d) => d.span.start <= use.start);
      const definition = definitions[Math.max(upTo - 1, 0)];
      if (definition !== undefined && outside(use)) uses.push({ span: use, definition });
    }
  });
  return uses;
}

/** A term in a stretch of text, counted from its start. */
interface TermRead {
  readonly at: number;
  readonly term: string;
}

/** Where the terms of a text stand in one stretch of it: looked for again only when the text defines other terms. */
class TermsRead {
  readonly #words: string;
  #pattern = '';
  #read: readonly TermRead[] = [];

  constructor(words: string) {
    this.#words = words;
  }

  of(pattern: RegExp): readonly TermRead[] {
    if (this.#pattern !== pattern.source) {
      this.#read = Array.from(this.#words.matchAll(pattern), (match) => ({
        at: match.index,
        term: match[0],
      }));
      this.#pattern = pattern.source;
    }
    return this.#read;
  }
}

const termsRead: StretchQuery<TermsRead> = (words) => new TermsRead(words);

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
