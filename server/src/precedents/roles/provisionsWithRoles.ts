import { classify, positionOf, type ClausePlace } from './classifyClause';
import { type SourceClauses } from '../clauses/cutIntoClauses';
import { factOf } from '../clauses/indexFacts';
import { type ClauseRole } from './roleTable';
import { ROLES } from './allRoles';
import { type Clause } from '../clauses/types';

/** A clause with what it is for. */
export interface Provision {
  readonly clause: Clause;
  /** What it is for as a whole, and what one of its paragraphs says in the form that only this has: 适用范围 in article 2. */
  readonly roles: readonly ClauseRole[];
  /** Whatever else its paragraphs may be for: less sure. */
  readonly touches: readonly ClauseRole[];
}

const UNMISTAKABLE = new Set(ROLES.filter(({ settles }) => settles).map(({ role }) => role));
const ITEM = /^(?:（[一二三四五六七八九十]+）|\d+[.．、])/u;

/** The articles of a text with what they are for, in order; a text of the index is read once. */
export const provisionsOf = (source: SourceClauses): readonly Provision[] => factOf(source, readProvisions);

const readProvisions = ({ clauses }: SourceClauses): readonly Provision[] =>
  clauses.map((clause, at) => {
    const { path, source } = clause;
    return provisionOf(clause, { path, position: positionOf(at, clauses.length), title: source.title });
  });

function provisionOf(clause: Clause, place: ClausePlace): Provision {
  const paragraphs = clause.text.split('\n').filter((line) => !ITEM.test(line));
  const whole = classify(clause.text, place);
  const parts = paragraphs.length < 2 ? [] : paragraphs.flatMap((part) => classify(part, place) ?? []);
  const sure = [...(whole === undefined ? [] : [whole]), ...parts.filter((role) => UNMISTAKABLE.has(role))];
  return { clause, roles: [...new Set(sure)], touches: [...new Set(parts)] };
}
