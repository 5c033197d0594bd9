import { profileOf, type Profile } from '../../analysis/profile';
import { findInProse, inPassages } from '../../analysis/prose';
import { REGIONS, regionNamed } from '../../analysis/regions';
import { bilingual } from '../../base/bilingual';
import { neverFound } from '../lexical/facts';
import { type Report, type Rule } from '../types';

const NAMES: ReadonlySet<string> = new Set(REGIONS.map(({ name }) => name));
/** Without 省 or 市; 呼和浩特 and 巴彦淖尔 are the longest. */
const NAME_LENGTHS = [2, 3, 4] as const;
/** What a regulation may well do with its neighbours. */
const TOGETHER =
  /协同|毗邻|相邻|邻近|区域|合作|协作|一体化|流域|交界|上下游|周边|联动|对口|帮扶|交流|长三角|长江|京津冀|粤港澳|共同|联合|互认|接壤|至|来自|籍|起于|位于|东经|北纬|边界/u;

interface NamedRegion {
  readonly at: number;
  readonly name: string;
}

const namesIn = inPassages<NamedRegion>(
  ({ masked }) => {
    const found = [...masked.matchAll(/[省市]/gu)].flatMap(({ index }) => regionEndingAt(masked, index + 1));
    return found.length === 0 || TOGETHER.test(masked) ? NONE : found;
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
  ],
  *check(snapshot, settings): Iterable<Report> {
    const profile = profileOf(snapshot, settings);
    if (snapshot.tree.kind !== 'regulation' || profile.region === undefined) return;
    if (TOGETHER.test(snapshot.tree.title?.text ?? '')) return;
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

/** The region itself, its province, and for a province its cities. */
const isOwn = ({ region, parent }: Profile, name: string): boolean =>
  name === region || name === parent || regionNamed(name)?.parent === region;
