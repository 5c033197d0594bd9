import { bilingual } from '../../../base/bilingual';
import { counted, inArticle, usage } from '../../lexical/evidenceOfRules';
import { type ConsistencyRow } from '../../lexical/types';

const why = bilingual(
  '同一文件只用一种写法；项目可以设定用哪一种。',
  'Keep to one form in a text; a project may name which.',
);

/** Punctuation of which a text should keep to one way. */
export const mixedPunctuation: readonly ConsistencyRow[] = [
  {
    code: 'punctuation/between-titles',
    level: 'info',
    summary: bilingual('并列的书名号之间，顿号有用有不用', '《》《》 mixed with 《》、《》'),
    explanation: bilingual(
      '国家标准认为并列的书名号之间通常不用顿号，国家法律、行政法规仍用；两种都可以，但是同一文件应当一致。项目设置 quoteSeparator 可以指定。',
      'The standard says no 、 is usual between titles in a row; national laws keep it. Either will do, but one text keeps to one. The project setting quoteSeparator names it.',
    ),
    basis: bilingual(
      'GB/T 15834—2011《标点符号用法》4.5.3.5（按通行理解）；公布文本的通例（按实测）。',
      'GB/T 15834-2011, 4.5.3.5, as commonly understood; the custom of published texts, as measured.',
    ),
    measured: counted(5, 4, [4, 5], why),
    setting: 'quoteSeparator',
    styles: [
      { name: '》《', pattern: /》(?=《)/gu, write: () => '》' },
      { name: '》、《', pattern: /》、(?=《)/gu, write: () => '》、' },
    ],
    examples: [
      {
        bad: '甲市乙条例\n第一条　根据《甲法》《乙法》《丙法》制定本条例。\n第二条　依照《甲法⟦》、⟧《乙法》处理。\n',
        fixed:
          '甲市乙条例\n第一条　根据《甲法》《乙法》《丙法》制定本条例。\n第二条　依照《甲法》《乙法》处理。\n',
      },
    ],
    accepts: [
      '甲市乙条例\n第一条　根据《甲法》、《乙法》制定本条例。\n第二条　依照《甲法》、《乙法》处理。\n',
      inArticle('根据《甲法》《乙法》和《丙条例》，制定本条例。'),
    ],
  },
  {
    code: 'punctuation/laws-and-regulations',
    level: 'hint',
    summary: bilingual('“法律、法规规定”与“法律法规规定”混用', '法律、法规 mixed with 法律法规'),
    explanation: bilingual(
      '援引规范的效力层级宜写“法律、法规”；“法律法规”是统称，多用于宣传、知识。只查“……规定”之前的写法是否一致。',
      '法律、法规 names two ranks of norm; 法律法规 is the collective word (宣传法律法规). Only the form before …规定 is compared.',
    ),
    basis: usage,
    measured: counted(39, 25, [20, 20], why),
    setting: 'lawsRegsSep',
    styles: [
      {
        name: '法律、法规',
        pattern: /法律、法规(?=(?:另有|的有关|有关|的)?规定)/gu,
        write: () => '法律、法规',
      },
      {
        name: '法律法规',
        pattern: /法律法规(?=(?:另有|的有关|有关|的)?规定)/gu,
        write: () => '法律法规',
      },
    ],
    examples: [
      {
        bad: '甲市乙条例\n第一条　法律、法规另有规定的，从其规定。\n第二条　⟦法律法规⟧规定的其他情形。\n',
        fixed: '甲市乙条例\n第一条　法律、法规另有规定的，从其规定。\n第二条　法律、法规规定的其他情形。\n',
      },
    ],
    accepts: [
      '甲市乙条例\n第一条　法律、法规另有规定的，从其规定。\n第二条　开展法律法规宣传。\n',
      inArticle('法律法规规定的其他情形。'),
    ],
  },
];
