import { type Bilingual } from '../../base/bilingual';
import { type Relation } from '../package/relations';
import { CarriedRuns } from './carriedRuns';
import { type DocumentLines } from './documentLines';
import { DocumentReviser, type RevisedPart } from './documentReviser';
import { type Places } from './elementPlace';
import { lostContents } from './lostContents';
import { removedStretches } from './movingText';
import { type LineStep } from './planLines';
import { type RefusedLine } from './refusals';
import { RemovedText } from './removedText';
import { RevisionMarks, type Reviser } from './trackedChangeMarks';
import { takeBackHalfMoves } from './wholeMoves';

/** The main part of a document, as it is written into. */
export interface MainPart {
  readonly xml: string;
  readonly places: Places;
  readonly lines: DocumentLines;
  /** What the part is related to: addresses of links. */
  readonly relations: readonly Relation[];
}

export interface WrittenSteps extends Pick<RevisedPart, 'xml' | 'expected'> {
  readonly marks: RevisionMarks;
  readonly refused: readonly RefusedLine[];
  readonly notes: readonly Bilingual[];
}

/** Each time fewer lines change; a document hardly ever needs a third. */
const MOST_TRIES = 10;

/**
 * Writes steps into the main part. What is moved, joined or split and is refused at one end is not written at the
 * other, and all is written once more without it.
 * @throws where that finds no end
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
        notes: [...revised.notes, ...lostContents(stretches, carried, revised.replacedFields, part)],
      };
    }
    told.push(...settled.refused);
    steps = settled.steps;
  }
  throw new Error('moves are taken back without end');
}
