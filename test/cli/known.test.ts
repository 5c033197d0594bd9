import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import { createSnapshot } from '../../server/src/analysis/snapshot';
import { placesOf } from '../../server/src/service/hiding/recognizeFindingPlace';
import {
  formatPlaceFile,
  parsePlaceFile,
  type TextRecords,
} from '../../server/src/service/hiding/ignoresFile';
import { check } from '../measure/support/check';
import { parseReport, withFolder, type CliFolder } from './harness';

const GAP = '甲条例\n第一条　甲。\n第三条　乙。\n第四条　本条例自2026年1月1日起施行。\n';
const TWO_GAPS = GAP.replace('第四条', '第六条');
const ONLY_NUMBERS = ['--rules', 'numbering', '--format', 'json'];

/** The records of every numbering finding of a text. */
function recordsOf(text: string, reason?: string): TextRecords {
  const snapshot = createSnapshot(text);
  const findings = check(text).filter(({ code }) => code.startsWith('numbering/'));
  const places = placesOf(snapshot, findings);
  return { rules: [], places: places.map((place) => (reason === undefined ? place : { ...place, reason })) };
}

const fileOf = (records: Readonly<Record<string, TextRecords>>): string =>
  formatPlaceFile(new Map(Object.entries(records)));

async function found(folder: CliFolder, args: readonly string[] = []) {
  const { code, stdout, stderr } = await folder.run(['check', '.', ...ONLY_NUMBERS, ...args]);
  const { files, summary } = parseReport(stdout);
  return { code, stderr, summary, counts: files.map(({ findings }) => findings.length) };
}

describe('tiaoli check and what is ignored', () => {
  it('passes over ignored places and rules of the nearest file, and counts them', () =>
    withFolder(
      {
        '稿/a.txt': GAP,
        '稿/b.txt': TWO_GAPS,
        '稿/c.txt': GAP,
        '.tiaoli.ignores.json': fileOf({
          '稿/a.txt': recordsOf(GAP),
          '稿/b.txt': { rules: ['numbering/article-gap'], places: [] },
        }),
      },
      async (folder) => {
        const { code, counts, summary } = await found(folder);
        assert.deepEqual([code, counts], [1, [0, 0, 1]]);
        assert.deepEqual(summary['hidden'], { ignored: 3, baseline: 0 });
        const text = await folder.run(['check', '稿/a.txt', '--rules', 'numbering']);
        assert.deepEqual([text.code, text.stdout], [0, '检查了 1 个文件：没有发现问题（另有 1 个已忽略）\n']);
      },
    ));

  it('lists them on request without counting them', () =>
    withFolder(
      { 'a.txt': GAP, '.tiaoli.ignores.json': fileOf({ 'a.txt': recordsOf(GAP) }) },
      async (folder) => {
        const { code, stdout } = await folder.run([
          'check',
          'a.txt',
          '--include-suppressed',
          '--rules',
          'numbering',
        ]);
        assert.equal(code, 0);
        assert.match(stdout, /numbering\/article-gap .*［已忽略］/u);
      },
    ));

  it('does not fix them', () => {
    const text = '甲条例\n第1条　甲。\n第2条　乙。\n';
    const [first] = recordsOf(text).places;
    assert.ok(first !== undefined);
    const ignores = fileOf({ 'a.txt': { rules: [], places: [first] } });
    return withFolder({ 'a.txt': text, '.tiaoli.ignores.json': ignores }, async (folder) => {
      await found(folder, ['--fix']);
      assert.equal(await readFile(folder.at('a.txt'), 'utf8'), text.replace('第2条', '第二条'));
    });
  });

  it('gives standard input what its name has', () =>
    withFolder({ '.tiaoli.ignores.json': fileOf({ 'a.txt': recordsOf(GAP) }) }, async (folder) => {
      const args = ['check', '-', ...ONLY_NUMBERS];
      assert.equal((await folder.run(args, { stdin: GAP })).code, 1);
      assert.equal((await folder.run([...args, '--stdin-filename', 'a.txt'], { stdin: GAP })).code, 0);
    }));

  it('names a file that it does not understand, hides nothing and exits with 2', () =>
    withFolder({ 'a.txt': GAP, 'b.txt': GAP, '.tiaoli.ignores.json': '<<<<<<<' }, async (folder) => {
      const { code, stderr, counts } = await found(folder);
      assert.deepEqual([code, counts], [2, [1, 1]]);
      assert.match(stderr, /^tiaoli: \S*\.tiaoli\.ignores\.json：不是有效的 JSON[^\n]*\n$/u);
    }));
});

describe('tiaoli check --baseline', () => {
  it('reports of a revision only what is new, wherever the baseline lies', () =>
    withFolder({ 'a.txt': GAP, 'sub/b.txt': GAP }, async (folder) => {
      for (const [write, read] of [
        [['--write-baseline'], []],
        [
          ['--write-baseline', '--baseline', 'sub/base.json'],
          ['--baseline', 'sub/base.json'],
        ],
      ] as const) {
        const stored = await found(folder, write);
        assert.deepEqual([stored.code, stored.counts, stored.summary['error']], [0, [0, 0], 0]);
        assert.match(stored.stderr, /已将 2 个问题存入基线/u);
        assert.equal((await found(folder, read)).code, 0);
        await folder.write('a.txt', TWO_GAPS);
        const { code, counts, summary } = await found(folder, read);
        assert.deepEqual([code, counts, summary['hidden']], [1, [1, 0], { ignored: 0, baseline: 2 }]);
        await folder.write('a.txt', GAP);
        await rm(folder.at('.tiaoli.baseline.json'), { force: true });
      }
    }));

  it('counts stale records and drops them on request, with those of files that are gone, and no others', () =>
    withFolder({ 'a.txt': TWO_GAPS, 'b.txt': GAP, 'c.txt': GAP }, async (folder) => {
      await found(folder, ['--write-baseline']);
      await folder.write('a.txt', GAP);
      await rm(folder.at('b.txt'));
      const a = ['check', 'a.txt', '--rules', 'numbering'];
      assert.match((await folder.run(a)).stderr, /基线中有 1 条记录/u);
      assert.match((await folder.run([...a, '--update-baseline'])).stderr, /删去 2 条，留有 2 条/u);
      const left = parsePlaceFile(await readFile(folder.at('.tiaoli.baseline.json'), 'utf8'));
      assert.ok(left.ok);
      assert.deepEqual([...left.value.keys()], ['a.txt', 'c.txt']);
      assert.equal((await folder.run(a)).stderr, '');
    }));

  it('keeps the records of rules that did not run', () =>
    withFolder({ 'a.txt': GAP }, async (folder) => {
      await found(folder, ['--write-baseline']);
      const structure = ['check', 'a.txt', '--rules', 'structure'];
      for (const how of ['--update-baseline', '--write-baseline']) {
        assert.equal((await folder.run([...structure, how])).code, 0);
        assert.equal((await found(folder)).code, 0, how);
      }
    }));

  it('refuses one that is not there, and to do two things at once', () =>
    withFolder({ 'a.txt': GAP }, async (folder) => {
      const missing = await folder.run(['check', 'a.txt', '--baseline', 'none.json']);
      assert.equal(missing.code, 2);
      assert.match(missing.stderr, /没有基线文件 none\.json/u);
      const both = await folder.run(['check', 'a.txt', '--write-baseline', '--update-baseline']);
      assert.equal(both.code, 2);
    }));
});
