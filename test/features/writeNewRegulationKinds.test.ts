import { deepEqual, doesNotMatch, match, ok } from 'node:assert/strict';
import { writeNewRegulation } from '../../server/src/features/writeNewRegulation';
import { check } from '../measure/support/check';
import { expandSnippet } from '../precedents/expandSnippet';

const written = (title: string, law = ''): string =>
  expandSnippet(
    writeNewRegulation(
      { title, kind: /实施细则$|..$/u.exec(title)?.[0] ?? '', place: '甲市', law, subject: '' },
      undefined,
    ),
  );

const PROCEDURES = [
  '人民代表大会议事规则',
  '人民代表大会常务委员会议事规则',
  '制定地方性法规条例',
  '地方立法条例',
  '预算审查监督条例',
  '人民代表大会常务委员会监督条例',
  '讨论决定重大事项条例',
  '人民代表大会常务委员会讨论、决定重大事项的规定',
  '任免国家机关工作人员条例',
  '规范性文件备案审查条例',
  '人民代表大会代表建议、批评和意见办理条例',
  '人民代表大会代表视察办法',
  '乡镇人民代表大会工作条例',
];
const OTHERS = [
  '电梯安全条例',
  '电梯安全管理办法',
  '安全生产条例',
  '食品安全条例',
  '道路交通安全管理条例',
  '轨道交通运营安全条例',
  '残疾人保障条例',
  '妇女权益保障条例',
  '医疗保障条例',
  '粮食安全保障条例',
  '老年人权益保障办法',
  '物业管理条例实施细则',
  '养犬管理办法实施细则',
  '实施《中华人民共和国消防法》办法',
  '实施《中华人民共和国残疾人保障法》办法',
  '实施《中华人民共和国水法》办法',
  '优化营商环境条例',
  '推进国际航运中心建设条例',
  '优化营商环境若干规定',
  '促进就业若干规定',
];

describe('the skeleton of a kind', () => {
  for (const title of [...PROCEDURES, ...OTHERS]) {
    it(`has no fault and says nothing twice: ${title}`, () => {
      const text = written(`甲市${title}`);
      const faults = check(text).filter(({ code }) => code !== 'structure/empty-article');
      deepEqual(
        faults.map(({ code, span }) => `${code} ${text.slice(span.start, span.end)}`),
        [],
        text,
      );
      doesNotMatch(
        text,
        /(工作|活动|管理|保障|安全)(?:相关)?\1|的的|……|《》|规范优化|规范推进|undefined/u,
        text,
      );
    });
  }

  for (const title of PROCEDURES) {
    it(`leaves departments, supervision and penalties out of ${title}`, () => {
      doesNotMatch(written(`甲市${title}`), /主管部门|有关部门|监督检查，依法|法律责任|投诉|罚款/u);
    });
  }

  it('has the meetings of the organ that the title names', () => {
    match(written('甲市人民代表大会议事规则'), /市人民代表大会会议每年至少举行一次/u);
    match(written('甲市人民代表大会常务委员会议事规则'), /市人民代表大会常务委员会会议每两个月至少举行一次/u);
    match(written('甲市人民代表大会常务委员会议事规则'), /制定本规则。/u);
  });

  it('has chapters of its own for safety and for what is seen to', () => {
    match(written('甲市电梯安全条例'), /第二章　安全责任\n/u);
    match(written('甲市残疾人保障条例'), /第二章　保障措施\n/u);
  });

  it('names the law that it carries out; which one 条例 means is left to the drafter', () => {
    match(
      written('甲市实施《中华人民共和国消防法》办法'),
      /^第一条　为了实施《中华人民共和国消防法》，结合本市实际/mu,
    );
    const args = { title: '甲市物业管理条例实施细则', kind: '实施细则', place: '甲市', law: '', subject: '' };
    match(writeNewRegulation(args, undefined), /为了实施《\$\{1:物业管理条例\}》/u);
  });

  it('has no chapters in 若干规定', () => {
    const text = written('甲市促进就业若干规定');
    ok(!/目　录|第一章/u.test(text));
    match(text, /^第一条　为了促进就业/mu);
  });
});
