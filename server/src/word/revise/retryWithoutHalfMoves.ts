import { type Bilingual } from '../../base/bilingual';
import { type Relation } from '../package/relations';
import { CarriedRuns } from './copyRunsOfMovedText';
import { type DocumentLines } from './documentLines';
import { DocumentReviser, type RevisedPart } from './revisionsFromSteps';
import { type Places } from './elementPlace';
import { contentsThatWouldBeLost } from './contentsThatWouldBeLost';
import { removedStretches } from './removedAndComingText';
import { type LineStep } from './pairLinesWithDraft';
import { type RefusedLine } from './whyLineRefused';
import { RemovedText } from './findMovedText';
import { RevisionMarks, type Reviser } from './trackedChangeMarks';
import { takeBackHalfMoves } from './takeBackHalfMoves';

/** The main part of a document to be written into. */
export interface MainPart {
  readonly xml: string;
  readonly places: Places;
  readonly lines: DocumentLines;
  /** The relations of the part: they have the addresses of links. */
  readonly relations: readonly Relation[];
}

export interface WrittenSteps extends Pick<RevisedPart, 'xml' | 'expected'> {
  readonly marks: RevisionMarks;
  readonly refused: readonly RefusedLine[];
  readonly notes: readonly Bilingual[];
}

/** Each try has fewer changes than the one before. A document hardly ever needs a third. */
const MOST_TRIES = 10;

/**
 * Writes steps into the main part. Where one end of a move was refused, the other is left out as well and everything is
 * written again.
 * @throws where this does not come to an end
 */
export function writeSteps(planned: readonly LineStep[], part: MainPart, reviser: Reviser): WrittenSteps {
  const told: RefusedLine[] = [];
  let steps = planned;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const stretches = removedStretches(steps, part.lines);
    const removed = new RemovedText(stretches);
    const carried = new CarriedRuns(part, removed, part.relations);
    const marks = new RevisionMarks(reviser, part.xml);
    const revised = new DocumentReviser({ ...part, marks, carried }).revise(steps);
    const settled = takeBackHalfMoves(steps, removed, revised.refusedSteps);
    if (settled === undefined) {
      return {
        xml: revised.xml,
        expected: revised.expected,
        marks,
        refused: [...told, ...revised.refused],
        notes: [
          ...revised.notes,
          ...contentsThatWouldBeLost(stretches, carried, revised.replacedFields, part),
        ],
      };
    }
    told.push(...settled.refused);
    steps = settled.steps;
  }
  throw new Error('moves are taken back without end');
}
