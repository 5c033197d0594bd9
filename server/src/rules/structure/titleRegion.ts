import { isLocalRegulation, profileOf } from '../../analysis/profile';
import { REGIONS, regionNamed } from '../../analysis/regions';
import { bilingual } from '../../base/bilingual';
import { withoutBlanks } from '../../syntax/blanks';
import { counted, usage } from '../lexical/facts';
import { type Report, type Rule } from '../types';

/** structure/title-region: the title names another region than the project or the adoption note. */
export const titleRegion: Rule = {
  code: 'structure/title-region',
  level: 'info',
  summary: bilingual('标题没有写本行政区域的名称', 'the title does not name the region'),
  explanation: bilingual(
    '地方性法规的标题由区域、内容和文种组成：“某市某某条例”。标题里没有本行政区域的名称，或者写着别的省、市的，请核对。以山川、古城、园区命名的标题公布文本中也有，所以只作信息。区域由 `.tiaoli.json` 的 `region` 或者题注得知，都没有的不查。',
    'The title of a local regulation has region, matter and genre. Where it lacks the region, or names another, please review; titles after a mountain, an old town or a zone exist, so this is information. The region comes from `region` in `.tiaoli.json` or the adoption note.',
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
  ],
  accepts: [
    '宁波市乙条例\n（2020年1月1日宁波市人民代表大会常务委员会通过）\n第一条　甲。\n',
    '宁波古城乙条例\n（2020年1月1日宁波市人民代表大会常务委员会通过）\n第一条　甲。\n',
    '乙条例\n第一条　甲。\n',
  ],
  *check(snapshot, settings): Iterable<Report> {
    const { tree } = snapshot;
    const profile = profileOf(snapshot, settings);
    if (tree.kind !== 'regulation' || tree.title === undefined || profile.region === undefined) return;
    if (!isLocalRegulation(profile) && profile.kind !== '规章') return;
    const title = withoutBlanks(tree.title.text);
    const { region, parent } = profile;
    const names = [region, parent].flatMap((name) =>
      name === undefined ? [] : [name, regionNamed(name)?.short ?? name],
    );
    const inside = REGIONS.filter((known) => known.parent === region).map(({ short }) => short);
    if ([...names, ...inside].some((name) => title.includes(name))) return;
    yield {
      span: tree.title.span,
      message: bilingual(
        `本文属于${region}，标题里没有它的名称，请核对。`,
        `This text is of ${region}, which the title does not name; please review.`,
      ),
    };
  },
};
