import { SimilarTexts } from '../analysis/versions/similarTexts';
import { emptyArticleBeside, planFill } from '../analysis/numbering/planFillEmptyArticle';
import { numberedArticles } from '../analysis/numbering/nextArticleNumber';
import { planStructureEdit } from '../analysis/numbering/planStructureEdit';
import { type PlanOutcome } from '../analysis/numbering/types';
import { type Snapshot } from '../analysis/snapshot';
import { bilingual } from '../base/bilingual';
import { done, refused } from '../base/outcome';
import { nearTo } from '../drafting/near/nearClauses';
import { draftSubject, subjectOf } from '../drafting/knowledgeOnDraftSubject';
import { subjectSteps } from '../precedents/penalties/subjectKnowledge';
import { clausesOfTree, type SourceClauses } from '../precedents/clauses/cutIntoClauses';
import { GENERAL_ROLES } from '../precedents/roles/generalRoles';
import { comparableTo } from '../precedents/roles/comparableRegulations';
import { provisionsOf, type Provision } from '../precedents/roles/provisionsWithRoles';
import { type ClauseRole } from '../precedents/roles/roleTable';
import { type Steps } from '../base/steps';
import { groupInto } from '../base/groupInto';
import { type Clause, type PrecedentSource } from '../precedents/clauses/types';
import { type LackingMatter, lackingMatters, placeOfMatter } from './completeness/lackingMatters';
import { meanPosition, placeFor, type ProvisionPlace } from './completeness/whereProvisionGoes';
import { type FeatureContext } from './types';

/** A provision that most precedents of the draft's kind have and the draft does not. */
export interface LackingProvision {
  readonly role: ClauseRole;
  /** The article for it in each precedent, beginning with the text closest in kind. */
  readonly clauses: readonly Clause[];
  readonly place: ProvisionPlace;
}

/** What a draft has, and what it lacks, compared with the precedents of its kind. */
export interface Completeness {
  readonly precedents: readonly PrecedentSource[];
  /** False where the precedents are on other subjects. Then only provisions that any regulation has were compared. */
  readonly isSameSubject: boolean;
  /** In the order of how many precedents have it, then of where they have it. */
  readonly lacking: readonly LackingProvision[];
  /** Matters of its own subject that most regulations on it have; empty where there are too few regulations. */
  readonly matters: readonly LackingMatter[];
  /** The articles of the draft that are like no article of a precedent. */
  readonly own: readonly Clause[];
}

/** With fewer precedents than these nothing is compared: they do not show what a draft should have. */
const FEWEST = 3;
/** Articles that share this part of their bigrams count as the same provision, whatever their roles. */
const SAME_WORDING = 0.3;

/**
 * Compares a draft with the precedents of its kind, provision by provision. `undefined` for a text without articles, or
 * with fewer than three such precedents. The first call takes long because precedents are read; it pauses after each.
 */
export function* completeness(snapshot: Snapshot, ctx: FeatureContext): Steps<Completeness | undefined> {
  const compared = compare(snapshot, ctx);
  if (compared === undefined) return undefined;
  const { draft, comparable, isSameSubject } = compared;
  for (const source of comparable) {
    provisionsOf(source);
    yield;
  }
  const wording = new SimilarTexts(draft.map(({ clause }) => clause.text));
  const hasWording = ({ text }: Clause): boolean =>
    wording.like(text).some(({ share }) => share >= SAME_WORDING);
  const present = new Set(
    draft.flatMap(({ roles, touches }) => [...roles, ...touches].flatMap(equivalentsOf)),
  );
  const lacking = [...articlesByRole(comparable)]
    .filter(([role, clauses]) => clauses.length * 2 > comparable.length && !present.has(role))
    .filter(([role]) => isSameSubject || GENERAL.has(role))
    .filter(([, clauses]) => !clauses.some(hasWording))
    .sort(
      ([a, x], [b, y]) => y.length - x.length || meanPosition(a, comparable) - meanPosition(b, comparable),
    )
    .map(([role, clauses]) => ({ role, clauses, place: placeFor(role, draft, comparable) }));
  const query = draftSubject(snapshot, ctx);
  const subject =
    query === undefined || ctx.precedents === undefined
      ? undefined
      : yield* subjectSteps(ctx.precedents, query);
  const articles = numberedClauses(draft);
  const matters = subject === undefined || articles.length === 0 ? [] : lackingMatters(articles, subject);
  const own: Clause[] = [];
  for (const clause of unusual(compared)) {
    if (!hasNear(clause, snapshot, ctx)) own.push(clause);
    yield;
  }
  return { precedents: comparable.map(({ source }) => source), isSameSubject, lacking, matters, own };
}

/**
 * Inserts a text for a provision that the draft lacks, at the place where precedents have it. An article without text
 * at that place is filled. `locked` keeps the numbers of articles.
 */
export function insertProvision(
  snapshot: Snapshot,
  { role, text }: { readonly role: string; readonly text: string },
  ctx: FeatureContext,
  locked: boolean,
): PlanOutcome {
  const compared = compare(snapshot, ctx);
  if (compared === undefined) return refused(NOTHING_TO_COMPARE);
  const place = role.startsWith(MATTER)
    ? matterPlace(snapshot, role.slice(MATTER.length), compared, ctx)
    : placeFor(role, compared.draft, compared.comparable);
  if (place === undefined) return refused(NOTHING_TO_COMPARE);
  const { as, clause } = place;
  const empty = emptyArticleBeside(snapshot, clause.span.start, as);
  if (empty !== undefined) return done(planFill(snapshot, empty, text));
  return planStructureEdit(snapshot, { kind: 'insert', as, offset: clause.span.start, text }, locked);
}

/** The ids of matters begin with this. Other provisions have the name of their role as id. */
const MATTER = 'matter:';

/** The id by which a matter is inserted. */
export const identityOfMatter = ({ topic }: LackingMatter): string => MATTER + topic.lead;

function matterPlace(
  snapshot: Snapshot,
  lead: string,
  { draft }: Compared,
  ctx: FeatureContext,
): ProvisionPlace | undefined {
  const subject = subjectOf(snapshot, ctx);
  return subject && placeOfMatter(lead, numberedClauses(draft), subject);
}

const numberedClauses = (draft: readonly Provision[]): readonly Clause[] =>
  draft.flatMap(({ clause }) => (clause.label === '' ? [] : clause));

const hasNear = ({ text }: Clause, snapshot: Snapshot, { precedents, sourceId }: FeatureContext): boolean =>
  precedents !== undefined && nearTo(snapshot, text, { precedents, sourceId }).hits.length > 0;

/** Roles that can replace each other. A draft that has one of a row does not lack the others. */
const EQUIVALENT: readonly (readonly ClauseRole[])[] = [
  ['effective-date', 'repeal'],
  ['definition', 'supplementary-definitions'],
];

const equivalentsOf = (role: ClauseRole): readonly ClauseRole[] =>
  EQUIVALENT.find((group) => group.includes(role)) ?? [role];

/** The roles that a regulation on any subject may be expected to have. */
const GENERAL: ReadonlySet<ClauseRole> = new Set(GENERAL_ROLES.map(({ role }) => role));

/** Said where there is no comparison: why, and what to do. */
export const NOTHING_TO_COMPARE = bilingual(
  '同类先例不足三部，或者草案还没有条文，不作比较；可以用命令“选择先例文件夹”加上自己的先例',
  'Fewer than three precedents of this kind, or a draft without articles: nothing is compared. Add precedents of your own with the command “Choose Folders with Precedents”',
);

interface Compared {
  readonly draft: readonly Provision[];
  readonly comparable: readonly SourceClauses[];
  readonly isSameSubject: boolean;
}

const clausesIn = ({ tree }: Snapshot): SourceClauses => clausesOfTree(tree, '');

const provisionsIn = (snapshot: Snapshot): readonly Provision[] => provisionsOf(snapshot.derive(clausesIn));

function compare(snapshot: Snapshot, { precedents, sourceId }: FeatureContext): Compared | undefined {
  const { tree } = snapshot;
  const hasArticles = tree.kind === 'regulation' && numberedArticles(snapshot).length > 0;
  if (precedents === undefined || !hasArticles) return undefined;
  const { clauses } = snapshot.derive(clausesIn);
  const { sources: comparable, isSameSubject } = comparableTo(precedents, {
    exclude: sourceId,
    title: tree.title?.text ?? '',
    clauses,
  });
  return comparable.length < FEWEST
    ? undefined
    : { draft: snapshot.derive(provisionsIn), comparable, isSameSubject };
}

/** For each role the first article of each precedent. */
function articlesByRole(comparable: readonly SourceClauses[]): ReadonlyMap<ClauseRole, readonly Clause[]> {
  const byRole = new Map<ClauseRole, Clause[]>();
  for (const source of comparable) {
    const first = new Map<ClauseRole, Clause>();
    for (const { clause, roles } of provisionsOf(source)) {
      for (const role of roles.map(asCounted)) if (!first.has(role)) first.set(role, clause);
    }
    for (const [role, clause] of first) groupInto(byRole, role, clause);
  }
  return byRole;
}

/** An article that repeals another text also says when its own takes effect, so both roles count as one. */
const asCounted = (role: ClauseRole): ClauseRole => (role === 'repeal' ? 'effective-date' : role);

/** The articles of the draft with a role that no precedent has. */
function unusual({ draft, comparable }: Compared): readonly Clause[] {
  const common = new Set([...articlesByRole(comparable).keys()].flatMap(equivalentsOf));
  return draft
    .filter(({ clause, roles }) => clause.label !== '' && !roles.some((role) => common.has(role)))
    .map(({ clause }) => clause);
}
