import { clausesOf, CUSTOM, law, norms1, norms2, STANDARD_KINDS } from './types';

/** What rules of procedure end with as well. */
const ALL = STANDARD_KINDS;
const EFFECT = law('立法法第六十一条', 'Legislation Law, art. 61');

/** The clauses of 附则, in their usual order. */
export const FINAL_CLAUSES = clausesOf('final', [
  [
    'supplementary-definitions', '用语含义', 'meaning of terms', norms1('2.2'),
    '〔本法〕下列用语的含义：\n（一）〔〕，是指〔〕；\n（二）〔〕，是指〔〕。',
    undefined,
    ALL,
  ],
  [
    'analogous-application', '参照适用', 'analogous application', norms1('18'),
    '〔〕，参照〔本法〕执行。',
    undefined,
    ALL,
  ],
  [
    'implementing-rules', '授权制定具体办法', 'implementing rules', norms2('2'),
    '〔〕的具体办法，由〔本级政府〕制定。',
  ],
  [
    'other-rules', '从其规定', 'other rules prevail', norms1('4'),
    '法律、行政法规对〔事〕另有规定的，从其规定。',
  ],
  [
    'analogous-application', '过渡', 'transition', norms1('3'),
    '〔本法〕施行前已经〔〕的，应当自〔本法〕施行之日起〔=六个月〕内依照〔本法〕办理相关手续。',
  ],
  [
    'effective-date', '施行日期', 'effective date', EFFECT,
    '〔本法〕自〔日期〕起施行。',
    undefined,
    ALL,
  ],
  [
    'effective-date', '自公布之日起施行', 'in force from publication', norms2('7'),
    '〔本法〕自公布之日起施行。',
    undefined,
    ALL,
  ],
  [
    'repeal', '施行日期与废止', 'effective date and repeal', CUSTOM,
    '〔本法〕自〔日期〕起施行。〔日期〕公布的《〔〕》同时废止。',
    undefined,
    ALL,
  ],
]); // prettier-ignore
