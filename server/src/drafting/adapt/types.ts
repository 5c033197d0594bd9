import { type CountTable } from '../../base/countTable';
import { type Snapshot } from '../../analysis/snapshot';
import { type PrecedentIndex, type PrecedentSource } from '../../precedents/clauses/types';

/** Why words of a precedent are others in the draft. */
export type AdaptedFor =
  'self' | 'place' | 'government' | 'department' | 'organ' | 'subject' | 'citation' | 'title' | 'bound';

/** A stretch of a precedent's text and what stands in its place. */
export interface Adapted {
  /** UTF-16 offsets in the precedent's text. */
  readonly start: number;
  readonly end: number;
  readonly newText: string;
  /** True for a place that the drafter must fill in or look at. */
  readonly isOpen: boolean;
  readonly why: AdaptedFor;
}

/** Where a text is adapted to. */
export interface AdaptationGoal {
  readonly draft: Snapshot;
  readonly index: PrecedentIndex;
  /** Words of law at large; without it nothing tells what is bound to a subject. */
  readonly words: CountTable | undefined;
  /** Whether the caller knows a text to be on the draft's subject, by more than its title. */
  readonly isOnSubject?: (source: PrecedentSource) => boolean;
  /** Names of the precedent's subject that the caller knows besides those that its own text tells. */
  readonly subjects?: readonly string[];
}
