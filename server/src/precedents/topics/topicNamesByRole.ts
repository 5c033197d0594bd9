import { type ClauseRole } from '../roles/roleTable';
import { roleName, ROLES } from '../roles/allRoles';
import { type ArticleField } from './likenessAmongArticles';
import { type ArticleGroup } from './groupArticles';
import { nearlyAll } from './provedName';
import { provesRole } from './roleProofs';

/** What a matter is called. */
export interface TopicName {
  /** 承接查验: how many regulations have it is counted by this where it is named, else by likeness alone. */
  readonly lead: string;
  /** The same; of what has no name the opening words of an article, in quotation marks. */
  readonly shown: string;
  /** False where nothing names the matter for certain: a wrong name is worse than none. */
  readonly isNamed: boolean;
}

/** What any regulation has and people call by what it is for, whatever words it takes: 立法目的, 施行日期. */
const CALLED_BY_ROLE: ReadonlySet<ClauseRole> = new Set<ClauseRole>([
  'purpose', 'scope', 'definition', 'principles', 'guiding-aims', 'government-duty', 'lead-department', 'other-departments',
  'commendation', 'publicity', 'industry-bodies', 'expert-advice', 'oversight', 'complaint', 'credit', 'reporting', 'transfer',
  'reference-liability', 'official-liability', 'criminal-liability', 'remedies', 'supplementary-definitions',
  'other-rules', 'analogous-application', 'implementing-rules', 'repeal', 'effective-date',
]); // prettier-ignore
/** What the articles of a group may be called by if nothing in them says it better. */
const ELSE_CALLED_BY_ROLE: ReadonlySet<ClauseRole> = new Set<ClauseRole>([
  'funding', 'planning', 'assessment', 'information-platform', 'cooperation', 'talent', 'emergency', 'prohibition', 'remedies',
  'participation', 'prudent-regulation', 'tolerance',
]); // prettier-ignore
/** Every stock label that a matter may get: each needs a proof. */
export const ROLE_LABELS: readonly ClauseRole[] = [...CALLED_BY_ROLE, ...ELSE_CALLED_BY_ROLE];
/** Those of one sort that are called by the first of them. */
const CALLED_ALIKE: ReadonlyMap<ClauseRole, ClauseRole> = new Map([['repeal', 'effective-date']]);
/** The duties of bodies are called so where a text begins; further on they are about a matter. */
const AT_BEGINNING: ReadonlySet<ClauseRole> = new Set<ClauseRole>([
  'government-duty', 'lead-department', 'other-departments', 'principles', 'guiding-aims',
]); // prettier-ignore
const BEGINNING = 0.35;
/** So many of the articles of a group are for the same; the likest of them is. */
const MOSTLY = 0.65;

/** What the articles of a group are for, where that is what the matter is called by. */
export function roleNaming(
  field: ArticleField,
  group: ArticleGroup,
  onSubject: ReadonlySet<number>,
): ClauseRole | undefined {
  const role = sharedRole(field, group, CALLED_BY_ROLE);
  if (role === undefined) return undefined;
  const alike = field.articles.filter(
    ({ source }, number) => onSubject.has(source) && field.roleOf(number) === role,
  ).length;
  return alike > ALL_OVER * field.countOf(onSubject) && alike > group.length * MANY_GROUPS ? undefined : role;
}

/** What so many articles on a subject are for, in many groups, is the subject: 人大监督 where budgets are examined. */
const [ALL_OVER, MANY_GROUPS] = [0.12, 2];

/** What they are for, where that tells less than the words of a matter but more than none. */
export const elseNamedByRole = (field: ArticleField, group: ArticleGroup): string | undefined =>
  nameByRole(sharedRole(field, group, ELSE_CALLED_BY_ROLE))?.shown;

function sharedRole(
  field: ArticleField,
  group: ArticleGroup,
  called: ReadonlySet<ClauseRole>,
): ClauseRole | undefined {
  const isOfOneRole = new Set(group.map((number) => field.roleOf(number))).size === 1;
  const roleOf = (number: number): ClauseRole | undefined => {
    const role = field.roleOf(number);
    return role === undefined || isOfOneRole ? role : (CALLED_ALIKE.get(role) ?? role);
  };
  const counts = new Map<ClauseRole, number>();
  for (const number of group) {
    const role = roleOf(number) ?? provedAlone(field.articles[number]?.clause.text ?? '');
    if (role !== undefined) counts.set(role, (counts.get(role) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (most === undefined || most[1] < group.length * MOSTLY) return undefined;
  const [role] = most;
  const position = group.reduce((sum, number) => sum + field.positionOf(number), 0) / group.length;
  const [likest = -1] = group;
  const isLikest = roleOf(likest) === role || showsAtOnce(role, field.articles[likest]?.clause.text ?? '');
  const isOutOfPlace = AT_BEGINNING.has(role) && position > BEGINNING;
  const shows = group.filter((number) => showsAtOnce(role, field.articles[number]?.clause.text ?? '')).length;
  return called.has(role) && isLikest && !isOutOfPlace && shows >= nearlyAll(group.length) ? role : undefined;
}

/** Who may tell on whom is clear from the words alone, wherever an article stands. */
const provedAlone = (text: string): ClauseRole | undefined =>
  /^[^。，；]{0,12}(?:单位|组织|公民)[^。；]{0,60}(?:有权|权利)/u.test(text) && provesRole('complaint', text)
    ? 'complaint'
    : undefined;

/** What an article says further on is not what it is called by. */
const OPENING = 80;
const SHORTEST_SAID = 4;
/** What a branch of the matter is named by is said twice. */
const [READ, SAID_TWICE] = [120, 2];
const FACTS = new Map(ROLES.map((facts) => [facts.role, facts]));
/** A committee of its own is a matter of its own. */
const COMMITTEE = /委员会(?:履行|负责|为|由)|(?:设立|建立)[^。，]{0,16}委员会/u;

function showsAtOnce(role: ClauseRole, text: string): boolean {
  if (!provesRole(role, text)) return false;
  const opening = text.slice(0, OPENING);
  if (role === 'government-duty' && COMMITTEE.test(opening)) return false;
  const words = FACTS.get(role)?.words;
  return (
    words === undefined ||
    opening.length < SHORTEST_SAID ||
    !ELSE_CALLED_BY_ROLE.has(role) ||
    (text.slice(0, READ).match(words)?.length ?? 0) >= SAID_TWICE
  );
}

/** The name of what articles are for; `undefined` for `undefined`. */
export function nameByRole(role: ClauseRole | undefined): TopicName | undefined {
  if (role === undefined) return undefined;
  const { zh } = roleName(role);
  return { lead: zh, shown: zh, isNamed: true };
}
