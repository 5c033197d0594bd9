import { type Rule } from '../types';
import { ambiguousItem } from './ambiguousItem';
import { bareLawName } from './bareLawName';
import { consecutiveArticles } from './consecutiveArticles';
import { levelOrder } from './levelOrder';
import { missingAnnex } from './missingAnnex';
import { missingAntecedent } from './missingAntecedent';
import { missingArticle } from './missingArticle';
import { missingHeading } from './missingHeading';
import { missingItem } from './missingItem';
import { missingParagraph } from './missingParagraph';
import { noDuty } from './noDuty';
import { ownArticle } from './ownArticle';
import { rangeOrder } from './rangeOrder';
import { retargeted } from './retargeted';
import { shortLawTitle } from './shortLawTitle';
import { singleParagraph } from './singleParagraph';
import { wrongArticle } from './wrongArticle';

/** The rules of the `reference/…` group, in the order of the documentation. */
export const referenceRules: readonly Rule[] = [
  missingArticle,
  missingParagraph,
  missingItem,
  missingHeading,
  missingAnnex,
  missingAntecedent,
  ambiguousItem,
  rangeOrder,
  levelOrder,
  ownArticle,
  wrongArticle,
  retargeted,
  singleParagraph,
  consecutiveArticles,
  shortLawTitle,
  bareLawName,
  noDuty,
];
