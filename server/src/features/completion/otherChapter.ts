import { type Snapshot } from '../../analysis/snapshot';
import { alignChapters } from '../../precedents/chapters/alignChapters';
import { likenessOfTitles } from '../../precedents/clauses/titleLikeness';
import { headingNodes, titleOf } from './headingsOfDraft';

/** Titles as like as this are of one chapter … */
const SAME_CHAPTER = 0.4;
/** … where no other is so much more like. */
const CLEARLY = 0.2;

/**
 * Tells of a precedent's chapter whether the draft has it elsewhere than at hand: by its title, and by where it stands
 * among the precedent's chapters.
 * @param own the title of the draft's chapter at hand
 */
export function isOfOtherChapter(
  snapshot: Snapshot,
  own: string | undefined,
): (chapter: string, chapters?: readonly string[]) => boolean {
  const all = chapterTitles(snapshot);
  const titles = otherChapters(snapshot, own);
  const known = new Map<string, ReadonlyMap<string, string>>();
  const counterpart = (chapter: string, chapters: readonly string[]): string | undefined => {
    const key = chapters.join('\n');
    const aligned = known.get(key) ?? alignChapters(all, chapters);
    known.set(key, aligned);
    return aligned.get(chapter);
  };
  return (chapter, chapters = []) => {
    if (own === undefined || chapter === '') return false;
    const same = counterpart(chapter, chapters);
    if (same !== undefined) return same !== own;
    return titles.some(
      (title) =>
        likenessOfTitles(title, chapter) >= Math.max(SAME_CHAPTER, likenessOfTitles(own, chapter) + CLEARLY),
    );
  };
}

/** The titles of the draft's chapters but the one at hand. */
export const otherChapters = (snapshot: Snapshot, own: string | undefined): readonly string[] =>
  chapterTitles(snapshot).filter((title) => title !== own);

const chapterTitles = (snapshot: Snapshot): readonly string[] =>
  headingNodes(snapshot)
    .filter(({ level }) => level === 'chapter')
    .map(titleOf)
    .filter((title) => title !== '');
