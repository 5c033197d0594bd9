import {
  citedArticlesOf,
  citedTitleOf,
  referencesTo,
  resolvedReferences,
  type ResolvedReference,
} from '../analysis/resolvedReferences';
import { referencesInto, type CitedTarget } from '../analysis/citedLawAndArticle';
import { type Snapshot } from '../analysis/snapshot';
import { ancestorsOf, anchorOf, citedName, firstWords } from '../analysis/headingsAndAncestors';
import { subjectAt } from '../analysis/whatIsUnderCursor';
import { contains, type Span } from '../base/span';
import { groupInto } from '../base/groupInto';
import { citedFinder, sameTitle } from '../precedents/clauses/findCitedText';
import { articlesOf, pathAt } from '../syntax/walkTree';
import { type StructureNode } from '../syntax/tree';
import { type FeatureContext, type Location } from './types';

/** An article that cites or is cited. */
export interface CitedArticle {
  /** 第六条; for an article of another text 《甲市数据条例》第六条. */
  readonly name: string;
  /** The first words of its text. */
  readonly detail: string;
  readonly location: Location;
  /** The span of its number, inside that of the location. */
  readonly selection: Span;
}

/** An article that cites or is cited, with the references in the citing text. */
export interface Citation {
  readonly article: CitedArticle;
  readonly places: readonly Span[];
}

/**
 * The articles that a call hierarchy starts from: those that a reference at the offset names, or else the article
 * around it.
 */
export function articlesAt(snapshot: Snapshot, offset: number): readonly CitedArticle[] {
  const subject = subjectAt(snapshot, offset);
  const resolution = subject?.kind === 'reference' ? subject.resolved.resolution : undefined;
  const nodes =
    resolution?.kind === 'found'
      ? resolution.nodes.map((node) => articleOf(snapshot, node))
      : [pathAt(snapshot.tree, offset).find(isArticle)];
  return [...new Set(nodes)].filter((node) => node !== undefined).map((node) => described(snapshot, node));
}

/** The articles of this text that cite the article at the offset. The article itself is left out. */
export function citingArticles(snapshot: Snapshot, offset: number): readonly Citation[] {
  const article = pathAt(snapshot.tree, offset).find(isArticle);
  return article === undefined ? [] : byCiting(snapshot, referencesTo(snapshot, article), undefined);
}

/** The articles of another text, named `title`, that cite a target in this one. */
export const citingFrom = (snapshot: Snapshot, target: CitedTarget, title: string): readonly Citation[] =>
  byCiting(snapshot, referencesInto(snapshot, target, sameTitle), title);

/**
 * The articles that the article at the offset cites, in this text and in those of the index. The article itself is left
 * out.
 */
export function citedArticles(
  snapshot: Snapshot,
  offset: number,
  { precedents }: Pick<FeatureContext, 'precedents'>,
): readonly Citation[] {
  const article = pathAt(snapshot.tree, offset).find(isArticle);
  if (article === undefined) return [];
  const found = new Map<string, Citation>();
  const add = (cited: CitedArticle, place: Span): void => {
    const key = `${cited.location.uri ?? ''} ${cited.selection.start}`;
    const places = [...(found.get(key)?.places ?? []), place];
    found.set(key, { article: cited, places });
  };
  for (const resolved of resolvedReferences(snapshot)) {
    if (!contains(article.span, resolved.span.start)) continue;
    const nodes = resolved.resolution.kind === 'found' ? resolved.resolution.nodes : [];
    const targets = new Set(nodes.map((node) => articleOf(snapshot, node)));
    for (const target of targets) {
      if (target !== undefined && target !== article) add(described(snapshot, target), resolved.span);
    }
    for (const cited of inIndex(resolved, precedents)) add(cited, resolved.span);
  }
  return [...found.values()];
}

const isArticle = ({ level }: StructureNode): boolean => level === 'article';

const articleOf = (snapshot: Snapshot, node: StructureNode): StructureNode | undefined =>
  isArticle(node) ? node : ancestorsOf(snapshot, node).find(isArticle);

/** @param title the title of the text, where it is not the text that was asked about */
function described(snapshot: Snapshot, node: StructureNode, title?: string): CitedArticle {
  return {
    name: (title === undefined ? '' : `《${title}》`) + citedName(snapshot, node),
    detail: firstWords(snapshot, node),
    location: { uri: undefined, span: node.span },
    selection: anchorOf(node),
  };
}

/** The references grouped by the article they are in, in text order. */
function byCiting(
  snapshot: Snapshot,
  references: readonly ResolvedReference[],
  title: string | undefined,
): readonly Citation[] {
  const places = new Map<StructureNode, Span[]>();
  const articles = articlesOf(snapshot.tree);
  for (const { span } of references) {
    const article = articles.find(({ node }) => contains(node.span, span.start))?.node;
    if (article === undefined) continue;
    groupInto(places, article, span);
  }
  return [...places].map(([node, spans]) => ({ article: described(snapshot, node, title), places: spans }));
}

function inIndex(
  { reference }: ResolvedReference,
  precedents: FeatureContext['precedents'],
): readonly CitedArticle[] {
  const title = citedTitleOf(reference);
  const { first, last } = citedArticlesOf(reference);
  if (title === undefined || first === undefined || precedents === undefined) return [];
  const cited = citedFinder(precedents)(title, first, last);
  return (cited?.clauses ?? []).map((clause) => ({
    name: `《${clause.source.title}》${clause.label}`,
    detail: clause.text.slice(0, 20),
    location: { uri: clause.source.id, span: clause.span },
    selection: { start: clause.span.start, end: clause.span.start + clause.label.length },
  }));
}
