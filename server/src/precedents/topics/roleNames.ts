import { type ClauseRole } from '../roles/roleFacts';
import { roleName, ROLES } from '../roles/roles';
import { type ArticleField } from './articleField';
import { type ArticleGroup } from './groups';
import { type TopicName } from './topicNames';

/** What any regulation has and people call by what it is for, whatever words it takes: 立法目的, 施行日期. */
const CALLED_BY_ROLE: ReadonlySet<ClauseRole> = new Set<ClauseRole>([
  'purpose', 'scope', 'definition', 'principles', 'guiding-aims', 'government-duty', 'lead-department', 'other-departments',
  'commendation', 'publicity', 'industry-bodies', 'expert-advice', 'oversight', 'complaint', 'credit', 'reporting', 'transfer',
  'reference-liability', 'official-liability', 'criminal-liability', 'remedies', 'supplementary-definitions',
  'other-rules', 'analogous-application', 'implementing-rules', 'repeal', 'effective-date',
]); // prettier-ignore
/** The duties of bodies are called so where a text begins; further on they are about a matter. */
const AT_BEGINNING: ReadonlySet<ClauseRole> = new Set<ClauseRole>([
  'government-duty', 'lead-department', 'other-departments', 'principles', 'guiding-aims',
]); // prettier-ignore
const BEGINNING = 0.35;
/** So many of the articles of a group are for the same. */
const MOSTLY = 0.6;

/** What the articles of a group are for, where that is what the matter is called by. */
export function roleNaming(field: ArticleField, group: ArticleGroup): ClauseRole | undefined {
  const counts = new Map<ClauseRole, number>();
  for (const number of group) {
    const role = field.roleOf(number);
    if (role !== undefined) counts.set(role, (counts.get(role) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (most === undefined || most[1] < group.length * MOSTLY) return undefined;
  const [role] = most;
  const position = group.reduce((sum, number) => sum + field.positionOf(number), 0) / group.length;
  const isOutOfPlace = AT_BEGINNING.has(role) && position > BEGINNING;
  const shows = group.filter((number) => showsAtOnce(role, field.articles[number]?.clause.text ?? '')).length;
  return CALLED_BY_ROLE.has(role) && !isOutOfPlace && shows >= group.length * MOSTLY ? role : undefined;
}

/** What an article says further on is not what it is called by. */
const OPENING = 60;
const SHORTEST_SAID = 4;
const FACTS = new Map(ROLES.map((facts) => [facts.role, facts]));

function showsAtOnce(role: ClauseRole, text: string): boolean {
  const { words, settles, form } = FACTS.get(role) ?? {};
  if (settles === true || words === undefined) return true;
  const opening = text.slice(0, OPENING);
  return opening.length < SHORTEST_SAID || opening.search(words) >= 0 || form?.test(opening) === true;
}

/** The name of what articles are for; `undefined` for `undefined`. */
export function nameByRole(role: ClauseRole | undefined): TopicName | undefined {
  if (role === undefined) return undefined;
  const { zh } = roleName(role);
  return { lead: zh, shown: zh };
}
