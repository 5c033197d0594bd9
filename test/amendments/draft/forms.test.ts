import assert from 'node:assert/strict';
import {
  amendment,
  packageAmendment,
  repeal,
} from '../../../server/src/amendments/draft/draftDecisionOrRepeal';
import { decidingBodySetting } from '../../../server/src/amendments/draft/writeDecisionHead';
import { explanation } from '../../../server/src/amendments/draft/writeExplanation';
import { type DraftingHow } from '../../../server/src/amendments/draft/decisionOrAmendmentForm';
import { applyDecision } from '../../../server/src/amendments/apply/applyDecision';
import { checkSnapshot, defaultRuleConfig } from '../../../server/src/rules/runRules';
import { read, regulation } from '../support';
import { snap } from '../../support/snap';

const OLD = [
  '为了甲，制定本条例。',
  '市交通部门负责管理。',
  '经营者应当公开价格。',
  '违反第三条的，责令改正。',
  '本条例自2020年1月1日起施行。',
];
const changed = (articles: Readonly<Record<number, string>>): readonly string[] =>
  OLD.map((words, at) => articles[at] ?? words);
const noted = (text: string, note: string): string => text.replace('\n', `\n${note}\n`);

function draft(young: readonly string[], how: DraftingHow = {}, title = '甲市码头条例', note = ''): string {
  const [before, after] = [regulation(OLD, title), regulation(young, title)];
  const drafted = amendment(snap(note === '' ? before : noted(before, note)), snap(after), how);
  assert.ok(drafted.ok, JSON.stringify(drafted));
  return drafted.value.text;
}
const PRICE = changed({ 2: '经营者应当公开收费标准。' });

describe('who decides', () => {
  const head = (text: string): readonly string[] => text.split('\n').slice(0, 3);

  it('is told by the project before all, with the session where it is known', () => {
    const note = '（2019年3月1日甲市第三届人民代表大会常务委员会第四次会议通过）';
    const body = {
      name: '甲市人民代表大会常务委员会',
      session: '甲市第五届人民代表大会常务委员会第六次会议',
    };
    assert.deepEqual(head(draft(PRICE, { body }, '甲市码头条例', note)), [
      '甲市人民代表大会常务委员会关于修改《甲市码头条例》的决定',
      '（　　年　月　日甲市第五届人民代表大会常务委员会第六次会议通过）',
      '甲市第五届人民代表大会常务委员会第六次会议决定对《甲市码头条例》作如下修改：',
    ]);
  });

  it('is a congress of which the session is left to fill in, or a government', () => {
    assert.deepEqual(head(draft(PRICE, { body: { name: '乙省人民代表大会' } })), [
      '乙省人民代表大会关于修改《甲市码头条例》的决定',
      '（　　年　月　日乙省第　届人民代表大会第　次会议通过）',
      '乙省第　届人民代表大会第　次会议决定对《甲市码头条例》作如下修改：',
    ]);
    assert.deepEqual(head(draft(PRICE, { body: { name: '甲市人民政府' } })), [
      '甲市人民政府关于修改《甲市码头条例》的决定',
      '',
      '甲市人民政府决定对《甲市码头条例》作如下修改：',
    ]);
  });

  it('is told by the adoption note else', () => {
    const note =
      '（2019年3月1日甲市第三届人民代表大会第四次会议通过　2021年5月6日甲市第三届人民代表大会常务委员会第九次会议修正）';
    assert.match(draft(PRICE, {}, '甲市码头条例', note), /^甲市人民代表大会常务委员会关于修改/u);
    assert.match(draft(PRICE), /^（制定机关）关于修改/u);
  });

  it('repeals, too', () => {
    const repealed = repeal(snap(regulation(OLD)), { body: { name: '甲市人民政府' } });
    assert.ok(repealed.ok);
    assert.match(
      repealed.value.text,
      /^甲市人民政府关于废止《甲市码头条例》的决定\n\n甲市人民政府决定：\n废止/u,
    );
  });

  it('is a setting of one line', () => {
    assert.deepEqual(decidingBodySetting(' 甲市人民政府 '), { name: '甲市人民政府' });
    for (const wrong of ['', ' ', 7, null, {}, { name: '' }, { name: '甲', other: '乙' }, '甲\n乙', ['甲']]) {
      assert.equal(decidingBodySetting(wrong), undefined, JSON.stringify(wrong));
    }
  });
});

describe('a 修正案', () => {
  const LAW = '中华人民共和国码头法';

  it('is items from first to last, and can be carried out', () => {
    const text = draft(PRICE, { form: 'amendment' }, LAW);
    assert.equal(
      text,
      [
        '中华人民共和国码头法修正案',
        '（　　年　月　日　　　　通过）',
        '一、将第三条中的“价格”修改为“收费标准”。',
        '二、本修正案自　年　月　日起施行。',
        '',
      ].join('\n'),
    );
    const applied = applyDecision(snap(regulation(OLD, LAW)), read(text));
    assert.ok(applied.ok);
    assert.equal(applied.value.text, regulation(PRICE, LAW));
    assert.deepEqual(
      applied.value.results.map(({ status }) => status),
      ['applied'],
    );
  });

  it('takes a sub-article where the draft has one, and tells where numbers change', () => {
    const before = regulation(OLD, LAW);
    const sub = before.replace('第四条', '第三条之一　丙应当登记。\n第四条');
    const drafted = amendment(snap(before), snap(sub), { form: 'amendment' });
    assert.ok(drafted.ok);
    assert.match(drafted.value.text, /增加一条，作为第三条之一：“丙应当登记。”/u);
    assert.deepEqual(drafted.value.unsaid, []);
    const renumbered = amendment(
      snap(before),
      snap(
        regulation(
          OLD.toSpliced(1, 0, '丙应当登记。').map((words) => words.replace('第三条', '第四条')),
          LAW,
        ),
      ),
      { form: 'amendment' },
    );
    assert.ok(renumbered.ok);
    assert.deepEqual(renumbered.value.unsaid, ['renumbers']);
    assert.match(renumbered.value.text, /、对条文顺序作相应调整。\n/u);
  });
});

describe('several laws in one decision', () => {
  const versions = (title: string, young: readonly string[]) => ({
    before: snap(regulation(OLD, title)),
    after: snap(regulation(young, title)),
  });
  const TITLES = ['甲市码头条例', '甲市渡口条例', '甲市航道条例'];
  const THREE = [
    versions('甲市码头条例', PRICE),
    versions(
      '甲市渡口条例',
      OLD.toSpliced(1, 0, '鼓励创新。').map((words) => words.replace('第三条', '第四条')),
    ),
    versions('甲市航道条例', changed({ 1: '市水务部门负责管理和监督检查，交通部门配合。' })),
  ];

  it('names each in an item, and is carried out on each', () => {
    const drafted = packageAmendment(THREE, { body: { name: '甲市人民政府' } });
    assert.ok(drafted.ok, JSON.stringify(drafted));
    const { text, unsaid } = drafted.value;
    assert.deepEqual(unsaid, []);
    assert.match(text, /^甲市人民政府关于修改《甲市码头条例》等三件地方性法规的决定\n/u);
    assert.match(
      text,
      /\n一、对《甲市码头条例》作出修改\n（一）将第三条中的“价格”修改为“收费标准”。\n二、对《甲市渡口条例》作出修改\n（一）增加一条，作为第二条/u,
    );
    assert.match(
      text,
      /《甲市码头条例》《甲市渡口条例》《甲市航道条例》根据本决定作相应修改并对条文顺序作相应调整，重新公布。/u,
    );
    THREE.forEach(({ before, after }, at) => {
      const applied = applyDecision(before, read(text));
      assert.ok(applied.ok);
      assert.equal(applied.value.text, after.text);
      assert.deepEqual(
        applied.value.others,
        TITLES.filter((_, other) => other !== at),
      );
    });
  });

  it('names two by their titles', () => {
    const drafted = packageAmendment(THREE.slice(0, 2));
    assert.ok(drafted.ok);
    assert.match(drafted.value.text, /关于修改《甲市码头条例》和《甲市渡口条例》的决定/u);
    assert.deepEqual(drafted.value.unsaid, []);
  });

  it('is refused for one law, for the same twice, and with the name of what did not change', () => {
    assert.equal(packageAmendment(THREE.slice(0, 1)).ok, false);
    const twice = packageAmendment([...THREE.slice(0, 1), ...THREE.slice(0, 1)]);
    assert.match(twice.ok ? '' : twice.reason.zh, /《甲市码头条例》出现了两次/u);
    const same = packageAmendment([...THREE.slice(0, 1), versions('甲市渡口条例', OLD)]);
    assert.match(same.ok ? '' : same.reason.zh, /^《甲市渡口条例》：/u);
  });
});

describe('the explanation of a draft', () => {
  const explained = (young: readonly string[]): string => {
    const text = explanation(snap(regulation(OLD)), snap(regulation(young)));
    assert.ok(text.ok, JSON.stringify(text));
    return text.value;
  };

  it('lists the changes by kind and leaves reasons to the drafter', () => {
    const young = [
      '为了甲，制定本条例。',
      '市水务部门负责管理。',
      '鼓励创新。',
      '经营者应当公开收费标准。',
      '违反第四条的，责令改正。',
      '本条例自2020年1月1日起施行。',
    ];
    const text = explained(young);
    assert.match(text, /^关于《甲市码头条例（修正草案）》的说明\n\n（制定机关）：\n/u);
    assert.match(
      text,
      /三、修改的主要内容\n（一）新增的条文\n新增第三条：鼓励创新。（请填写）\n（二）修改的条文\n原第二条：“交通部门”修改为“水务部门”。（请填写）\n/u,
    );
    assert.match(text, /（三）相应的调整\n对条文顺序、条文中的引用作了相应调整。\n四、/u);
  });

  it('says what a place gained, and only the place where more changed than can be read', () => {
    const [old, young] = [
      '经营者应当登记姓名、住所，并公开价格。\n经营者应当每年报送账目。\n经营者不得拒载、甩客、绕行。',
      '经营者应当登记姓名、住所、联系方式，并公开价格。\n经营者应当每月报送账目。\n经营者不得拒绝载客、途中甩客、故意绕行。',
    ].map((words) => snap(regulation([...OLD.slice(0, 5), words, ...OLD.slice(5)])));
    assert.ok(old !== undefined && young !== undefined);
    const text = explanation(old, young);
    assert.ok(text.ok);
    assert.match(
      text.value,
      /^原第六条：第一款“住所”后增加“、联系方式”，第二款“每年”修改为“每月”，修改第三款。（请填写）$/mu,
    );
  });

  it('is no regulation to our own rules, which find nothing wrong in it', () => {
    const parsed = snap(explained(PRICE));
    assert.notEqual(parsed.tree.kind, 'regulation');
    const found = checkSnapshot(parsed, defaultRuleConfig, (code) => assert.fail(code));
    assert.deepEqual(
      found.filter(({ severity }) => severity === 'error' || severity === 'warning').map(({ code }) => code),
      [],
    );
  });

  it('calls a draft with most articles changed a revision', () => {
    const young = OLD.map((words, at) =>
      at < 4 ? `${words.slice(0, -1)}，另行规定的除外，由市人民政府决定。` : words,
    );
    assert.match(explained(young), /^关于《甲市码头条例（修订草案）》的说明/u);
  });

  it('says so where two texts have nothing in common but their kind', () => {
    const text = explanation(snap(regulation(['甲乙丙丁戊己。'])), snap(regulation(['子丑寅卯辰巳。'])));
    assert.ok(text.ok);
    assert.equal(explanation(snap(regulation(OLD)), snap(regulation(OLD))).ok, false);
    assert.equal(explanation(snap(''), snap(regulation(OLD))).ok, false);
  });
});
