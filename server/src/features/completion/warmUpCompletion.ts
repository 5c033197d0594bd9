import { createSnapshot, type Snapshot } from '../../analysis/snapshot';
import { cursorPlace } from '../../analysis/lineAroundCursor';
import { type Steps } from '../../base/steps';
import { subjectOf } from '../../drafting/knowledgeOnDraftSubject';
import { completion } from '../completion';
import { type FeatureContext } from '../types';
import { draftPositionAt, writingPlace } from './precedentsAtCursor';

/** Only so many characters from the beginning of a draft are used. */
const BEGINNING = 4000;
/** What is appended to them: an empty article, and one with its first words. */
const EMPTY = '\n第九百九十九条　';
const BEGUN = `${EMPTY}市人民政府应当`;

/**
 * Computes completions in the background before anyone asks. The first list of a session takes several times as long as
 * later ones: words of subjects and names of departments are collected, and the code is not compiled yet.
 */
export function* warmUpSteps(snapshot: Snapshot, ctx: FeatureContext): Steps<void> {
  const cut = snapshot.text.length > BEGINNING ? snapshot.text.lastIndexOf('\n', BEGINNING) : -1;
  const beginning = (cut < 0 ? snapshot.text.slice(0, BEGINNING) : snapshot.text.slice(0, cut)).trimEnd();
  const empty = createSnapshot(beginning + EMPTY);
  const place = cursorPlace(empty, empty.text.length);
  yield;
  if (place !== undefined) {
    const here = writingPlace(empty, place, draftPositionAt(empty, place));
    subjectOf(empty, ctx)?.nextAt(here);
  }
  yield;
  completion(empty, { offset: empty.text.length, clauses: false }, ctx);
  yield;
  completion(empty, { offset: empty.text.length, clauses: true }, ctx);
  yield;
  const begun = createSnapshot(beginning + BEGUN);
  completion(begun, { offset: begun.text.length, clauses: true }, ctx);
}
