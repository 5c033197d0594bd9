import assert from 'node:assert/strict';
import { amendment } from '../../../server/src/amendments/draft/draftDecisionOrRepeal';
import { provedDraft } from '../../../server/src/amendments/draft/proveDecision';
import { checkSnapshot, defaultRuleConfig } from '../../../server/src/rules/runRules';
import { snap } from '../../support/snap';

const GENERAL =
  '第一章　总　　则\n第一条　为了加强码头管理，制定本条例。\n第二条　本条例适用于本市的码头。\n';
const BUILDING = '第二章　建　　设\n第三条　建设码头应当符合规划。\n第四条　码头由市交通部门验收。\n';
const FINAL = '第三章　附　　则\n第五条　本条例自2026年1月1日起施行。\n';
const OLD = `甲市码头条例\n\n${GENERAL}${BUILDING}${FINAL}`;

/** The amendments that the decision lists; it has no finding of ours. */
function listed(young: string): string {
  const drafted = amendment(snap(OLD), snap(young));
  assert.ok(drafted.ok, JSON.stringify(drafted));
  const { text } = drafted.value;
  const found = checkSnapshot(snap(text), defaultRuleConfig, (code) => assert.fail(code));
  assert.deepEqual(
    found.map(({ code }) => code),
    [],
    text,
  );
  return text.replace(/^[^]*?作如下修改：\n|\n本决定自[^]*?相应修改|，重新公布。\n$/gu, '');
}

const renumbered = FINAL.replace('第三章', '第四章');

describe('the chapters in an amending decision', () => {
  it('are added and deleted with all that stands in them', () => {
    const added =
      '第三章　经　　营\n第五条　经营者应当公开价格。\n经营者应当诚信经营。\n第六条　经营者应当投保。\n';
    assert.equal(
      listed(`甲市码头条例\n\n${GENERAL}${BUILDING}${added}${renumbered.replace('第五条', '第七条')}`),
      '一、增加一章，作为第三章：“第三章　经营\n“第五条　经营者应当公开价格。\n“经营者应当诚信经营。\n“第六条　经营者应当投保。”并对章节、条文顺序作相应调整',
    );
    assert.equal(
      listed(`甲市码头条例\n\n${GENERAL}${FINAL.replace('第三章', '第二章').replace('第五条', '第三条')}`),
      '一、删去第二章。并对章节、条文顺序作相应调整',
    );
  });

  it('are cited by the numbers they come to have', () => {
    const citing = (chapter: string): string => FINAL.replace('本条例', `除第${chapter}章外，本条例`);
    const renumberedBuilding = BUILDING.replace('第二章', '第三章');
    const split = `${GENERAL.replace('第二条', '第二章　范　　围\n第二条')}${renumberedBuilding}`;
    const drafted = amendment(
      snap(`甲市码头条例\n\n${GENERAL}${BUILDING}${citing('二')}`),
      snap(`甲市码头条例\n\n${split}${citing('三').replace('第三章　附', '第四章　附')}`),
    );
    assert.ok(drafted.ok);
    assert.match(
      drafted.value.text,
      /：\n一、增加一章，作为第二章，章名为“范围”，包括修改后的第二条。\n本决定[^]*并对章节、条文顺序和有关条款序号作相应调整，/u,
    );
  });

  it('are split, joined and renamed where their articles stay', () => {
    const split = BUILDING.replace('第四条', '第三章　验　　收\n第四条');
    assert.equal(
      listed(`甲市码头条例\n\n${GENERAL}${split}${renumbered}`),
      '一、增加一章，作为第三章，章名为“验收”，包括修改后的第四条。并对章节、条文顺序作相应调整',
    );
    const joined = BUILDING.replace('第二章　建　　设\n', '') + FINAL.replace('第三章', '第二章');
    assert.equal(
      listed(`甲市码头条例\n\n${GENERAL}${joined}`),
      '一、删去第二章的章名。并对章节、条文顺序作相应调整',
    );
    assert.equal(
      listed(OLD.replace('建　　设', '规划和建设').replace('总　　则', '总则')),
      '一、将第二章的章名修改为“规划和建设”。',
    );
  });

  it('are named where a number does not tell to which an article belongs', () => {
    const more = '第五条　码头由市交通部门登记。\n';
    assert.equal(
      listed(`甲市码头条例\n\n${GENERAL}${BUILDING}${more}${FINAL.replace('第五条', '第六条')}`),
      '一、在第二章增加一条，作为第五条：“码头由市交通部门登记。”并对条文顺序作相应调整',
    );
    const [, second = ''] = GENERAL.split(/(?=第二条)/u);
    assert.equal(
      listed(OLD.replace(second, '').replace('第二章　建　　设\n', `第二章　建　　设\n${second}`)),
      '一、将第二条移至第二章。',
    );
  });

  it('are numbered on where sections come behind those that a chapter has', () => {
    const sections = (names: readonly string[]): string =>
      names.map((name, at) => `第${'一二三四五'.charAt(at)}节　${name}\n`).join('|');
    const chaptered = (names: readonly string[], others: readonly string[]): string => {
      let count = 2;
      const under = (each: readonly string[]): string =>
        sections(each)
          .split('|')
          .map(
            (heading) =>
              `${heading}第${'一二三四五六七八九十'.charAt(count++)}条　${heading.slice(4).trim()}应当登记。\n`,
          )
          .join('');
      return `甲市码头条例\n\n${GENERAL}第二章　种类\n${under(names)}第三章　处理\n${under(others)}`;
    };
    for (const [names, others] of [
      [['客运', '货运', '渔业'], ['检查']],
      [['客运', '轮渡', '货运'], ['检查']],
      [
        ['客运', '货运'],
        ['检查', '处罚'],
      ],
      [
        ['客运', '货运', '轮渡', '渔业'],
        ['检查', '处罚'],
      ],
      [['轮渡', '客运', '货运'], ['检查']],
    ] as const) {
      const young = chaptered(names, others);
      const proved = provedDraft(snap(chaptered(['客运', '货运'], ['检查'])), snap(young));
      assert.ok(proved.ok);
      assert.deepEqual(proved.value.differs, [], `${young}${proved.value.text}`);
    }
  });
});
