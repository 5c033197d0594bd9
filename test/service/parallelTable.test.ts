import assert from 'node:assert/strict';
import { profileOf } from '../../server/src/analysis/kindAndRegion';
import { runToEnd } from '../../server/src/base/steps';
import { parallelDraft } from '../../server/src/features/parallelProvisions/parallelDraft';
import { clausesOfTree } from '../../server/src/precedents/clauses/cutIntoClauses';
import { PrecedentCorpus } from '../../server/src/precedents/search/precedentCorpus';
import { exportTable, TABLE_FORMS } from '../../server/src/publish/table/exportTable';
import { rowsInHtml, rowsInWord } from '../../server/src/publish/table/readTableBack';
import { parallelPage, parallelTable } from '../../server/src/service/parallelTable';
import { corpusDocuments, NO_CORPUS } from '../support/corpus';
import { indexOf, snap } from '../support/snap';

const say = ({ zh }: { readonly zh: string }): string => zh;
const withoutBlanks = (text: string): string => text.replace(/[\s\u200b\ufeff]/gu, '');

function tableOf(text: string, precedents: PrecedentCorpus) {
  const snapshot = snap(text);
  const query = { precedents, sourceId: '', profile: profileOf(snapshot, {}) };
  return parallelTable(runToEnd(parallelDraft(snapshot, query)), say);
}

describe('parallelTable', () => {
  it('has a column for each precedent, an empty one for notes, and larger paper for many', () => {
    const names = ['甲', '乙', '丙'];
    const index = indexOf(
      names.map((name) => `//- ${name}\n${name}市码头条例\n第一条　为了${name}，制定本条例。\n`).join(''),
    );
    const table = tableOf('丁市码头条例\n第一章　总则\n第一条　为了丁，制定本条例。\n', index);
    assert.equal(table.head.length, 6);
    assert.equal(table.paper, 'a3');
    assert.deepEqual(
      table.rows.map((row) => (row.kind === 'heading' ? 1 : row.cells.length)),
      [1, 6],
    );
    const last = table.rows.at(-1);
    assert.deepEqual(last?.kind === 'cells' && last.cells.at(-1), []);
  });

  it('says where the index has nothing to compare with', () => {
    const table = tableOf('丁市码头条例\n第一条　为了丁，制定本条例。\n', indexOf(''));
    assert.ok(table.notes.some((note) => note.includes('没有可以对照的先例')));
  });

  it('is a page of articles with narrow tables where it is shown, with all texts escaped', () => {
    const index = indexOf(
      '//- 甲\n甲市码头条例\n第一条　为了<b>甲|乙</b>[丙](command:x)，制定本条例。\n//- 乙\n乙市码头条例\n第一条　渔船鸣笛。\n',
    );
    const snapshot = snap('丁市码头条例\n第一章　总则\n第一条　为了丁，制定本条例。\n');
    const query = { precedents: index, sourceId: '', profile: profileOf(snapshot, {}) };
    const page = parallelPage(runToEnd(parallelDraft(snapshot, query)), say);
    assert.match(page, /^# 《丁市码头条例》立法参考对照表$/mu);
    assert.match(
      page,
      /^## 第一章 总则\n\n### 第一条\n\n> 第一条　为了丁，制定本条例。\n\n\| 来源 \| 条文 \|$/mu,
    );
    assert.match(page, /^\| \*\*.*《甲市码头条例》第一条.*\*\* \| .*\\<b\\>甲\\\|乙.* \|$/mu);
    assert.match(page, /^\| 无相应规定 \| 《乙市码头条例》 \|$/mu);
    assert.doesNotMatch(page, /[^\\]<b>|[^\\]\[丙/u);
  });

  it('gives the texts of the corpus to the letter, in every form', function () {
    const documents = corpusDocuments(['local', 'statutes/raw']);
    if (documents === undefined) {
      console.log(NO_CORPUS);
      this.skip();
    }
    const index = new PrecedentCorpus();
    const library = documents.filter((_, at) => at % 5 === 0);
    const said = new Set<string>();
    for (const { path, text } of library) {
      const { source, clauses } = clausesOfTree(snap(text).tree, path);
      index.update(source, clauses);
      for (const clause of clauses) said.add(clause.text);
    }
    for (const { path, text } of documents.filter((_, at) => at % 200 === 1)) {
      const table = tableOf(text, index);
      const snapshot = snap(text);
      const [word, html, markdown] = TABLE_FORMS.map((form) => exportTable(table, form));
      assert.ok(markdown?.ok && html?.ok && word?.ok, path);
      assert.ok(typeof html.value === 'string' && typeof word.value !== 'string');
      const own = clausesOfTree(snapshot.tree, '').clauses;
      for (const rows of [rowsInHtml(html.value), rowsInWord(word.value)]) {
        const drafted = rows.filter((row) => row.length > 1).slice(1);
        assert.deepEqual(
          drafted.map(([cell = '']) => withoutBlanks(cell)),
          own.map(({ span }) => withoutBlanks(text.slice(span.start, span.end))),
          path,
        );
        for (const cell of drafted.flatMap((row) => row.slice(2, -1))) {
          if (cell === '（无相应规定）') continue;
          const [label = '', words] = cell.includes('　') ? cell.split('　') : ['', cell];
          assert.ok(said.has(words ?? ''), `${path} ${label}`);
        }
      }
    }
  });
});
