import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { rowsInWord } from '../../server/src/publish/table/readTableBack';
import { docx, p } from '../support/docx';
import { withFolder } from './harness';

const DRAFT =
  '甲乙市码头条例\n第一条　为了加强码头管理，制定本条例。\n第二条　码头经营者应当公布收费目录。\n';
const FILES = {
  'draft.txt': DRAFT,
  'lib/law.txt': '中华人民共和国码头法\n第一条　为了加强码头管理，制定本法。\n',
  'lib/a.txt':
    '丙丁市码头条例\n第一条　为了保障码头安全，制定本条例。\n第二条　码头经营者应当每月公布收费目录。\n',
  'lib/b.txt': '戊己市码头条例\n第一条　为了方便旅客，制定本条例。\n',
};

describe('tiaoli parallel', () => {
  it('lays the draft beside folders, as Markdown on standard output', () =>
    withFolder(FILES, async (folder) => {
      const { code, stdout } = await folder.run(['parallel', 'draft.txt', '--corpus', 'lib']);
      assert.equal(code, 0);
      assert.match(stdout, /^# 《甲乙市码头条例》立法参考对照表/u);
      assert.match(stdout, /\| 草案条文 \| 上位法 \| .*《丙丁市码头条例》.* \| 备注 \|/u);
      assert.match(stdout, /第二条　码头经营者应当\*\*每月\*\*公布收费目录。/u);
      assert.match(stdout, /《中华人民共和国码头法》第一条/u);
      assert.match(stdout, /（无相应规定）/u);
    }));

  it('writes Word by the name of the file, in which every cell says what its source says', () =>
    withFolder(FILES, async (folder) => {
      const args = ['parallel', 'draft.txt', '--corpus', 'lib', '--precedent', '丙丁市码头条例'];
      const { code } = await folder.run([...args, '--out', 'out.docx']);
      assert.equal(code, 0);
      const rows = rowsInWord(await readFile(folder.at('out.docx')));
      assert.deepEqual(rows, [
        ['草案条文', '上位法', '《丙丁市码头条例》', '备注'],
        [
          '第一条　为了加强码头管理，制定本条例。',
          '《中华人民共和国码头法》第一条（相近）\n为了加强码头管理，制定本法。',
          '第一条　为了保障码头安全，制定本条例。',
          '',
        ],
        ['第二条　码头经营者应当公布收费目录。', '', '第二条　码头经营者应当每月公布收费目录。', ''],
      ]);
    }));

  it('reads a precedent that is a file, a draft in Word, and the draft at the end', () =>
    withFolder(
      {
        ...FILES,
        'd.docx': docx({
          body: DRAFT.split('\n')
            .map((line) => p(line))
            .join(''),
        }),
      },
      async (folder) => {
        const { code, stdout } = await folder.run(['parallel', '--precedent', 'lib/b.txt', 'd.docx']);
        assert.equal(code, 0);
        assert.match(stdout, /\| 草案条文 \| 上位法 \| 《戊己市码头条例》 \| 备注 \|/u);
      },
    ));

  it('reads an index', () =>
    withFolder(FILES, async (folder) => {
      await folder.run(['index', 'lib', '--out', 'lib.index']);
      const { code, stdout } = await folder.run(['parallel', 'draft.txt', '--index', 'lib.index']);
      assert.equal(code, 0);
      assert.match(stdout, /《丙丁市码头条例》/u);
    }));

  it('says what is wrong', () =>
    withFolder({ ...FILES, 'empty.txt': '' }, async (folder) => {
      const run = (...args: string[]) => folder.run(['parallel', ...args]);
      assert.match((await run()).stderr, /缺少草案/u);
      assert.match((await run('draft.txt', 'lib/a.txt')).stderr, /只能有一个草案/u);
      assert.match((await run('draft.txt', '--to', 'docx')).stderr, /--out/u);
      assert.match((await run('empty.txt')).stderr, /没有条文/u);
      assert.match((await run('none.txt')).stderr, /none\.txt/u);
      const wrong = await run('draft.txt', '--corpus', 'lib', '--precedent', '丙丁市码头条列');
      assert.match(wrong.stderr, /没有先例《丙丁市码头条列》。相近的有：《丙丁市码头条例》/u);
      assert.equal(wrong.code, 2);
      const six = ['1', '2', '3', '4', '5', '6'].flatMap((name) => ['--precedent', name]);
      assert.match((await run('draft.txt', ...six)).stderr, /最多 5 部/u);
    }));
});
