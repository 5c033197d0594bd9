import { bilingual } from '../base/bilingual';
import { type Snapshot } from '../analysis/snapshot';
import { type PrecedentHit, type PrecedentIndex, type SearchOptions } from '../precedents/clauses/types';
import { namesOfDraft } from './draftNames';
import { isSameSubject } from '../precedents/clauses/subjectLikeness';
import { subjectIn } from './sameSubject';

/**
 * From this closeness on a clause is a precedent of an article; below it the two share words of law rather than their
 * matter. A clause of a text on the draft's own subject is one sooner. Read out of two hundred articles of the corpus
 * (`npm run measure -- near`): hover, code lens, the comparison with its kind and the tables all go by it.
 */
export const NEAR = 0.45;
export const NEAR_ON_SUBJECT = 0.3;

/** The clauses of an index that are near to an article of a draft, the closest first. */
export function nearPrecedents(
  index: PrecedentIndex,
  draft: Snapshot,
  text: string,
  options: SearchOptions,
): readonly PrecedentHit[] {
  const { subject } = namesOfDraft(draft);
  return index
    .search(text, options)
    .filter(
      ({ clause, score }) =>
        score >= NEAR ||
        (score >= NEAR_ON_SUBJECT && isSameSubject(subject, subjectIn(index, clause.source))),
    );
}

/** What stands in the place of precedents where none is near. */
export const NOTHING_NEAR = bilingual(
  '没有相近的先例；可以用命令“选择先例文件夹”加上自己的先例',
  'No precedent is near; add your own with the command “Choose Folders with Precedents”',
);
