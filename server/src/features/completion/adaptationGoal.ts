import { type Snapshot } from '../../analysis/snapshot';
import { type AdaptationGoal } from '../../drafting/adapt/types';
import { type FeatureContext } from '../types';

/** Where texts of precedents are adapted to; `undefined` without precedents. */
export const goalOf = (draft: Snapshot, { precedents, words }: FeatureContext): AdaptationGoal | undefined =>
  precedents && { draft, index: precedents, words };
