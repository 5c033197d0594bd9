import { bilingual } from '../../../base/bilingual';
import { counted, inArticle, understood, usage } from '../../lexical/evidenceOfRules';
import { type ConsistencyRow } from '../../lexical/types';

const oneStyle = bilingual(
  '两种写法都通行，只查文内是否一致。',
  'Both forms are in use; only a mixture in one text is marked.',
);
const why = bilingual(
  '同一文件只用一种写法；项目可以设定用哪一种。',
  'Keep to one form in a text; a project may name which.',
);

const asMade = (verb: string): RegExp => new RegExp(`${verb}(?=[^，。；、]{0,8}(?:贡献|成绩))`, 'gu');

const AMOUNT = '[零一二三四五六七八九十百千万亿两0-9]';

/** Wordings of which a text should keep to one. */
export const mixedWordings: readonly ConsistencyRow[] = [
  {
    code: 'wording/but-except',
    level: 'hint',
    summary: bilingual('“但是……除外”与“但……除外”混用', '但是…除外 mixed with 但…除外'),
    explanation: oneStyle,
    basis: understood('一', '16'),
    measured: counted(6, 4, [6, 6], why),
    styles: [
      { name: '但是……除外', pattern: /(?<!不)但是(?=[^。；]{1,60}除外)/gu, write: () => '但是' },
      { name: '但……除外', pattern: /(?<!不)但(?![是书凡])(?=[^。；]{1,60}除外)/gu, write: () => '但' },
    ],
    examples: [
      {
        bad: '甲市乙条例\n第一条　禁止通行，但是警车除外。\n第二条　禁止停放，但是警车除外。\n第三条　禁止掉头，⟦但⟧警车除外。\n',
        fixed:
          '甲市乙条例\n第一条　禁止通行，但是警车除外。\n第二条　禁止停放，但是警车除外。\n第三条　禁止掉头，但是警车除外。\n',
      },
    ],
    accepts: [
      '甲市乙条例\n第一条　禁止通行，但警车除外。\n第二条　禁止停放，但警车除外。\n',
      inArticle('不但包括甲，还包括乙，但是丙除外。'),
    ],
  },
  {
    code: 'wording/made-contribution',
    level: 'hint',
    summary: bilingual('“做出贡献”与“作出贡献”混用', '做出 mixed with 作出 before 贡献, 成绩'),
    explanation: oneStyle,
    basis: understood('二', '6'),
    measured: counted(8, 2, [8, 8], why),
    styles: [
      { name: '作出……贡献', pattern: asMade('作出'), write: () => '作出' },
      { name: '做出……贡献', pattern: asMade('做出'), write: () => '做出' },
    ],
    examples: [
      { bad: '甲市乙条例\n第一条　奖励作出重大贡献的单位。\n第二条　表彰⟦做出⟧突出成绩的个人。\n' },
      {
        bad: '甲市乙条例\n第一条　奖励⟦做出⟧重大贡献的单位。\n第二条　表彰作出突出成绩的个人。\n',
        fixed: '甲市乙条例\n第一条　奖励作出重大贡献的单位。\n第二条　表彰作出突出成绩的个人。\n',
      },
    ],
    accepts: [
      '甲市乙条例\n第一条　奖励做出重大贡献的单位。\n第二条　审查后作出决定。\n',
      inArticle('奖励作出重大贡献的单位。'),
    ],
  },
  {
    code: 'wording/impose-fine',
    level: 'hint',
    summary: bilingual('“处……罚款”与“处以……罚款”混用', '处 mixed with 处以 before an amount'),
    explanation: oneStyle,
    basis: understood('二', '4'),
    measured: counted(67, 29, [24, 24], why),
    setting: 'chuVerb',
    styles: [
      {
        name: '处',
        pattern: new RegExp(`(?=处)(?<=[，。；可以并]|^)处(?=${AMOUNT}{1,12}(?:元|倍))`, 'gu'),
        write: () => '处',
      },
      { name: '处以', pattern: new RegExp(`处以(?=${AMOUNT}{1,12}(?:元|倍))`, 'gu'), write: () => '处以' },
    ],
    examples: [
      {
        bad: '甲市乙条例\n第一条　责令改正，处一千元罚款。\n第二条　责令改正，并处二千元罚款。\n第三条　责令改正，⟦处以⟧三千元罚款。\n',
        fixed:
          '甲市乙条例\n第一条　责令改正，处一千元罚款。\n第二条　责令改正，并处二千元罚款。\n第三条　责令改正，处三千元罚款。\n',
      },
    ],
    accepts: [
      '甲市乙条例\n第一条　责令改正，处以一千元罚款。\n第二条　责令改正，并处以二千元罚款。\n',
      inArticle('责令改正，处一千元罚款。'),
    ],
  },
  {
    code: 'wording/fine-tail',
    level: 'hint',
    summary: bilingual('“以下罚款”与“以下的罚款”混用', '以下罚款 mixed with 以下的罚款'),
    explanation: oneStyle,
    basis: usage,
    measured: counted(91, 47, [24, 24], why),
    setting: 'fineTail',
    styles: [
      { name: '罚款', pattern: /(?=罚款)(?<=以下)罚款/gu, write: () => '罚款' },
      { name: '的罚款', pattern: /(?=的罚款)(?<=以下)的罚款/gu, write: () => '的罚款' },
    ],
    examples: [
      {
        bad: '甲市乙条例\n第一条　处一千元以下罚款。\n第二条　处二千元以下⟦的罚款⟧。\n',
        fixed: '甲市乙条例\n第一条　处一千元以下罚款。\n第二条　处二千元以下罚款。\n',
      },
    ],
    accepts: [
      '甲市乙条例\n第一条　处一千元以下的罚款。\n第二条　处五百元罚款。\n',
      inArticle('处一千元以下罚款。'),
    ],
  },
  {
    code: 'wording/still-uncorrected',
    level: 'hint',
    summary: bilingual('“逾期不改正”与“逾期未改正”混用', '逾期不改正 mixed with 逾期未改正'),
    explanation: oneStyle,
    basis: usage,
    measured: counted(14, 9, [14, 14], why),
    styles: [
      { name: '逾期不改正', pattern: /逾期不改正/gu, write: () => '逾期不改正' },
      { name: '逾期未改正', pattern: /逾期未改正/gu, write: () => '逾期未改正' },
    ],
    examples: [
      {
        bad: '甲市乙条例\n第一条　逾期不改正的，处罚款。\n第二条　⟦逾期未改正⟧的，处罚款。\n',
        fixed: '甲市乙条例\n第一条　逾期不改正的，处罚款。\n第二条　逾期不改正的，处罚款。\n',
      },
    ],
    accepts: [
      '甲市乙条例\n第一条　逾期未改正的，处罚款。\n第二条　逾期未改正的，吊销许可证。\n',
      inArticle('逾期不改正的，处罚款；拒不改正的，吊销许可证。'),
    ],
  },
  {
    code: 'wording/according-to-own',
    level: 'hint',
    summary: bilingual(
      '“依照本条例第×条”与“按照本条例第×条”混用',
      '依照 mixed with 按照 before an article of the text',
    ),
    explanation: oneStyle,
    basis: understood('一', '18'),
    measured: counted(5, 3, [5, 5], why),
    styles: [
      { name: '依照', pattern: /依照(?=本(?:条例|办法|规定|细则|规则)第)/gu, write: () => '依照' },
      { name: '按照', pattern: /按照(?=本(?:条例|办法|规定|细则|规则)第)/gu, write: () => '按照' },
    ],
    examples: [
      {
        bad: '甲市乙条例\n第一条　甲。\n第二条　依照本条例第一条处罚。\n第三条　⟦按照⟧本条例第一条办理。\n',
        fixed: '甲市乙条例\n第一条　甲。\n第二条　依照本条例第一条处罚。\n第三条　依照本条例第一条办理。\n',
      },
    ],
    accepts: [
      '甲市乙条例\n第一条　甲。\n第二条　依照本条例第一条处罚。\n第三条　按照约定办理。\n',
      inArticle('依照本条例第一条处罚。'),
    ],
  },
];
