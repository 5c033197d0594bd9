import { type Rule } from '../types';
import { adoptionNote } from './adoptionNote';
import { brokenParagraph } from './brokenParagraph';
import { catchAllLast } from './catchAllLast';
import { chapterScale } from './chapterScale';
import { conversionResidue } from './conversionResidue';
import { danglingList } from './danglingList';
import { definitionPlace } from './definitionPlace';
import { effectiveDateForm } from './effectiveDateForm';
import { emptyArticle } from './emptyArticle';
import { emptyChapter } from './emptyChapter';
import { firstChapter } from './firstChapter';
import { implementingGenre } from './implementingGenre';
import { insertedArticle } from './insertedArticle';
import { itemForm } from './itemForm';
import { lastChapter } from './lastChapter';
import { liabilityChapter } from './liabilityChapter';
import { listConnector } from './listConnector';
import { listForm } from './listForm';
import { listLeadWord } from './listLeadWord';
import { listParticle } from './listParticle';
import { longArticle } from './longArticle';
import { longParagraph } from './longParagraph';
import { missingAdoptionNote } from './missingAdoptionNote';
import { missingChapterHeading } from './missingChapterHeading';
import { missingContents } from './missingContents';
import { missingEffectiveDate } from './missingEffectiveDate';
import { missingTitle } from './missingTitle';
import { paragraphEnding } from './paragraphEnding';
import { purposeArticle } from './purposeArticle';
import { repeatedParagraph } from './repeatedParagraph';
import { restatesLaw } from './restatesLaw';
import { ruleNamedRegulation } from './ruleNamedRegulation';
import { runTogether } from './runTogether';
import { selfName } from './selfName';
import { singleItem } from './singleItem';
import { singleSection } from './singleSection';
import { subitemForm } from './subitemForm';
import { tableOfContents } from './tableOfContents';
import { titleMarks } from './titleMarks';
import { titleRegion } from './titleRegion';
import { unnumberedArticle } from './unnumberedArticle';

/** The rules of the `structure/…` group, in the order of the documentation. */
export const structureRules: readonly Rule[] = [
  unnumberedArticle,
  missingChapterHeading,
  runTogether,
  emptyChapter,
  emptyArticle,
  singleSection,
  firstChapter,
  lastChapter,
  liabilityChapter,
  tableOfContents,
  missingTitle,
  selfName,
  missingEffectiveDate,
  effectiveDateForm,
  purposeArticle,
  danglingList,
  listForm,
  singleItem,
  brokenParagraph,
  conversionResidue,
  paragraphEnding,
  repeatedParagraph,
  listParticle,
  listConnector,
  catchAllLast,
  listLeadWord,
  itemForm,
  subitemForm,
  insertedArticle,
  titleRegion,
  titleMarks,
  implementingGenre,
  ruleNamedRegulation,
  adoptionNote,
  missingAdoptionNote,
  missingContents,
  chapterScale,
  definitionPlace,
  restatesLaw,
  longParagraph,
  longArticle,
];
