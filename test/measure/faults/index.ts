import { arabicNumber } from './arabicNumber';
import { bareChapterTitle } from './bareChapterTitle';
import { danglingReference } from './danglingReference';
import { deletedArticle } from './deletedArticle';
import { digitError } from './digitError';
import { lostArticleNumber } from './lostArticleNumber';
import { lostChapterHeading } from './lostChapterHeading';
import { lostEffectiveDate } from './lostEffectiveDate';
import { lostItem } from './lostItem';
import { lostList } from './lostList';
import { repeatedChapterNumber } from './repeatedChapterNumber';
import { repeatedNumber } from './repeatedNumber';
import { runTogether } from './runTogether';
import { swappedNumbers } from './swappedNumbers';
import { type Fault } from './types';
import { wrongSelfName } from './wrongSelfName';

/** Every kind of fault that recall is measured on. */
export const allFaults: readonly Fault[] = [
  lostArticleNumber,
  deletedArticle,
  repeatedNumber,
  swappedNumbers,
  digitError,
  arabicNumber,
  lostChapterHeading,
  bareChapterTitle,
  repeatedChapterNumber,
  lostItem,
  lostList,
  danglingReference,
  runTogether,
  lostEffectiveDate,
  wrongSelfName,
];
