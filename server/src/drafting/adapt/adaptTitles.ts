import { regionNamed, REGIONS } from '../../syntax/regionTable';
import { type Span } from '../../base/span';
import { type DraftNames } from '../draftNames';
import { BLANK } from '../snippetText';
import { type SourceNames } from './namesInPrecedent';
import { type Adapted } from './types';

const TITLE = /(?<=《)[^《》]+(?=》)/gu;
/** 《…》同时废止: a text that the precedent repeals and no other text can. */
const REPEALED =
  /^》(?:（[^（）]{0,30}）)?(?:、《[^》]*》|和《[^》]*》|同时|即行|自[^，。]{1,14}起|予以)*废止/u;

/** The spans of the titles that a text cites, without 《》. */
export const titlesIn = (text: string): readonly Span[] =>
  [...text.matchAll(TITLE)].map(({ 0: title, index }) => ({ start: index, end: index + title.length }));

/**
 * Replaces titles that the draft should not cite by blanks: local texts of other places, texts that the precedent
 * repeals and, where it is on another subject, texts on that. A title is replaced as a whole or not at all: with other
 * words in it, it would name a text that does not exist.
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
