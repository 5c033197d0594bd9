import { profileOf } from '../../analysis/kindAndRegion';
import { callsItselfDraft } from '../../analysis/callsItselfDraft';
import { bilingual } from '../../base/bilingual';
import { type Report, type Rule } from '../types';

/** competence/city-scope: what a city divided into districts may regulate. Reported once, on the title of the draft. */
export const cityScope: Rule = {
  code: 'competence/city-scope',
  level: 'off',
  summary: bilingual('核对：设区的市的立法事项范围', 'to review: the matters a city may regulate'),
  explanation: bilingual(
    '设区的市、自治州的地方性法规和政府规章，限于城乡建设与管理、生态文明建设、历史文化保护、基层治理等方面的事项，法律另有规定的除外。打开后，在设区的市、自治州草案的标题上提示一次；经济特区法规和公布的文本不提示。',
    'Regulations and rules of a city divided into districts or an autonomous prefecture keep to urban and rural construction and management, ecological progress, historical and cultural heritage and community governance, unless a law provides otherwise. Where it is on, the title of such a draft says so once; special economic zones and adopted texts are left out.',
  ),
  basis: bilingual(
    '《中华人民共和国立法法》（2023年）第八十一条、第九十三条。',
    'Legislation Law (2023), articles 81 and 93.',
  ),
  measured: bilingual(
    '每个设区的市的草案都会有这一条，而事项属于哪个方面不能从标题看出，所以默认关闭。',
    'Every draft of such a city would have it, and a title does not tell what its matter belongs to, hence off.',
  ),
  fixable: false,
  examples: [{ bad: '⟦广州市乙条例⟧\n第一条　为了加强乙管理，制定本条例。\n' }],
  accepts: [
    '广东省乙条例\n第一条　为了加强乙管理，制定本条例。\n',
    '深圳经济特区乙条例\n第一条　为了加强乙管理，制定本条例。\n',
    '广州市乙条例\n（2020年5月1日广州市人民代表大会常务委员会通过）\n第一条　为了加强乙管理，制定本条例。\n',
  ],
  *check(snapshot, settings): Iterable<Report> {
    const { title, kind } = snapshot.tree;
    if (kind !== 'regulation' || title === undefined || !callsItselfDraft(snapshot)) return;
    const profile = profileOf(snapshot, settings);
    if (profile.parent === undefined || !(profile.kind === '地方性法规' || profile.kind === '规章')) return;
    yield {
      span: title.span,
      message: bilingual(
        '设区的市立法限于城乡建设与管理、生态文明建设、历史文化保护、基层治理等方面，请核对。',
        'A city regulates construction and management, ecology, heritage and community governance; please review.',
      ),
    };
  },
};
