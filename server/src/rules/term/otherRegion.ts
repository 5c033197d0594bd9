import { profileOf, type Profile } from '../../analysis/kindAndRegion';
import { findInProse, inPassages } from '../../analysis/prose';
import { REGIONS, regionNamed } from '../../syntax/regionTable';
import { bilingual } from '../../base/bilingual';
import { neverFound } from '../lexical/evidenceOfRules';
import { type Report, type Rule, type RuleSettings } from '../types';
import { type Snapshot } from '../../analysis/snapshot';

const NAMES: ReadonlySet<string> = new Set(REGIONS.map(({ name }) => name));
/** Without 省 or 市; 呼和浩特 and 巴彦淖尔 are the longest. */
const NAME_LENGTHS = [2, 3, 4] as const;
/** What a regulation may well do with its neighbours. */
const TOGETHER =
  /协同|毗邻|相邻|邻近|区域|合作|协作|一体化|流域|交界|上下游|周边|联动|对口|帮扶|交流|长三角|长江|京津冀|粤港澳|共同|联合|互认|接壤|至|来自|籍|起于|位于|东经|北纬|边界/u;

/** A definition may name where a thing comes from; one goes to, comes from or is of another place. */
const EXPLAINS =
  /是指|系指|所称|含义|包括|[到赴往驻抵经自从在](?:\p{Script=Han}{2,4})[省市]|(?:出产|产自|原产|发源|召开|爆发|诞生|成立)/u;

interface NamedRegion {
  readonly at: number;
  readonly name: string;
}

const namesIn = inPassages<NamedRegion>(
  ({ masked }) => {
    const found = [...masked.matchAll(/省(?!级)|市(?![场民容集])/gu)].flatMap(({ index }) =>
      regionEndingAt(masked, index + 1),
    );
    return found.length === 0 || TOGETHER.test(masked) || EXPLAINS.test(masked) ? NONE : found;
  },
  ['省', '市'],
);

const NONE: readonly NamedRegion[] = [];

function regionEndingAt(masked: string, end: number): readonly NamedRegion[] {
  for (const length of NAME_LENGTHS) {
    const at = end - 1 - length;
    const name = at < 0 ? '' : masked.slice(at, end);
    if (NAMES.has(name)) return [{ at, name }];
  }
  return NONE;
}

/** term/other-region: the name of another province or city in the running text. */
export const otherRegion: Rule = {
  code: 'term/other-region',
  level: 'warning',
  summary: bilingual('正文里出现外地的名称', 'the text names another region'),
  explanation: bilingual(
    '正文里出现与本地无关的省、市名称，多半是参考外地文本时粘贴留下的。谈区域协同、流域治理、对口协作的条文，书名号和引号里的文字不查；本地、所属的省和所辖的市不算外地。不知道本地是哪里的文本不查，可以在 `.tiaoli.json` 写 `region`。',
    'The name of another province or city was most often left when a text from there was used. Clauses on cooperation, river basins and neighbours, titles and quotations are left out. Where the region is not known nothing is checked; `region` in `.tiaoli.json` tells it.',
  ),
  basis: bilingual('编辑常识；公布文本的通例（按实测）。', 'The custom of published texts, as measured.'),
  measured: neverFound,
  fixable: false,
  examples: [{ bad: '上海市乙条例\n第一条　甲。\n第二条　由⟦杭州市⟧人民政府负责。\n' }],
  accepts: [
    '上海市乙条例\n第一条　甲。\n第二条　由上海市人民政府负责。\n',
    '杭州市乙条例\n第一条　甲。\n第二条　报浙江省人民政府批准。\n',
    '上海市乙条例\n第一条　甲。\n第二条　加强与江苏省、浙江省的协作。\n',
    '甲乙条例\n第一条　由杭州市人民政府负责。\n',
    '石林彝族自治县乙条例\n第一条　甲。\n第二条　遵守云南省、昆明市有关规定。\n',
    '丹江自治县乙条例\n第一条　报湖北省人民政府批准。\n',
    '大理白族自治州乙条例\n第一条　报云南省人民政府批准。\n',
    '景东彝族自治县乙条例\n（2019年1月1日景东彝族自治县人民代表大会通过　2019年3月1日云南省人民代表大会常务委员会批准）\n第一条　依照云南省和普洱市的规定办理。\n',
    '山东省乙条例\n第一条　本条例所称南繁，是指冬季到海南省育苗的活动。\n',
    '山东省乙条例\n第一条　赴海南省育苗的，应当备案。\n',
    '山东省乙条例\n第一条　驻北京市的办事机构负责联络。\n',
    '山东省乙条例\n第一条　产自新疆的种子，经兰州市运入的，应当检疫。\n',
    '山东省乙条例\n第一条　白银市场和黄山市民公约不适用本条例。\n',
    '黄山风景名胜区乙条例\n第一条　由池州市人民政府配合。\n',
    '中山陵园乙条例\n第一条　由南京市人民政府负责。\n',
  ],
  *check(snapshot, settings): Iterable<Report> {
    if (snapshot.tree.kind !== 'regulation') return;
    const profile = profileOf(snapshot, settings);
    if (profile.region === undefined) return;
    if (TOGETHER.test(snapshot.tree.title?.text ?? '') || !isPlaced(snapshot, profile, settings)) return;
    for (const { start: from, found } of findInProse(snapshot, namesIn)) {
      const { at, name } = found;
      if (isOwn(profile, name)) continue;
      const start = from + at;
      yield {
        span: { start, end: start + name.length },
        message: bilingual(
          `本文属于${profile.region}，这里写着“${name}”，请核对是否从外地文本粘贴。`,
          `This text is of ${profile.region}, yet it names ${name} here; was it pasted?`,
        ),
      };
    }
  },
};

/**
 * Whether it is known where the region lies: not for a county, which is in no table, and not where only the first
 * characters of the title tell it: 黄山风景名胜区 may be the province’s.
 */
function isPlaced({ tree }: Snapshot, { region = '', parent }: Profile, settings: RuleSettings): boolean {
  const known = regionNamed(region);
  if (known === undefined) return parent !== undefined;
  if (settings['region'] !== undefined || tree.adoptionNote !== undefined) return true;
  const title = tree.title?.text ?? '';
  return title.startsWith(region) || title.startsWith(`${known.short}经济特区`);
}

/** The region itself, its province, and for a province its cities. */
const isOwn = ({ region, parent }: Profile, name: string): boolean =>
  name === region || name === parent || regionNamed(name)?.parent === region;
