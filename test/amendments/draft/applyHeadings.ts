import { compareOrdinals } from '../../../server/src/base/ordinal';
import { type Amendment } from '../../../server/src/amendments/draft/types';
import { type Placed, type PlainArticle } from './apply';

/** Stands for the heading that the article beside has. */
const AS_BESIDE = '…';

/** The title of a heading of the old version after the decision. */
export const newTitle = (title: string, amendments: readonly Amendment[]): string =>
  amendments.flatMap((each) =>
    each.kind === 'retitleHeading' && each.heading.title === title ? [each.title] : [],
  )[0] ?? title;

/** The old articles under the old headings that are left, by their new titles. */
export function applyToHeadings(
  old: readonly PlainArticle[],
  amendments: readonly Amendment[],
): readonly PlainArticle[] {
  const titlesOf = (kind: 'deleteHeading' | 'deleteChapter'): ReadonlySet<string> =>
    new Set(amendments.flatMap((each) => (each.kind === kind ? [each.heading.title] : [])));
  const [goneAlone, goneWhole] = [titlesOf('deleteHeading'), titlesOf('deleteChapter')];
  const left = old.filter(({ heading }) => !goneWhole.has(heading));
  let above = '';
  return left.map((article) => {
    if (!goneAlone.has(article.heading)) above = article.heading;
    return { ...article, heading: newTitle(above, amendments) };
  });
}

/** The articles that an amendment adds, alone or with a chapter. */
export function addedBy(amendment: Amendment, amendments: readonly Amendment[]): readonly Placed[] {
  if (amendment.kind === 'add') {
    const heading = amendment.to === undefined ? AS_BESIDE : newTitle(amendment.to.title, amendments);
    return [{ number: amendment.article, lines: amendment.lines, isSaid: true, heading }];
  }
  if (amendment.kind !== 'addChapter') return [];
  let heading = '';
  return amendment.content.flatMap((part): readonly Placed[] => {
    if ('kind' in part) return [{ number: part.article, lines: part.lines, isSaid: true, heading }];
    heading = part.title;
    return [];
  });
}

/** Articles in their new order under new headings that name what they hold; the others as the article beside. */
export function underNewHeadings(
  numbered: readonly Placed[],
  amendments: readonly Amendment[],
): readonly Placed[] {
  let above: string | undefined;
  const named = numbered.map((article) => {
    const over = amendments.findLast(
      (each) =>
        each.kind === 'addHeading' &&
        each.first !== undefined &&
        each.last !== undefined &&
        compareOrdinals(each.first, article.number) <= 0 &&
        compareOrdinals(article.number, each.last) <= 0,
    );
    return over?.kind === 'addHeading' ? { ...article, heading: over.heading.title } : article;
  });
  return named.map((article, at) => {
    const next = named.slice(at).find(({ heading }) => heading !== AS_BESIDE);
    const heading = article.heading === AS_BESIDE ? (above ?? next?.heading ?? '') : article.heading;
    above = heading;
    return { ...article, heading };
  });
}
