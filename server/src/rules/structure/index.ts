import { type Rule } from '../types';
import { brokenParagraph } from './brokenParagraph';
import { conversionResidue } from './conversionResidue';
import { danglingList } from './danglingList';
import { effectiveDateForm } from './effectiveDateForm';
import { emptyChapter } from './emptyChapter';
import { firstChapter } from './firstChapter';
import { lastChapter } from './lastChapter';
import { listForm } from './listForm';
import { missingChapterHeading } from './missingChapterHeading';
import { missingEffectiveDate } from './missingEffectiveDate';
import { missingTitle } from './missingTitle';
import { purposeArticle } from './purposeArticle';
import { selfName } from './selfName';
import { singleSection } from './singleSection';
import { tableOfContents } from './tableOfContents';
import { unnumberedArticle } from './unnumberedArticle';

/** The rules of the `structure/…` group, in the order of the documentation. */
export const structureRules: readonly Rule[] = [
  unnumberedArticle,
  missingChapterHeading,
  emptyChapter,
  singleSection,
  firstChapter,
  lastChapter,
  tableOfContents,
  missingTitle,
  selfName,
  missingEffectiveDate,
  effectiveDateForm,
  purposeArticle,
  danglingList,
  listForm,
  brokenParagraph,
  conversionResidue,
];
