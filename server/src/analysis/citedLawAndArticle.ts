import { compareOrdinals, type Ordinal } from '../base/ordinal';
import { bareTitle } from '../syntax/titleForms';
import { type StructureNode } from '../syntax/tree';
import {
  citedArticlesOf,
  citedTitleOf,
  resolvedReferences,
  type ResolvedReference,
} from './resolvedReferences';
import { type Snapshot } from './snapshot';
import { ancestorsOf } from './headingsAndAncestors';
import { type Subject } from './whatIsUnderCursor';

/** A text by its title, and where one article is meant, its number: what other texts write to cite it. */
export interface CitedTarget {
  readonly title: string;
  readonly article: Ordinal | undefined;
}

/** What other texts would cite to mean a subject of this one; `undefined` for terms, headings and texts without a title. */
export function citedTarget(snapshot: Snapshot, subject: Subject): CitedTarget | undefined {
  switch (subject.kind) {
    case 'label':
      return targetOf(snapshot, subject.node);
    case 'title':
      return { title: subject.cited.title, article: undefined };
    case 'term':
      return undefined;
    case 'reference': {
      const { reference, resolution } = subject.resolved;
      const [node] = resolution.kind === 'found' ? resolution.nodes : [];
      if (node !== undefined) return targetOf(snapshot, node);
      const title = citedTitleOf(reference);
      return title === undefined ? undefined : { title, article: citedArticlesOf(reference).first };
    }
  }
}

/** The article that a node of this text is or stands in, as other texts cite it. */
export function targetOf(snapshot: Snapshot, node: StructureNode): CitedTarget | undefined {
  const article = [node, ...ancestorsOf(snapshot, node)].find(({ level }) => level === 'article');
  const title = bareTitle(snapshot.tree.title?.text ?? '');
  const number = article?.label?.ordinal;
  return title === '' || number === undefined ? undefined : { title, article: number };
}

/**
 * The references of this text to a target in another one, by `isSame` over the titles; ranges that hold the article
 * count. Without an article every reference into the text does.
 */
export function referencesInto(
  snapshot: Snapshot,
  { title, article }: CitedTarget,
  isSame: (a: string, b: string) => boolean,
): readonly ResolvedReference[] {
  return resolvedReferences(snapshot).filter(({ reference }) => {
    const cited = citedTitleOf(reference);
    if (cited === undefined || !isSame(cited, title)) return false;
    if (article === undefined) return true;
    const { first, last } = citedArticlesOf(reference);
    if (first === undefined || last === undefined) return false;
    return compareOrdinals(first, article) <= 0 && compareOrdinals(article, last) <= 0;
  });
}
