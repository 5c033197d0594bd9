import { consistencyRules } from '../lexical/consistencyRules';
import { lexicalRules } from '../lexical/lexicalRules';
import { type PatternPool } from '../lexical/patternPool';
import { type Rule } from '../types';
import { missingScope } from './missingScope';
import { overdueWithoutDeadline } from './overdueWithoutDeadline';
import { overlappingTiers } from './overlappingTiers';
import { promisedDetail } from './promisedDetail';
import { purposeWord } from './purposeWord';
import { repealDate } from './repealDate';
import { repealPlace } from './repealPlace';
import { definitionAndLiabilityRows } from './rows/definitionsAndLiability';
import { departmentRows } from './rows/departments';
import { exceptionRows } from './rows/exceptions';
import { purposeAndBasisRows } from './rows/purposeAndBasis';
import { mixedForms } from './rows/mixedForms';
import { sanctionOrder } from './sanctionOrder';
import { unnamedAuthority } from './unnamedAuthority';
import { wideFineRange } from './wideFineRange';

/** The rules of the `form/…` group, in the order of the documentation. */
export const formRules = (patterns: PatternPool): readonly Rule[] => [
  purposeWord,
  ...lexicalRules(
    [...purposeAndBasisRows, ...definitionAndLiabilityRows, ...exceptionRows, ...departmentRows],
    patterns,
  ),
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
