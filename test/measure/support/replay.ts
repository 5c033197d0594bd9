import { type SourceClauses } from '../../../server/src/precedents/clauses/cutIntoClauses';
import { headingTitle } from '../../../server/src/precedents/clauses/fuzzyNameFinder';
import { classifyAll } from '../../../server/src/precedents/roles/classifyClause';
import { type Clause } from '../../../server/src/precedents/clauses/types';
import { type WritingPlace } from '../../../server/src/precedents/topics/placeEvidence';

/** So many articles before the place are looked at, as completion does. */
const FOLLOWED = 8;

const chapterOf = ({ path }: Clause): string | undefined =>
  path.length > 1 ? headingTitle(path[0] ?? '') : undefined;

/** The place of article number `at` of a regulation that is written again and has come to it. */
export function replayedPlace({ source, clauses }: SourceClauses, at: number): WritingPlace {
  const written = clauses.slice(0, at);
  const article = clauses[at];
  const chapter = article && chapterOf(article);
  const articlesBefore = written.map(({ text }) => text);
  return {
    before: classifyAll(written).flatMap((role) => role ?? []),
    after: [],
    written: articlesBefore.slice(-FOLLOWED),
    articlesBefore,
    articlesBehind: [],
    chapter,
    chaptersBefore: [...new Set(written.flatMap((clause) => chapterOf(clause) ?? []))].filter(
      (title) => title !== chapter,
    ),
    title: source.title,
    inChapter: written.filter((clause) => chapterOf(clause) === chapter).length,
  };
}
