import { isLocalRegulation } from '../../../analysis/kindAndRegion';
import { bilingual } from '../../../base/bilingual';
import { counted } from '../../lexical/evidenceOfRules';
import { type LexicalRow } from '../../lexical/types';

const local = (words: string): string => `北京市乙条例\n第一条　${words}\n`;

const BASIS = bilingual(
  '《中华人民共和国行政许可法》（2019年）第十五条。',
  'Administrative Licensing Law (2019), article 15.',
);

/** Barriers to the national market that a licence must not make. They remind the drafter to review; they do not decide. */
export const marketBarrierRows: readonly LexicalRow[] = [
  {
    code: 'competence/other-places',
    level: 'info',
    summary: bilingual(
      '核对：对外地的企业、人员、商品另设手续',
      'to review: formalities for businesses or goods from elsewhere',
    ),
    explanation: bilingual(
      '地方性法规设定的行政许可，不得限制其他地区的个人或者企业到本地区从事生产经营和提供服务，不得限制其他地区的商品进入本地区市场。条文要求外地、外省市的企业、人员、商品另外备案、经批准、办手续的，请核对上位法依据，以及本地的同类主体是否同样适用。',
      'A locally set licence may not keep people, businesses or goods from elsewhere out of the local market. Where those from elsewhere have to file, be approved or go through formalities, review the basis in higher law and whether local ones have to do the same.',
    ),
    basis: BASIS,
    measured: counted(
      12,
      1,
      [11, 12],
      bilingual(
        '有没有上位法依据不能从条文看出，所以只作信息。',
        'Whether a higher law provides it cannot be told from the text, so this is information.',
      ),
    ),
    pattern:
      /(?:(?<![境国海户野郊室城墙校场涉对内塞关])外地(?![图区域点质面貌理形块带段])|外省市?|外埠|[省市]外(?![事贸资汇商侨观语国环围墙立经专宣办派部科卖])|本[省市](?:行政区域)?以外的?|其他省(?:、自治区、直辖市|市)?)(?<!不得[^。；，]{0,12})(?!户籍)[^，。；（]{0,20}(?:企业|单位|经营者|承包商|生产者|供应商|商品|产品|食品|动物|机构|队|从业人员|车辆|拖拉机|船舶|种子|苗木)(?![^。；]{0,30}(?:下同|就医))[^。；]{0,36}?(?:应当|必须|须|方可|不得)(?:(?!依法|国家)[^。；]){0,32}?(?:备案(?!的)|许可|批准|审批|登记|审查|核准|同意|手续|销售|进入|行驶|检验)/gu,
    holds: isLocalRegulation,
    message: () =>
      bilingual(
        '地方性法规设定的许可不得限制外地的企业、人员、商品进入本地，请核对上位法依据。',
        'A local licence may not keep out businesses, people or goods from elsewhere; please review the basis in higher law.',
      ),
    examples: [{ bad: local('⟦外地企业在本市从事甲活动的，应当向市甲部门备案⟧。') }],
    accepts: [
      local('从事甲活动的企业应当向市甲部门备案。'),
      local('不得限制外地商品进入本地市场。'),
      local('在境外地图上标注本市企业的，应当经市甲部门批准。'),
      local('户外地点设置广告的企业，应当向市甲部门备案。'),
      local('野外地质勘查单位应当向市甲部门备案。'),
      local('市外商投资企业应当依照规定办理登记手续。'),
      local('市外贸企业应当向市甲部门备案。'),
      local('省外事机构邀请的单位，应当经批准。'),
      local('本市外环路通行的货运车辆，应当经公安机关批准。'),
      local('国外地区进口的种子，应当经检验方可销售。'),
      local('市外墙施工单位应当办理审批手续。'),
      local('室外地面作业的单位，应当办理手续。'),
      local('不得对外地企业的分支机构实行歧视，不得另设登记条件。'),
      local('外地企业在本市从事甲活动的，应当依法向市甲部门备案。'),
      '中华人民共和国乙法\n第一条　外省市企业从事甲活动的，应当向所在地甲部门备案。\n',
    ],
  },
  {
    code: 'competence/before-registration',
    level: 'info',
    summary: bilingual(
      '核对：把批准写成企业登记的前置条件',
      'to review: approval before an enterprise is registered',
    ),
    explanation: bilingual(
      '地方性法规不得设定企业或者其他组织的设立登记及其前置性行政许可。条文要求先取得许可、批准，再办理企业登记、领取营业执照的，请核对是不是法律、行政法规已有的前置许可。“依法取得”不查。',
      'A local regulation may set neither the registration of an enterprise nor a licence that has to come before it. Where approval is demanded before registration, review whether a law or administrative regulation has it. 依法取得 is left out.',
    ),
    basis: BASIS,
    measured: counted(
      4,
      0,
      [4, 4],
      bilingual(
        '有没有上位法依据不能从条文看出，所以只作信息。',
        'Whether a higher law provides it cannot be told from the text, so this is information.',
      ),
    ),
    pattern:
      /(?=[许批审核同资证])(?<!(?:依法|不再|取消)[^。；]{0,40})(?:许可证?|批准|审批|核准|审查|同意|资质证书|合格证|批准文件)(?:后|，|的，|方可|凭证|持证)[^。；]{0,24}?(?:申请|办理|申领|领取)[^，。；、]{0,10}(?:营业执照|工商登记|工商注册|企业(?:设立)?登记|企业注册|市场主体登记|商事登记)/gu,
    holds: isLocalRegulation,
    message: () =>
      bilingual(
        '地方性法规不得设定企业设立登记的前置许可，请核对法律、行政法规依据。',
        'A local regulation may set no licence before registration; please review the basis in law.',
      ),
    examples: [{ bad: local('从事甲活动的，应当经市甲部门⟦批准后，办理企业登记⟧。') }],
    accepts: [
      local('从事甲活动的，应当依法取得甲许可证，并办理市场主体登记。'),
      local('企业名称不再实行预先核准，申请人可以在办理企业登记时申报。'),
    ],
  },
];
