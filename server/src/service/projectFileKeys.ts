import { decidingBodySetting } from '../amendments/draft/writeDecisionHead';
import { isNormKind, isRegionSetting, NORM_KINDS } from '../analysis/kindAndRegion';
import { bilingual, type Bilingual } from '../base/bilingual';
import { isHouseWords } from '../rules/houseWordList';
import { type RuleConfig } from '../rules/runRules';
import { type Rule, type RuleSetting } from '../rules/types';

/** What a key of the project file may hold. */
interface Setting {
  readonly accepts: (value: unknown) => boolean;
  readonly expected: Bilingual;
}

/** How a project treats the numbers of its articles. */
interface Numbering {
  readonly locked: boolean;
}

const isNumbering = (value: unknown): value is Numbering =>
  typeof value === 'object' &&
  value !== null &&
  'locked' in value &&
  typeof value.locked === 'boolean' &&
  Object.keys(value).length === 1;

/**
 * True where article numbers may no longer change: a submitted draft, whose numbers others cite
 * (`"numbering": { "locked": true }`).
 */
export const hasLockedNumbers = ({ settings: { numbering } }: RuleConfig): boolean =>
  isNumbering(numbering) && numbering.locked;

/** The keys that hold facts of the project, whatever rules there are. */
const FACTS: readonly (readonly [string, Setting])[] = [
  [
    'kind',
    {
      accepts: isNormKind,
      expected: bilingual(
        NORM_KINDS.map((kind) => `"${kind}"`).join('、'),
        `one of ${NORM_KINDS.join(', ')}`,
      ),
    },
  ],
  [
    'region',
    {
      accepts: (value: unknown) =>
        (typeof value === 'string' && value.trim() !== '') || isRegionSetting(value),
      expected: bilingual(
        '行政区域名称，例如 "深圳市"，或者 { "name": "深圳市", "own": "特区", "parent": "广东省" }',
        'the name of a region, such as "深圳市", or { "name": "深圳市", "own": "特区", "parent": "广东省" }',
      ),
    },
  ],
  [
    'numbering',
    {
      accepts: isNumbering,
      expected: bilingual('{ "locked": true | false }', '{ "locked": true | false }'),
    },
  ],
  [
    'decidingBody',
    {
      accepts: (value: unknown) => decidingBodySetting(value) !== undefined,
      expected: bilingual(
        '作出决定的机关，例如“甲市人民代表大会常务委员会”，或者含有 name（机关）和 session（会议）的对象',
        'the body that decides, such as "甲市人民代表大会常务委员会", or { "name": "…", "session": "甲市第十六届人民代表大会常务委员会第三十次会议" }',
      ),
    },
  ],
  [
    'words',
    {
      accepts: isHouseWords,
      expected: bilingual(
        '{ "不用的词": "改用的词", … }，改用的词可以留空',
        '{ "word not to use": "word to use", … }; the second may be empty',
      ),
    },
  ],
];

/** Every key a project file may hold beside `rules`: the project facts, and the house styles these rules read. */
export const projectSettings = (rules: readonly Rule[]): ReadonlyMap<string, Setting> =>
  new Map([...FACTS, ...houseStyles(rules).map((style) => [style.key, settingOf(style)] as const)]);

/** The house styles the rules read, each once. */
export const houseStyles = (rules: readonly Rule[]): readonly RuleSetting[] => [
  ...new Map(
    rules.flatMap(({ setting }) => (setting === undefined ? [] : [[setting.key, setting]])),
  ).values(),
];

function settingOf({ values }: RuleSetting): Setting {
  const written = values.map((value) => JSON.stringify(value));
  return {
    accepts: (value: unknown) => values.some((known) => known === value),
    expected: bilingual(written.join('、'), `one of ${written.join(', ')}`),
  };
}
