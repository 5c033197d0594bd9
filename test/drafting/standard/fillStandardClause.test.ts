import assert from 'node:assert/strict';
import { namesOfDraft } from '../../../server/src/drafting/draftNames';
import { STANDARD_CLAUSES, servesKind } from '../../../server/src/drafting/standard/allStandardClauses';
import { fillStandard } from '../../../server/src/drafting/standard/fillStandardClause';
import { snap } from '../../support/snap';

/** All standard wording that a draft of this title may have, one clause a line. */
function wordingFor(title: string, rest = ''): string {
  const names = namesOfDraft(snap(`${title}\n第一条　甲。\n${rest}`));
  return STANDARD_CLAUSES.filter((clause) => servesKind(clause, names.kind))
    .map((clause) => fillStandard(clause, names).plainText)
    .join('\n');
}

describe('standard wording in a draft', () => {
  for (const title of [
    '甲市电动自行车管理规定',
    '甲市城乡规划条例',
    '甲市高质量发展条例',
    '甲市绿色发展条例',
    '甲市大型群众性活动条例',
    '甲市养老服务条例',
    '甲市无障碍环境建设条例',
    '甲市规范行政处罚裁量权办法',
    '甲市专利保护和促进条例',
    '甲市公共设施条例',
    '甲市土地资源条例',
  ]) {
    it(`says nothing twice: ${title}`, () => {
      assert.doesNotMatch(wordingFor(title), /(规定|规划|发展|活动|工作|服务|建设|保护|规范|设施|资源)\1/u);
    });
  }

  for (const title of [
    '甲市消费者权益保护条例',
    '甲市未成年人保护条例',
    '甲市知识产权保护条例',
    '甲市个人信息保护条例',
    '甲市华侨权益保护条例',
  ]) {
    it(`repairs, surveys and uses nobody: ${title}`, () => {
      assert.doesNotMatch(wordingFor(title), /抢救|保护标志|合理利用|利用.{2,8}应当符合|资源调查|名录/u);
    });
  }

  for (const title of [
    '甲市文明行为促进条例',
    '甲市全民健身促进条例',
    '甲市家庭教育促进条例',
    '甲市志愿服务促进条例',
  ]) {
    it(`makes no business of what people do of themselves: ${title}`, () => {
      const wording = wordingFor(title);
      assert.doesNotMatch(wording, /市场主体|龙头企业|用地|市场主导|高质量发展|包容审慎/u);
      assert.match(wording, /政府主导、社会参与/u);
    });
  }

  it('names no department after a level alone', () => {
    const rest =
      '第二条　有关主管部门负责本市燃气管理工作的统筹协调、指导和监督。\n区主管部门按照职责负责本行政区域内的燃气管理工作。\n';
    assert.doesNotMatch(wordingFor('重庆市燃气管理条例', rest), /(?:由|会同)区主管部门|^区主管部门/mu);
  });
});
