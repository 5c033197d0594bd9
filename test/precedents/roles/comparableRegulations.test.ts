import assert from 'node:assert/strict';
import { comparableTo } from '../../../server/src/precedents/roles/comparableRegulations';
import { indexOf } from '../../support/snap';

const article = (subject: string): string => `第一条　为了促进${subject}发展，制定本条例。\n`;
const files = (titles: readonly string[]): string =>
  titles.map((title, at) => `//- ${at}.txt\n${title}\n${article(title.slice(2, 6))}`).join('');

const comparable = (
  index: ReturnType<typeof indexOf>,
  title: string,
): readonly [boolean, ...(readonly string[])] => {
  const { sources, isSameSubject } = comparableTo(index, { exclude: 'draft.txt', title, clauses: [] });
  return [isSameSubject, ...sources.map(({ source }) => source.title)];
};

const INDEX = indexOf(
  files([
    '甲市数字经济促进条例',
    '乙市数字经济促进条例（2024年修订）',
    '丙市数字经济产业促进条例',
    '丁市数字经济促进办法',
    '戊市低空经济促进条例',
  ]),
);

describe('comparableTo', () => {
  it('takes texts of the same genre on the same subject, the closest title first', () => {
    const [isSame, ...titles] = comparable(INDEX, '己市数字经济促进条例');
    assert.equal(isSame, true);
    assert.deepEqual(titles.slice().sort(), [
      '丙市数字经济产业促进条例',
      '乙市数字经济促进条例（2024年修订）',
      '甲市数字经济促进条例',
    ]);
    assert.equal(titles.at(-1), '丙市数字经济产业促进条例');
  });

  it('takes the nearest of any subject where these are too few, and says so', () => {
    const [isSame, ...titles] = comparable(INDEX, '己市低空经济促进条例');
    assert.equal(isSame, false);
    assert.equal(titles.length, 4);
  });

  it('counts a text without a title by what it says, and leaves policy documents out', () => {
    const untitled = `第一条　为了促进数字经济发展，制定本条例。\n${['二', '三', '四', '五']
      .map((number) => `第${number}条　数字经济应当创新。\n`)
      .join('')}`;
    const index = indexOf(
      `${files(['甲市数字经济促进条例', '乙市数字经济促进条例'])}//- 001_ab.txt\n${untitled}//- p.txt\n甲市数字经济实施方案\n一、目标\n发展数字经济，建设强市。\n`,
    );
    assert.deepEqual(comparable(index, '己市数字经济促进条例').slice(1).sort(), [
      '001_ab',
      '乙市数字经济促进条例',
      '甲市数字经济促进条例',
    ]);
  });
});
