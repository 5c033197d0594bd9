import { classify, type ClausePlace, partOf, positionOf } from './classifyClause';
import { type ClauseRole } from './roleTable';
import { type Clause } from '../clauses/types';

/** What remembers facts about stretches of a draft from version to version: the memory of its snapshot. */
export interface DraftMemory {
  about(text: string): { recall<T>(query: () => T): T };
}

/** The role of a stretch by the place it was asked for at. */
type RolesByPlace = Map<string, ClauseRole | undefined>;

const rolesByPlace = (): RolesByPlace => new Map();

/** The title and the chapter change while they are typed: of one stretch no more places are remembered. */
export const MOST_PLACES = 8;

/**
 * As `classify`, for the texts that are open: the articles of a draft stay the same from key to key, so what they are
 * for is told once and kept in the draft's own memory.
 */
export function roleInDraft(memory: DraftMemory, text: string, place: ClausePlace): ClauseRole | undefined {
  const known = memory.about(text).recall(rolesByPlace);
  const key = placeKey(place);
  if (known.has(key)) return known.get(key);
  const role = classify(text, place);
  if (known.size >= MOST_PLACES) known.clear();
  known.set(key, role);
  return role;
}

const placeKey = ({ path, position, title = '' }: ClausePlace): string =>
  `${partOf(position)}\n${title}\n${path.slice(0, -1).join(' ')}`;

/** The roles of all clauses of a draft, in text order. */
export const rolesInDraft = (
  memory: DraftMemory,
  clauses: readonly Clause[],
): readonly (ClauseRole | undefined)[] =>
  clauses.map(({ text, path, source }, at) =>
    roleInDraft(memory, text, { path, position: positionOf(at, clauses.length), title: source.title }),
  );
