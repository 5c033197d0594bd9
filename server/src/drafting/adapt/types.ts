import { type CountTable } from '../../base/countTable';
import { type Snapshot } from '../../analysis/snapshot';
import { type PrecedentIndex, type PrecedentSource } from '../../precedents/clauses/types';

/** Why words of a precedent are replaced. */
export type AdaptedFor =
  | 'self'
  | 'place'
  | 'government'
  | 'department'
  | 'organ'
  | 'subject'
  | 'citation'
  | 'title'
  | 'date'
  | 'bound';

/** A stretch of a precedent's text and its replacement. */
export interface Adapted {
  /** UTF-16 offsets in the precedent's text. */
  readonly start: number;
  readonly end: number;
  readonly newText: string;
  /** True for a blank that the drafter has to fill in, or words to check. */
  readonly isOpen: boolean;
  readonly why: AdaptedFor;
}

/** The draft that a text is adapted to. */
export interface AdaptationGoal {
  readonly draft: Snapshot;
  readonly index: PrecedentIndex;
  /** How often words occur in law at large. Without it nobody can tell what is bound to a subject. */
  readonly words: CountTable | undefined;
  /** True where the caller knows, by more than its title, that a text is on the draft's subject. */
  readonly isOnSubject?: (source: PrecedentSource) => boolean;
  /** Names of the precedent's subject that the caller knows, besides those in its text. */
  readonly subjects?: readonly string[];
}
