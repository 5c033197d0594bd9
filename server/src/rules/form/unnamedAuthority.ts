import { namesPlace, profileOf } from '../../analysis/kindAndRegion';
import { findInProse, inArticles, inPassages } from '../../analysis/prose';
import { bilingual } from '../../base/bilingual';
import { shiftSpan, type Span } from '../../base/span';
import { counted, usage } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';

/** A fine with its amount: 处一千元以上五千元以下罚款. */
const FINE = /处以?[^。；，（）]{0,24}[元倍][^。；，]{0,12}罚款/u;
/** The body that may impose the fine, or the rule that names it. */
const AUTHORITY =
  /由|部门|机关|机构|中心|设定|委员会|政府|办事处|组织|公安|海事|海关|城管|执法|人民法院|银行|局|队|院|依照|按照|依据|根据|从其规定/u;
/** A sentence for the whole text: 本条例规定的行政处罚，由…实施. */
const FOR_ALL =
  /违反本(?:条例|办法|规定|法|细则|规则)[^。]{0,24}由[^。]{2,60}(?:查处|处理|处罚)|(?:负责|承担)[^。]{0,40}(?:的处罚|处罚工作|查处)|(?:执法|主管)(?:机关|主体|部门)是|是[^。]{0,20}执法(?:机关|主体|部门)|(?:部门|机构|机关)[^。]{0,24}(?:查处|处罚)[^。]{0,12}违反本|处罚[^。]{0,60}由[^。]{2,80}(?:实施|决定|执行|负责|作出|行使|处罚)|由[^。]{2,80}(?:实施|行使|负责)[^。]{0,20}处罚|(?:执法|城管|部门|机构|政府)[^。]{0,30}(?:实施|行使)[^。]{0,10}处罚|行使[^。]{0,20}执法权|执法权[^。]{0,8}由[^。]{2,40}行使/u;

/** The first fine in a passage for which no body is named before the end of its sentence. */
function fineOfNobody(masked: string): Span | undefined {
  const found = masked.includes('罚款') ? FINE.exec(masked) : null;
  if (found === null) return undefined;
  const end = masked.indexOf('。', found.index);
  if (AUTHORITY.test(end < 0 ? masked : masked.slice(0, end))) return undefined;
  return { start: found.index, end: found.index + found[0].length };
}

/** The fines for which no body is named. It may be named earlier in the same article. */
const unnamed = inArticles<Span>(
  (passages) => {
    const firstWithOne = passages.findIndex(({ masked }) => AUTHORITY.test(masked));
    const upTo = firstWithOne < 0 ? passages.length : firstWithOne + 1;
    return passages.slice(0, upTo).flatMap(({ span, masked }) => {
      const fine = fineOfNobody(masked);
      return fine === undefined ? [] : [{ start: span.start + fine.start, end: span.start + fine.end }];
    });
  },
  ['罚款'],
);

const namesOneForAll = inPassages<true>(
  ({ masked }) => (/处罚|执法|查处|违反/u.test(masked) && FOR_ALL.test(masked) ? [true] : []),
  ['处罚', '执法', '查处', '违反'],
);

/** form/unnamed-authority: a fine without the body that imposes it. */
export const unnamedAuthority: Rule = {
  code: 'form/unnamed-authority',
  level: 'hint',
  summary: bilingual('罚款没有写由谁处罚', 'a fine without the authority that imposes it'),
  explanation: bilingual(
    '设定处罚的条文写明实施机关：“由某某部门责令改正，处……罚款”。本条、本条的引语，或者另有一条统一规定了处罚机关的，不报告；国务院和部门的文本由其主管机关处罚，不查。',
    'A clause that sets a penalty names who imposes it: 由某某部门责令改正，处…罚款. Nothing is reported where the article, its lead-in or an article on all penalties says so, nor in texts of the State Council and its departments, which the one body enforces that they are about.',
  ),
  basis: usage,
  measured: counted(
    11,
    9,
    [10, 11],
    bilingual(
      '有的文本按部门分工即知由谁处罚，所以是提示级。',
      'In some texts the division of duties tells who punishes, so this is a hint.',
    ),
  ),
  fixable: false,
  examples: [{ bad: '甲市乙条例\n第一条　违反本条例规定，擅自甲的，⟦处一千元以上五千元以下罚款⟧。\n' }],
  accepts: [
    '甲市乙条例\n第一条　擅自甲的，由市乙部门处一千元以上五千元以下罚款。\n',
    '甲市乙条例\n第一条　擅自甲的，处一千元罚款。\n第二条　本条例规定的行政处罚，由市乙部门实施。\n',
    '甲市乙条例\n第一条　有下列行为之一的，由市乙部门处罚：\n（一）擅自甲的，处一千元罚款。\n',
    '甲市乙条例\n第一条　擅自甲的，处一千元罚款。\n第二条　市乙部门综合行使甲领域的行政执法权。\n',
    '甲市乙条例\n第一条　擅自甲的，市乙中心应当责令改正，可以处一千元罚款。\n',
    '甲市乙规定\n第一条　规章可以设定处三万元以下的罚款。\n',
    ...[
      '违反本条例规定的行为，由林业主管部门查处。',
      '林业主管部门负责本条例规定的行政处罚工作。',
      '本条例的执法主体是市林业主管部门。',
      '市林业主管部门是本条例的执法机关。',
      '林业主管部门依法查处违反本条例的行为。',
      '本章规定的罚款等行政处罚，由林业主管部门决定。',
      '本条例规定的行政处罚权，由综合行政执法部门集中行使。',
      '综合行政执法部门按照本条例实施行政处罚。',
      '违反本条例的，由街道办事处依法处理。',
      '花木领域的行政执法权由乡镇人民政府行使。',
    ].map((words) => `甲市乙条例\n第一条　擅自甲的，处一千元罚款。\n第二条　${words}\n`),
    '花木经营监督管理办法\n（2022年3月10日国家林业和草原局令第4号公布）\n第一条　擅自甲的，责令改正，处一千元罚款。\n',
    '花木监督管理条例\n（2022年3月10日国务院令第4号公布）\n第一条　擅自甲的，责令改正，处一千元罚款。\n',
  ],
  *check(snapshot, settings): Iterable<Report> {
    if (snapshot.tree.kind !== 'regulation' || !snapshot.text.includes('罚款')) return;
    // Norms of the national government and its departments are enforced by the body that they are about.
    const { region } = profileOf(snapshot, settings);
    if (region === undefined && !namesPlace(snapshot.tree.title?.text ?? '')) return;
    if (findInProse(snapshot, namesOneForAll).length > 0) return;
    for (const { start, found } of findInProse(snapshot, unnamed)) {
      yield {
        span: shiftSpan(found, start),
        message: bilingual(
          '这里没有写由哪个部门处罚；请写明实施机关，或者核对是否另有统一规定。',
          'Nothing says who imposes this fine; name the authority, or review whether another article does.',
        ),
      };
    }
  },
};
