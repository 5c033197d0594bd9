import assert from 'node:assert/strict';
import { shownRows } from '../../server/src/comparison/chooseShownRows';
import { comparedAmendments, NO_AMENDMENTS } from '../support/comparedAmendments';
import { corpusDocuments, NO_CORPUS, SEED_NAMES, seedText } from '../support/corpus';
import { compared, faultsOf, rowsOf, shown } from './support';

const BEFORE = `甲市绿化条例
（2020年1月1日甲市人民代表大会常务委员会通过）
目　录
第一章　总则
第二章　管护
第一章　总则
第一条　为了绿化甲市，制定本条例。
第二条　园林行政部门负责绿化工作。
第二章　管护
第三条　单位应当管护树木。
第四条　依照第三条规定管护的，给予补助。
第五条　禁止砍伐树木。
第六条　本条例自2020年5月1日起施行。
附件
树木名录
`;
const AFTER = `甲市绿化条例
（2020年1月1日甲市人民代表大会常务委员会通过　2025年1月1日修正）
目　录
第一章　总则
第二章　管护
第一章　总则
第一条　为了绿化甲市，制定本条例。
第二条　林业主管部门负责绿化工作。
第三条　市人民政府编制绿化规划，并向社会公布。
第二章　管护
第四条　单位应当管护树木。
第五条　依照第四条规定管护的，给予补助。
第六条　本条例自2020年5月1日起施行。
附件
树木名录
`;

describe('two versions side by side', () => {
  it('gives a row for each article, heading and line, in the order of the later version', () => {
    assert.deepEqual(rowsOf(compared(BEFORE, AFTER)), [
      'same | 甲市绿化条例 | 甲市绿化条例 | ',
      'changed | （2020年1月1日甲市人民代表大会常务委员会通过） | （2020年1月1日甲市人民代表大会常务委员会通过⟦　2025年1月1日修正⟧） | '.replace(
        '⟦　',
        '　⟦',
      ),
      'same | 目　录⏎第一章　总则⏎第二章　管护 | 目　录⏎第一章　总则⏎第二章　管护 | ',
      'heading | 第一章　总则 | 第一章　总则 | ',
      'same | 第一条　为了绿化甲市，制定本条例。 | 第一条　为了绿化甲市，制定本条例。 | ',
      'changed | 第二条　⟦园林行政部门⟧负责绿化工作。 | 第二条　⟦林业主管部门⟧负责绿化工作。 | ',
      'added | — | ⟦第三条　市人民政府编制绿化规划，并向社会公布。⟧ | added',
      'heading | 第二章　管护 | 第二章　管护 | ',
      'moved | ⟦第三条⟧　单位应当管护树木。 | ⟦第四条⟧　单位应当管护树木。 | 原第三条',
      'changed | ⟦第四条⟧　依照⟦第三条⟧规定管护的，给予补助。 | ⟦第五条⟧　依照⟦第四条⟧规定管护的，给予补助。 | 原第四条，citations',
      'deleted | ⟦第五条　禁止砍伐树木。⟧ | — | deleted',
      'same | 第六条　本条例自2020年5月1日起施行。 | 第六条　本条例自2020年5月1日起施行。 | ',
      'same | 附件 | 附件 | ',
      'same | 树木名录 | 树木名录 | ',
    ]);
  });

  it('shows a moved article once, under both numbers', () => {
    const rows = rowsOf(
      compared(
        '甲办法\n第一条　甲机关负责登记事务。\n第二条　乙机关负责检查事务。\n第三条　丙机关负责处罚事务。\n',
        '甲办法\n第一条　丙机关负责处罚事务。\n第二条　甲机关负责登记事务。\n第三条　乙机关负责检查事务。\n',
      ),
    );
    assert.equal(rows.filter((row) => row.includes('丙机关')).length, 1);
    assert.equal(
      rows[1],
      'moved | ⟦第三条⟧　丙机关负责处罚事务。 | ⟦第一条⟧　丙机关负责处罚事务。 | 原第三条',
    );
  });

  it('says that citations follow only where nothing else differs', () => {
    const base = (cited: string, more = ''): string =>
      `甲办法\n第一条　${more}甲机关负责登记事务。\n第二条　违反${cited}规定的，处以罚款。\n`;
    const added = (cited: string, words: string): string =>
      `甲办法\n第一条　新设立的机关适用本办法。\n第二条　甲机关负责登记事务。\n第三条　违反${cited}规定的，${words}。\n`;
    const remarksOf = (after: string): string => rowsOf(compared(base('第一条'), after)).at(-1) ?? '';
    assert.match(remarksOf(added('第二条', '处以罚款')), /原第二条，citations$/u);
    for (const after of [
      added('第二条', '给予警告'), // other words, too
      added('第一条', '处以罚款'), // the citation did not follow
      added('《乙法》第二条', '处以罚款'), // another text's article
    ]) {
      assert.match(remarksOf(after), /原第二条$/u, after);
    }
    // 第一条 of another law does not follow ours.
    const other = rowsOf(compared(base('《乙法》第一条'), added('《乙法》第二条', '处以罚款'))).at(-1);
    assert.match(other ?? '', /原第二条$/u);
  });

  it('marks whole words and numbers, never a part of one', () => {
    const cells = (before: string, after: string): string | undefined =>
      rowsOf(compared(`甲办法\n第一条　${before}\n`, `甲办法\n第一条　${after}\n`))[1]?.replaceAll(
        '第一条　',
        '',
      );
    assert.equal(
      cells('依照乙法第十六条规定处罚。', '依照乙法第十七条规定处罚。'),
      'changed | 依照乙法⟦第十六条⟧规定处罚。 | 依照乙法⟦第十七条⟧规定处罚。 | ',
    );
    assert.equal(
      cells('处一万元以上三万元以下罚款。', '处一万五千元以上三万元以下罚款。'),
      'changed | 处⟦一万元⟧以上三万元以下罚款。 | 处⟦一万五千元⟧以上三万元以下罚款。 | ',
    );
    assert.equal(
      cells('应当在2024年12月完成，比例为3.5%。', '应当在2025年12月完成，比例为3.8%。'),
      'changed | 应当在⟦2024⟧年12月完成，比例为⟦3.5%⟧。 | 应当在⟦2025⟧年12月完成，比例为⟦3.8%⟧。 | ',
    );
  });

  it('tells a paragraph that was split or joined, which changes no word', () => {
    const rows = rowsOf(
      compared('甲办法\n第一条　甲负责登记。乙负责检查。\n', '甲办法\n第一条　甲负责登记。\n乙负责检查。\n'),
    );
    assert.equal(
      rows[1],
      'changed | 第一条　甲负责登记。乙负责检查。 | 第一条　甲负责登记。⏎乙负责检查。 | lines',
    );
  });

  it('takes other blanks and line breaks for no change', () => {
    const indented = BEFORE.replaceAll('\n', '\r\n\r\n　　').replaceAll('条　', '条  ');
    const { rows } = compared(BEFORE, indented);
    assert.deepEqual(
      rows.filter(({ kind, marks }) => (kind !== 'same' && kind !== 'heading') || marks.length > 0),
      [],
    );
  });

  it('leaves out what is the same, and keeps the headings over the rest', () => {
    const { rows } = compared(BEFORE, AFTER);
    const labels = (options: Parameters<typeof shownRows>[1]): readonly string[] =>
      shownRows(rows, options).map(({ part, before, after }) => after?.label ?? before?.label ?? part);
    assert.deepEqual(labels({ unchanged: false }), [
      'adoptionNote', '第一章', '第二条', '第三条', '第二章', '第四条', '第五条', '第五条',
    ]); // prettier-ignore
    assert.deepEqual(labels({ unchanged: false, renumbered: false }), [
      'adoptionNote', '第一章', '第二条', '第三条', '第二章', '第五条', '第五条',
    ]); // prettier-ignore
    assert.equal(shownRows(rows, { unchanged: true }).length, rows.length);
    const [same] = [shownRows(compared(AFTER, AFTER).rows, { unchanged: false })];
    assert.deepEqual(same, []);
  });

  it('keeps the heading of an annex over what changed in it, and no chapter', () => {
    const text = (fee: string, more = ''): string =>
      `甲市条例\n第一章　总则\n第一条　甲。\n第二章　附则\n第二条　乙。\n附表一：靠泊费\n货船${fee}元。\n客船八元。\n附表二：堆存费\n丙。\n${more}`;
    const shownOf = (before: string, after: string): readonly string[] =>
      shownRows(compared(before, after).rows, { unchanged: false }).map((row) => shown(row, 'after'));
    assert.deepEqual(shownOf(text('十'), text('二十')), ['附表一：靠泊费', '货船⟦二十元⟧。']);
    assert.deepEqual(shownOf(text('十'), text('十', '附表三\n丁。\n')), ['⟦附表三⟧', '⟦丁。⟧']);
    assert.deepEqual(shownOf(text('十', '附表三\n丁。\n'), text('十')), ['—', '—']);
  });

  it('lays out texts without articles line by line', () => {
    const rows = rowsOf(
      compared(
        '关于绿化工作的意见\n一、总体要求\n坚持种树。\n二、主要任务\n多种树。\n',
        '关于绿化工作的意见\n一、总体要求\n坚持种树和浇水。\n二、主要任务\n多种树。\n三、保障措施\n',
      ),
    );
    assert.deepEqual(rows.slice(1), [
      'same | 一、总体要求 | 一、总体要求 | ',
      'changed | 坚持种树。 | 坚持种树⟦和浇水⟧。 | ',
      'same | 二、主要任务 | 二、主要任务 | ',
      'same | 多种树。 | 多种树。 | ',
      'added | — | ⟦三、保障措施⟧ | added',
    ]);
  });
});

describe('no character of a version is missing from the table', () => {
  const ODD = [
    '', '\n', '\uFEFF甲条例', '第一条', '第一条　', '第一条甲第二条乙第三条丙', '甲条例（2020年通过）第一条　甲。',
    '\0\0甲\ud800', '第一章\n第一章\n第一条\n第一条', '目录\n第一章　总则\n', '附件\n附件1\n甲\n', '甲\r乙\r\n丙\n丁\u2028戊',
    '第一条　甲：\n（一）乙；\n1.丙\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n第二条　“第三条　丁\n戊”。',
  ]; // prettier-ignore

  it('of odd texts', () => {
    for (const before of ODD) {
      for (const after of [...ODD, BEFORE]) {
        assert.deepEqual(
          faultsOf(compared(before, after), before, after),
          [],
          JSON.stringify([before, after]),
        );
      }
    }
  });

  it('of the seeds', () => {
    for (const [index, name] of SEED_NAMES.entries()) {
      const [before, after] = [seedText(name), seedText(SEED_NAMES[(index + 1) % 5] ?? '000')];
      assert.deepEqual(faultsOf(compared(before, after), before, after), []);
    }
  });

  it('of real amendments, in both orders', function () {
    const amendments = comparedAmendments();
    if (amendments === undefined) {
      console.log(`    ${NO_AMENDMENTS}`);
      return this.skip();
    }
    assert.ok(amendments.length > 60);
    for (const { name, before, after, comparison } of amendments) {
      assert.deepEqual(faultsOf(comparison, before, after), [], name);
      assert.deepEqual(faultsOf(compared(after, before), after, before), [], name);
    }
  });

  it('of pairs from the corpus', function () {
    const documents = corpusDocuments();
    if (documents === undefined) {
      console.log(`    ${NO_CORPUS}`);
      return this.skip();
    }
    const few = documents.filter((_, at) => at % Math.ceil(documents.length / 40) === 0);
    for (const [index, { text: before, path }] of few.entries()) {
      const after = few[index + 1]?.text ?? '';
      assert.deepEqual(faultsOf(compared(before, after), before, after), [], path);
    }
  });
});
