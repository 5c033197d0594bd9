import { likenessOfTitles } from '../../precedents/clauses/titleLikeness';
import { type SubjectKnowledge } from '../../precedents/penalties/subjectKnowledge';
import { type Topic } from '../../precedents/topics/topics';

/** A matter that fewer of the regulations on the subject have is one's own to add. */
const SHARE = 0.4;
/** A chapter of more articles to write is one to clear away. */
const MOST_IN_CHAPTER = 6;
/** Titles as like as this are of one chapter: 业主组织, 业主和业主组织. */
const SAME_CHAPTER = 0.6;
/** Chapters that standard wording fills. */
const COMMON_CHAPTERS: readonly string[] = ['总则', '法律责任', '附则'];

/**
 * For each chapter of a new regulation the names of the matters that regulations on its subject mostly have there, in
 * their order; nothing where too few are known.
 */
export function mattersByChapter(
  known: SubjectKnowledge | undefined,
  chapters: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Topic[]>();
  if (known?.isOnSubject !== true) return new Map();
  const least = Math.max(2, known.onSubject.length * SHARE);
  // What most have comes first.
  for (const topic of known.topics) {
    if (topic.kind !== 'own' || !topic.isNamed || topic.sources.length < least) continue;
    const chapter = chapterFor(topic.chapter, chapters);
    const there = chapter === undefined ? [] : (found.get(chapter) ?? []);
    if (chapter !== undefined && there.length < MOST_IN_CHAPTER) found.set(chapter, [...there, topic]);
  }
  return new Map(
    [...found].map(([chapter, topics]) => [
      chapter,
      topics.toSorted((a, b) => a.position - b.position).map(({ shown }) => shown),
    ]),
  );
}

function chapterFor(title: string, chapters: readonly string[]): string | undefined {
  let best: string | undefined;
  let most = SAME_CHAPTER;
  for (const chapter of chapters) {
    const likeness = COMMON_CHAPTERS.includes(chapter) ? 0 : likenessOfTitles(title, chapter);
    if (likeness < most) continue;
    most = likeness;
    best = chapter;
  }
  return best;
}
