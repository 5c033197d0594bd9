import { bareTitle } from '../syntax/titleForms';
import { regionAtStart, regionNamed } from '../syntax/regionTable';
import { type Snapshot } from './snapshot';

/** The kinds of norm a project file may name (立法法 ch. 4; 规章制定程序条例 art. 7). */
export const NORM_KINDS = [
  '地方性法规',
  '经济特区法规',
  '单行条例',
  '规章',
  '规范性文件',
  '决定',
  '法律',
  '行政法规',
] as const;

/** What kind of norm a text is; some drafting norms hold for one kind only. */
export type NormKind = (typeof NORM_KINDS)[number];

/** What a rule may know of the text's place in the legal order: as set in `.tiaoli.json`, else as the text tells. */
export interface Profile {
  /** Absent where neither the settings nor the text tell; a rule that depends on it is silent then. */
  readonly kind: NormKind | undefined;
  /** The name of the region, such as 深圳市; absent where it is not known. */
  readonly region: string | undefined;
  /** What the text calls its region: 本市, 本省, 本自治区, or what the project says, such as 特区. */
  readonly own: string | undefined;
  /** The province above the region; absent for provinces and where it is not known. */
  readonly parent: string | undefined;
}

/** The project facts of `.tiaoli.json` that tell the profile. */
export interface ProfileSettings {
  readonly kind?: unknown;
  readonly region?: unknown;
}

/** The region as a project file may describe it, besides giving its name alone. */
export interface RegionSetting {
  readonly name: string;
  readonly own?: string;
  readonly parent?: string;
}

const REGION_KEYS: readonly string[] = ['name', 'own', 'parent'] satisfies readonly (keyof RegionSetting)[];

/** True for one of {@link NORM_KINDS}. */
export const isNormKind = (name: unknown): name is NormKind =>
  typeof name === 'string' && NORM_KINDS.some((kind) => kind === name);

/** True for `{ "name": "深圳市", "own": "特区", "parent": "广东省" }`; only the name must be there. */
export const isRegionSetting = (value: unknown): value is RegionSetting =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  Object.entries(value).every(
    ([key, word]) => REGION_KEYS.includes(key) && typeof word === 'string' && word.trim() !== '',
  );

/** The profile of a text under the project's settings. */
export function profileOf(snapshot: Snapshot, settings: ProfileSettings): Profile {
  const guessed = snapshot.derive(guess);
  const kind = isNormKind(settings.kind) ? settings.kind : guessed.kind;
  const name = typeof settings.region === 'string' ? settings.region.trim() : '';
  if (name !== '') return { kind, ...regionFacts({ name }) };
  if (isRegionSetting(settings.region)) return { kind, ...regionFacts(settings.region) };
  return kind === guessed.kind ? guessed : { ...guessed, kind };
}

/** Whether a title names a place of the country, whichever it is: 甲市…条例, not 城市…办法 or 市场…规定. */
export const namesPlace = (title: string): boolean =>
  /省(?![级略])|(?<!城)市(?![场政容民域])|县|自治[州区]|(?<=\p{Script=Han})(?:经济特区|新区)/u.test(title);

/** True for the norms of a people's congress below the national one: 地方性法规 in the wide sense. */
export const isLocalRegulation = ({ kind }: Profile): boolean =>
  kind === '地方性法规' || kind === '经济特区法规' || kind === '单行条例';

const OWN_WORDS: readonly (readonly [RegExp, string])[] = [
  [/省$/u, '本省'],
  [/自治区$/u, '本自治区'],
  [/州$/u, '本州'],
  [/县$/u, '本县'],
  [/市$/u, '本市'],
  [/区$/u, '本区'],
];

function regionFacts({ name, own, parent }: RegionSetting): Omit<Profile, 'kind'> {
  return {
    region: name,
    own: own ?? OWN_WORDS.find(([unit]) => unit.test(name))?.[1],
    parent: parent ?? regionNamed(name)?.parent,
  };
}

/** A county or a city below those of the table. */
const SMALL_REGION = /^[\p{Script=Han}]{2,10}?(?:自治州|自治县|县(?!级)|(?<!城)市(?![场容政民区貌]))/u;
/** 2021年5月1日, （ and the like, before the body that adopted the text. */
const BEFORE_ISSUER = /^[（(]?\s*(?:[0-9]{4}\s*年\s*[0-9]{1,2}\s*月\s*[0-9]{1,2}\s*日)?\s*(?:经)?/u;
/** The number of a government document: 深府规〔2020〕1号. */
const DOCUMENT_NUMBER = /[发规办字函][〔［[（(][0-9]{4}[〕］\])）]\s*[0-9]+\s*号/u;
/** The text above the body is not looked at further down. */
const HEAD_LENGTH = 600;

function guess(snapshot: Snapshot): Profile {
  const title = bareTitle(snapshot.tree.title?.text ?? '');
  const first = snapshot.tree.children[0]?.span.start ?? HEAD_LENGTH;
  const head = snapshot.text.slice(0, Math.min(first, HEAD_LENGTH));
  const note = snapshot.tree.adoptionNote?.text ?? '';
  const region = regionIn(note.replace(BEFORE_ISSUER, '')) ?? regionIn(title.replace(/^中国（/u, ''));
  const none = { region: undefined, own: undefined, parent: undefined };
  return {
    kind: kindOf(snapshot, title, `${note}\n${head}`, region),
    ...(region === undefined ? none : regionFacts({ name: region })),
  };
}

const regionIn = (words: string): string | undefined =>
  regionAtStart(words)?.name ?? SMALL_REGION.exec(words)?.[0];

function kindOf(
  { tree }: Snapshot,
  title: string,
  head: string,
  region: string | undefined,
): NormKind | undefined {
  if (tree.kind === 'amendment' || title.endsWith('决定')) return '决定';
  if (tree.kind === 'policy') return '规范性文件';
  if (region === undefined) return nationalKind(title, head);
  if (/经济特区/u.test(title)) return '经济特区法规';
  if (/自治条例$/u.test(title)) return '单行条例';
  if (/人民代表大会/u.test(head)) return /自治县$/u.test(region) ? '单行条例' : '地方性法规';
  if (/人民政府令/u.test(head)) return '规章';
  if (DOCUMENT_NUMBER.test(head) || /^关于|通知$/u.test(title)) return '规范性文件';
  if (/人民政府[^，。]{0,20}(?:通过|公布|发布)/u.test(head)) return '规章';
  return title.endsWith('条例') ? '地方性法规' : undefined;
}

/** 交通运输部令第6号, 国家市场监督管理总局令2021年第3号; orders of the State Council are 国务院令. */
const DEPARTMENT_ORDER =
  /(?:[部局署行]|委员会|办公室|(?<!国务)院|监会|银行)令?[\s\u3000]*(?:[（(]?[0-9〇○零一二三四五六七八九]{4}年?[）)]?)?[\s\u3000]*(?:第[\s\u3000]*[0-9]+[\s\u3000]*号?令|(?<=令[^令]{0,12})第[\s\u3000]*[0-9]+[\s\u3000]*号)/u;

function nationalKind(title: string, head: string): NormKind | undefined {
  // Also where the Military Commission joins in, or a ministry puts into force what the State Council approved.
  if (title.endsWith('条例') && /国务院|中央军事委员会/u.test(head)) return '行政法规';
  if (DEPARTMENT_ORDER.test(head)) return '规章';
  if (/国务院/u.test(head) || /^中华人民共和国.*(?:条例|细则|办法|规定)$/u.test(title)) return '行政法规';
  if (/^中华人民共和国.*法$|全国人民代表大会/u.test(title) || /全国人民代表大会/u.test(head)) return '法律';
  return undefined;
}
