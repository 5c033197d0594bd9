import { articleDuplicate } from './articleDuplicate';
import { articleGap } from './articleGap';
import { articleOrder } from './articleOrder';
import { chapterDuplicate } from './chapterDuplicate';
import { chapterGap } from './chapterGap';
import { chapterOrder } from './chapterOrder';
import { itemDuplicate } from './itemDuplicate';
import { itemGap } from './itemGap';
import { itemOrder } from './itemOrder';
import { malformed } from './malformed';
import { partDuplicate } from './partDuplicate';
import { partGap } from './partGap';
import { partOrder } from './partOrder';
import { sectionDuplicate } from './sectionDuplicate';
import { sectionGap } from './sectionGap';
import { sectionOrder } from './sectionOrder';
import { subitemDuplicate } from './subitemDuplicate';
import { subitemGap } from './subitemGap';
import { subitemOrder } from './subitemOrder';
import { type Rule } from '../types';

/** The rules of the `numbering/…` group, in the order of the documentation. */
export const numberingRules: readonly Rule[] = [
  articleGap,
  articleDuplicate,
  articleOrder,
  partGap,
  partDuplicate,
  partOrder,
  chapterGap,
  chapterDuplicate,
  chapterOrder,
  sectionGap,
  sectionDuplicate,
  sectionOrder,
  itemGap,
  itemDuplicate,
  itemOrder,
  subitemGap,
  subitemDuplicate,
  subitemOrder,
  malformed,
];
