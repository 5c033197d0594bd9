import { type Steps } from '../../base/steps';
import { type PrecedentSource } from '../clauses/types';
import { GENERAL_ROLES } from '../roles/generalRoles';
import { type ClauseRole } from '../roles/roleTable';
import { type ArticleField } from './likenessAmongArticles';
import { groupSteps, sourcesOnSubject } from './groupArticles';
import { nameByRole, roleNaming, type TopicName } from './topicNamesByRole';
import { articlesAbout, nameOfGroup } from './nameTopics';

/** A matter that several regulations on one subject have an article for. */
export interface Topic extends TopicName {
  /** Its articles by their numbers in the field: those alike, and those that have its name; the first is the likest. */
  readonly articles: readonly number[];
  /** Of these, those that are alike: an article is so in one topic at most. */
  readonly alike: readonly number[];
  /** The regulations that have it, counted by its name in their articles or by likeness. */
  readonly sources: readonly PrecedentSource[];
  /** The title of the chapter most of them have it in, `''` without chapters. */
  readonly chapter: string;
  /** How far on in their texts they have it, 0 to 1. */
  readonly position: number;
  /**
   * What sort of matter it is: the subject's own, what any regulation has (适用范围, 监督检查 …), or the liability for a
   * breach, which follows from the duties.
   */
  readonly kind: 'own' | 'general' | 'liability';
}

/** The matters of the regulations of a field that are on the draft's subject, what the most have first. */
export function* topicSteps(field: ArticleField): Steps<readonly Topic[]> {
  const onSubject = new Set(sourcesOnSubject(field));
  const byLead = new Map<string, Named>();
  for (const group of yield* groupSteps(field)) {
    const role = roleNaming(field, group, onSubject);
    const name = nameByRole(role) ?? nameOfGroup(field, group, onSubject);
    yield;
    if (name === undefined) continue;
    const known = byLead.get(name.lead);
    if (known === undefined) byLead.set(name.lead, { name, role, articles: new Set(group) });
    else for (const article of group) known.articles.add(article);
  }
  const topics: Topic[] = [];
  for (const named of byLead.values()) {
    topics.push(topicOf(field, onSubject, named));
    yield;
  }
  return topics.sort((a, b) => b.sources.length - a.sources.length || a.position - b.position);
}

interface Named {
  readonly name: TopicName;
  /** What its articles are for, where they are called by that. */
  readonly role: ClauseRole | undefined;
  readonly articles: Set<number>;
}

function topicOf(
  field: ArticleField,
  onSubject: ReadonlySet<number>,
  { name, role, articles: alike }: Named,
): Topic {
  const group = [...alike];
  const named =
    role === undefined
      ? // Opening words may be whoever acts: they name no matter that others could be about.
        name.isNamed
        ? articlesAbout(field, name.lead, onSubject)
        : []
      : field.articles.flatMap(({ source }, number) =>
          onSubject.has(source) && field.roleOf(number) === role ? number : [],
        );
  const articles = [...new Set([...group, ...named])];
  const sources = new Set(articles.map((number) => field.articles[number]?.source ?? -1));
  const positions = group.map((number) => field.positionOf(number));
  return {
    ...name,
    articles,
    alike: group,
    sources: [...sources].flatMap((source) => field.regulations[source]?.regulation.source ?? []),
    chapter: mostCommon(group.map((number) => field.articles[number]?.chapter ?? '')),
    position: positions.reduce((sum, each) => sum + each, 0) / Math.max(positions.length, 1),
    kind: kindOf(group.map((number) => field.roleOf(number))),
  };
}

const LIABILITY: ReadonlySet<ClauseRole> = new Set<ClauseRole>([
  'administrative-liability',
  'official-liability',
  'reference-liability',
  'criminal-liability',
]);
/** What is forbidden is the subject's own. */
const GENERAL: ReadonlySet<ClauseRole> = new Set(
  GENERAL_ROLES.map(({ role }) => role).filter((role) => role !== 'prohibition'),
);

function kindOf(roles: readonly (ClauseRole | undefined)[]): Topic['kind'] {
  const most = (of: ReadonlySet<ClauseRole>): boolean =>
    roles.filter((role) => role !== undefined && of.has(role)).length * 2 > roles.length;
  return most(LIABILITY) ? 'liability' : most(GENERAL) ? 'general' : 'own';
}

function mostCommon(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}
