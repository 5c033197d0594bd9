import { bilingual, type Bilingual } from '../../base/bilingual';
import { type RefusedLine } from '../../word/revise/refusals';

/** What was not done to a line. */
export const REFUSED_WORDS: Readonly<Record<RefusedLine['what'], Bilingual>> = {
  change: bilingual('未写入的改动', 'not changed'),
  insert: bilingual('未加入的行', 'not added'),
  delete: bilingual('未删去的行', 'not deleted'),
};
