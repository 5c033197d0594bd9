import { consistencyRules } from '../lexical/consistency';
import { lexicalRules } from '../lexical/engine';
import { type PatternPool } from '../lexical/patternPool';
import { type Rule } from '../types';
import { missingScope } from './missingScope';
import { overdueWithoutDeadline } from './overdueWithoutDeadline';
import { overlappingTiers } from './overlappingTiers';
import { promisedDetail } from './promisedDetail';
import { purposeWord } from './purposeWord';
import { repealDate } from './repealDate';
import { repealPlace } from './repealPlace';
import { clauseRows } from './rows/clauses';
import { departmentRows } from './rows/departments';
import { limitRows } from './rows/limits';
import { openingRows } from './rows/opening';
import { mixedForms } from './rows/mixedForms';
import { sanctionOrder } from './sanctionOrder';
import { unnamedAuthority } from './unnamedAuthority';
import { wideFineRange } from './wideFineRange';

/** The rules of the `form/…` group, in the order of the documentation. */
export const formRules = (patterns: PatternPool): readonly Rule[] => [
  purposeWord,
  ...lexicalRules([...openingRows, ...clauseRows, ...limitRows, ...departmentRows], patterns),
  ...consistencyRules(mixedForms, patterns),
  missingScope,
  repealDate,
  repealPlace,
  unnamedAuthority,
  overdueWithoutDeadline,
  wideFineRange,
  overlappingTiers,
  sanctionOrder,
  promisedDetail,
];
