import { classify, type ClausePlace, partOf, positionOf } from './classify';
import { type ClauseRole } from './roleFacts';
import { type Clause } from '../clauses/types';

/** The articles of a draft stay the same from key to key, so what they are told by is told once. */
const known = new Map<string, ClauseRole | undefined>();
const MOST_KNOWN = 4000;

/** As `classify`, for the texts that are open: what was told before is remembered. */
export function roleInDraft(text: string, place: ClausePlace): ClauseRole | undefined {
  const { path, position, title = '' } = place;
  const key = `${partOf(position)}\n${title}\n${path.slice(0, -1).join(' ')}\n${text}`;
  if (known.has(key)) return known.get(key);
  if (known.size >= MOST_KNOWN) known.clear();
  const role = classify(text, place);
  known.set(key, role);
  return role;
}

/** The roles of all clauses of a draft, in text order. */
export const rolesInDraft = (clauses: readonly Clause[]): readonly (ClauseRole | undefined)[] =>
  clauses.map(({ text, path, source }, at) =>
    roleInDraft(text, { path, position: positionOf(at, clauses.length), title: source.title }),
  );
