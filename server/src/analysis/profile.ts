import { bareTitle } from '../syntax/titles';
import { type Snapshot } from './snapshot';

/** What kind of norm a text is (立法法 ch. 4; 规章制定程序条例 art. 7); some drafting norms hold for one kind only. */
export type NormKind =
  '地方性法规' | '经济特区法规' | '单行条例' | '规章' | '规范性文件' | '决定' | '法律' | '行政法规';

/** What a rule may know of the text's place in the legal order: as set in `.tiaoli.json`, else as its title tells. */
export interface Profile {
  /** Absent where neither the settings nor the title tell. */
  readonly kind: NormKind | undefined;
  /** The name of the region, such as 深圳市; absent where it is not known. */
  readonly region: string | undefined;
}

/** The project facts of `.tiaoli.json` that tell the profile. */
export interface ProfileSettings {
  readonly kind?: unknown;
  readonly region?: unknown;
}

/** The profile of a text under the project's settings. */
export function profileOf(snapshot: Snapshot, settings: ProfileSettings): Profile {
  const guessed = snapshot.derive(guess);
  return {
    kind: isKind(settings.kind) ? settings.kind : guessed.kind,
    region: typeof settings.region === 'string' ? settings.region : guessed.region,
  };
}

const KINDS: readonly string[] = [
  '地方性法规',
  '经济特区法规',
  '单行条例',
  '规章',
  '规范性文件',
  '决定',
  '法律',
  '行政法规',
] satisfies readonly NormKind[];

const isKind = (name: unknown): name is NormKind => typeof name === 'string' && KINDS.includes(name);

const REGION = /^[\p{Script=Han}]{2,20}?(?:特别行政区|自治区|自治州|自治县|经济特区|省|市|州|盟|县|区)/u;

function guess({ tree }: Snapshot): Profile {
  const title = bareTitle(tree.title?.text ?? '');
  const region = REGION.exec(title)?.[0];
  const kind = kindOf(title, tree.adoptionNote?.text ?? '', region);
  return { kind, region };
}

function kindOf(title: string, note: string, region: string | undefined): NormKind | undefined {
  if (/^中华人民共和国/u.test(title)) return title.endsWith('法') ? '法律' : '行政法规';
  if (region === undefined) return undefined;
  if (/经济特区/u.test(title)) return '经济特区法规';
  if (/人民政府/u.test(note)) return '规章';
  if (/人民代表大会/u.test(note) || title.endsWith('条例')) return '地方性法规';
  return undefined;
}
