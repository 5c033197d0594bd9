import assert from 'node:assert/strict';
import { amendment } from '../../server/src/amendments/draft/draftDecisionOrRepeal';
import { snap } from '../support/snap';
import { carriedOut, decisionOn } from './support';

const TITLE = '甲市高级人民法院关于审理码头纠纷案件若干问题的规定';
const body = (...lines: readonly string[]): string => `${[TITLE, ...lines].join('\n')}\n`;
const OLD = body(
  '一、一般规定',
  '第一条　为了正确审理码头纠纷案件，制定本规定。',
  '第二条　当事人应当提交合同。',
  '二、码头租赁合同',
  '第三条　租赁码头的，应当登记。',
  '第四条　租赁期限不得超过十年。',
  '三、其  他',
  '第五条　本规定自2020年1月1日起施行。',
);
const after = (...items: readonly string[]): string => {
  const { text, results } = carriedOut(OLD, decisionOn(items, TITLE));
  assert.deepEqual(
    results.flatMap(({ status, reason }) => (status === 'applied' ? [] : [reason?.zh])),
    [],
  );
  return text;
};
const withLine = (from: string, ...to: readonly string[]): string =>
  OLD.split('\n')
    .flatMap((line) => (line === from ? to : [line]))
    .join('\n');

describe('amendments: headings 一、 over articles', () => {
  it('stay where they are when the articles beside them change', () => {
    const [second, third] = ['第二条　当事人应当提交合同。', '第三条　租赁码头的，应当登记。'];
    assert.equal(
      after('将第二条修改为：“当事人应当提交合同和图纸。\n“图纸应当盖章。”'),
      withLine(second, '第二条　当事人应当提交合同和图纸。', '图纸应当盖章。'),
    );
    assert.equal(
      after('将第三条修改为：“租赁码头的，不必登记。”'),
      withLine(third, '第三条　租赁码头的，不必登记。'),
    );
    assert.equal(
      after('第二条增加一款，作为第二款：“合同应当盖章。”'),
      withLine(second, second, '合同应当盖章。'),
    );
    assert.equal(
      after('在第二条中的“应当”后增加“及时”。'),
      withLine(second, '第二条　当事人应当及时提交合同。'),
    );
    const lines = ['一、一般规定', '二、码头租赁合同', '三、其  他'];
    for (const item of [
      '删去第二条。',
      '删去第四条。',
      '增加一条，作为第三条：“甲。”',
      '增加一条，作为第五条：“甲。”',
    ]) {
      const text = after(item, '对条文顺序作相应调整。');
      assert.deepEqual(
        text.split('\n').filter((line) => /^[一二三]、/u.test(line)),
        lines,
        item,
      );
    }
  });

  it('read as a decision quotes them', () => {
    const changed = withLine('二、码头租赁合同', '二、码头租赁合同和承包合同');
    for (const item of [
      '将“二、码头租赁合同”修改为：\n“二、码头租赁合同和承包合同”。',
      '将“二、码头租赁合同”修改为“二、码头租赁合同和承包合同”。',
      '“二、码头租赁合同”改为：“二、码头租赁合同和承包合同”。',
    ]) {
      assert.equal(after(item), changed);
    }
    assert.equal(after('将“三、其他”修改为“三、附则”。'), withLine('三、其  他', '三、附则'));
  });

  it('are not touched where their words are others', () => {
    for (const item of [
      '将“二、码头合同”修改为“二、合同”。',
      '将“四、其他”修改为“四、附则”。',
      '将“二、码头租赁合同”修改为“三、合同”。',
    ]) {
      const { text, results } = carriedOut(OLD, decisionOn([item], TITLE));
      assert.equal(text.replace(/（.*?）\n/gu, ''), OLD);
      assert.equal(results[0]?.status, 'refused', item);
    }
  });

  it('a draft of a decision says their new words, and tells where one comes or goes', () => {
    const renamed = withLine('二、码头租赁合同', '二、码头租赁合同和承包合同');
    const drafted = amendment(snap(OLD), snap(renamed));
    assert.ok(drafted.ok);
    assert.match(drafted.value.text, /将“二、码头租赁合同”修改为“二、码头租赁合同和承包合同”。/u);
    assert.deepEqual(drafted.value.unsaid, []);
    const gone = amendment(snap(OLD), snap(withLine('二、码头租赁合同').replace('三、其', '二、其')));
    assert.ok(!gone.ok || gone.value.unsaid.includes('unproved'));
  });

  it('words of a whole text that names no place are replaced', () => {
    assert.equal(after(`将《${TITLE}》中的“租赁期限”修改为“租期”。`), OLD.replace('租赁期限', '租期'));
  });
});
