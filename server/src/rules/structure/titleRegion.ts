import { isLocalRegulation, profileOf } from '../../analysis/kindAndRegion';
import { REGIONS, regionAtStart, regionNamed } from '../../syntax/regionTable';
import { bilingual } from '../../base/bilingual';
import { withoutBlanks } from '../../syntax/blanks';
import { counted, usage } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';

/** A mountain, a lake, an old town, a zone, a people’s congress: what a title may begin with instead of the region. */
const NAMED_AFTER =
  /[山江河湖海岛屿礁滩塔窟宫港湾寺庙陵墓园城镇村街桥洞泉峡谷岭坡堡窑场库渠溪井州县乡]|遗址|遗产|故居|旧址|景区|半岛|运河|草原|沙漠|新区|开发区|高新区|保税区|示范区|试验区|自贸|合作区|园区|片区|人民代表大会|人民政府|大道|铁路|机场/u;

/** structure/title-region: the title names another region than the project or the adoption note. */
export const titleRegion: Rule = {
  code: 'structure/title-region',
  level: 'info',
  summary: bilingual('标题没有写本行政区域的名称', 'the title does not name the region'),
  explanation: bilingual(
    '地方性法规的标题由区域、内容和文种组成：“某市某某条例”。标题里没有本行政区域的名称，或者写着别的省、市的，请核对。以山川、湖泊、古城、遗址、园区命名的不查。区域由 `.tiaoli.json` 的 `region` 或者题注得知，都没有的不查。',
    'The title of a local regulation has region, matter and genre. Where it lacks the region, or names another, please review; titles after a mountain, a lake, an old town, a site or a zone are left alone. The region comes from `region` in `.tiaoli.json` or the adoption note.',
  ),
  basis: usage,
  measured: counted(
    4,
    2,
    [1, 4],
    bilingual('三处以园区命名，所以是信息级。', 'Three are named after a zone, so this is information.'),
  ),
  fixable: false,
  examples: [
    {
      bad: '⟦杭州市乙条例⟧\n（2020年1月1日宁波市人民代表大会常务委员会通过）\n第一条　甲。\n',
    },
    { bad: '⟦杭州市乙条例⟧\n第一条　甲。\n', settings: { region: '宁波市' } },
    { bad: '⟦花木保护条例⟧\n（2020年1月1日宁波市人民代表大会常务委员会通过）\n第一条　甲。\n' },
  ],
  accepts: [
    '宁波市乙条例\n（2020年1月1日宁波市人民代表大会常务委员会通过）\n第一条　甲。\n',
    '宁波古城乙条例\n（2020年1月1日宁波市人民代表大会常务委员会通过）\n第一条　甲。\n',
    '乙条例\n第一条　甲。\n',
    ...[
      '泰山花木',
      '太湖水源',
      '张江科学城',
      '良渚遗址',
      '大运河文化遗产',
      '岱庙古树',
      '滨海新区乙',
      '黑龙潭泉群',
      '西溪湿地',
      '天河机场净空',
      '鼓浪屿历史风貌',
      '双塔',
    ].map((name) => `${name}保护条例\n（2020年1月1日宁波市人民代表大会常务委员会通过）\n第一条　甲。\n`),
  ],
  *check(snapshot, settings): Iterable<Report> {
    const { tree } = snapshot;
    if (tree.kind !== 'regulation' || tree.title === undefined) return;
    const profile = profileOf(snapshot, settings);
    if (profile.region === undefined) return;
    if (!isLocalRegulation(profile) && profile.kind !== '规章') return;
    const title = withoutBlanks(tree.title.text);
    const { region, parent } = profile;
    const names = [region, parent].flatMap((name) =>
      name === undefined ? [] : [name, regionNamed(name)?.short ?? name],
    );
    const inside = REGIONS.filter((known) => known.parent === region).map(({ short }) => short);
    if ([...names, ...inside].some((name) => title.includes(name))) return;
    if (regionAtStart(title) === undefined && NAMED_AFTER.test(title)) return;
    yield {
      span: tree.title.span,
      message: bilingual(
        `本文属于${region}，标题里没有它的名称，请核对。`,
        `This text is of ${region}, which the title does not name; please review.`,
      ),
    };
  },
};
