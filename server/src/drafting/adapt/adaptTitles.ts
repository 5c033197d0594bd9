import { regionNamed, REGIONS } from '../../syntax/regionTable';
import { type Span } from '../../base/span';
import { type DraftNames } from '../draftNames';
import { BLANK } from '../snippetText';
import { type SourceNames } from './namesInPrecedent';
import { type Adapted } from './types';

const TITLE = /(?<=《)[^《》]+(?=》)/gu;
/** 《…》同时废止: what a precedent repeals no other text can repeal. */
const REPEALED =
  /^》(?:（[^（）]{0,30}）)?(?:、《[^》]*》|和《[^》]*》|同时|即行|自[^，。]{1,14}起|予以)*废止/u;

/** The titles that a text cites, without their 《》. */
export const titlesIn = (text: string): readonly Span[] =>
  [...text.matchAll(TITLE)].map(({ 0: title, index }) => ({ start: index, end: index + title.length }));

/**
 * Titles that are not the draft's to cite: local texts of other places, what the precedent repeals, and, where it is on
 * another subject, texts on that. A title is opened as a whole or stays as it is: with other words in it, it would name a
 * text that nobody made.
 */
export function adaptTitles(
  text: string,
  { regions, subjects }: SourceNames,
  { region }: DraftNames,
  isSameSubject: boolean,
): readonly Adapted[] {
  const isOfOtherPlace = (title: string): boolean =>
    (regions.some((name) => title.includes(name)) ||
      REGIONS.some(({ name }) => title.startsWith(name) && name !== regionNamed(region)?.parent)) &&
    (region === '' || !title.startsWith(region));
  return titlesIn(text).flatMap(({ start, end }) => {
    const title = text.slice(start, end);
    const isForeign = isOfOtherPlace(title) || REPEALED.test(text.slice(end));
    const isBound = !isSameSubject && subjects.some((name) => title.includes(name));
    if (!isForeign && !isBound) return [];
    return { start, end, newText: BLANK, isOpen: true, why: isForeign ? 'title' : 'bound' };
  });
}
