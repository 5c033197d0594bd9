import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { withFolder, type CliFolder } from './harness';
import { CORPUS, type JsonHits, parseHits } from './searchHits';

/** The clauses found, without the scores. */
const namesOf = ({ hits }: JsonHits) => hits.map(({ source, label }) => `${source} ${label}`);

describe('tiaoli search', () => {
  it('finds clauses of the seeds, best first', () =>
    withFolder({}, async (folder) => {
      const { code, stdout } = await folder.run(['search', '包容审慎', '--limit', '3', '--format', 'json']);
      const { version, query, hits } = parseHits(stdout);
      assert.deepEqual(
        { code, version, query, count: hits.length },
        { code: 0, version: 1, query: '包容审慎', count: 3 },
      );
      for (const [i, hit] of hits.entries()) {
        assert.match(hit.source, /^seeds\/\S+\.txt$/);
        assert.deepEqual(Object.keys(hit), ['source', 'title', 'path', 'label', 'text', 'score', 'sentence']);
        assert.equal(hit.path.at(-1)?.startsWith(hit.label), true);
        assert.ok(hit.score >= 0 && hit.score <= (hits[i - 1]?.score ?? 1));
      }
    }));

  it('finds the very clause, with the title of the manifest', () =>
    withFolder({}, async (folder) => {
      const seed = await readFile(
        new URL('../../seeds/004_caf71e344d6a8bba.txt', `file://${__filename}`),
        'utf8',
      );
      const clause = /第三条\s+(\S+)/u.exec(seed)?.[1] ?? '';
      const { stdout } = await folder.run(['search', '-', '--format', 'json'], { stdin: `${clause}\n` });
      const best = parseHits(stdout).hits[0];
      assert.deepEqual([best?.title, best?.label], ['广州市数字经济促进条例', '第三条']);
    }));

  for (const args of [
    ['植树造林', '--corpus', '甲', '乙'],
    ['植树造林', '--corpus', '甲', '--corpus', '乙'],
    ['--corpus', '甲', '乙', '植树造林'],
    ['--corpus=甲', '--corpus=乙', '植树造林'],
  ]) {
    it(`searches folders: ${args.join(' ')}`, () =>
      withFolder(CORPUS, async (folder) => {
        const { stdout } = await folder.run(['search', ...args, '--limit', '2', '--format', 'json']);
        assert.deepEqual(namesOf(parseHits(stdout)).sort(), ['乙/二.txt 第一条', '甲/一.txt 第一条']);
      }));
  }

  it('writes for people, and says when nothing is found', () =>
    withFolder(CORPUS, async (folder) => {
      const { stdout } = await folder.run(['search', '植树', '因地制宜', '--corpus', '甲', '--limit', '1']);
      assert.match(
        stdout,
        /^《甲市绿化条例》 {2}甲\/一\.txt\n {2}\d+% {2}第一章 总则 › 第一条\n {4}植树造林应当因地制宜。\n\n$/,
      );
      assert.equal((await folder.run(['search', 'qqq', '--corpus', '甲'])).stdout, '没有找到先例\n');
    }));

  it('groups what it found by regulation, that of the best first', () =>
    withFolder(
      {
        '甲/一.txt': '甲市绿化条例\n第一条 植树造林应当因地制宜。\n第二条 禁止毁坏植树造林的成果。\n',
        '甲/二.txt': '乙市绿化条例\n第一条 植树造林应当因地制宜，量力而行。\n',
      },
      async (folder) => {
        const { stdout } = await folder.run(['search', '植树造林应当因地制宜', '--corpus', '甲']);
        assert.deepEqual(stdout.match(/^《.*$/gmu), [
          '《甲市绿化条例》  甲/一.txt',
          '《乙市绿化条例》  甲/二.txt',
        ]);
        assert.deepEqual(stdout.match(/第.条$/gmu), ['第一条', '第二条', '第一条']);
      },
    ));

  it('finds by the name of what a clause is for, before what has the words', () =>
    withFolder(
      {
        '甲/一.txt':
          '甲市绿化条例\n第一条 为了加强绿化，根据有关法律，结合本市实际，制定本条例。\n第二条 本市行政区域内的绿化，适用本条例。\n第三条 立法目的和适用范围的说明由市人民政府公布。\n',
      },
      async (folder) => {
        const query = (name: string) =>
          folder
            .run(['search', name, '--corpus', '甲', '--format', 'json'])
            .then(({ stdout }) => parseHits(stdout));
        for (const [name, label, role] of [
          ['立法目的', '第一条', '立法目的'],
          ['purpose', '第一条', '立法目的'],
          ['适用范围', '第二条', '适用范围'],
        ] as const) {
          const [first] = (await query(name)).hits;
          assert.deepEqual([first?.label, first?.role, first?.score], [label, role, 1], name);
        }
        assert.deepEqual((await query('适用范围 种类:办法')).hits, []);
        assert.deepEqual(
          (await query('立法')).hits.map((hit) => [hit.label, 'role' in hit]),
          [['第三条', false]],
        );
        const { stdout } = await folder.run(['search', '适用范围', '--corpus', '甲', '--limit', '1']);
        assert.match(stdout, /^ {2}适用范围 {2}第二条$/mu);
      },
    ));

  it('refuses wrong use', () =>
    withFolder(CORPUS, async (folder) => {
      for (const args of [
        [],
        ['甲', '--limit', '0'],
        ['甲', '--limit', 'x'],
        ['甲', '--corpus', '甲', '--index', 'x'],
      ]) {
        assert.equal((await folder.run(['search', ...args])).code, 2, args.join(' '));
      }
      const missing = await folder.run(['search', '植树', '--corpus', '丙']);
      assert.equal(missing.code, 2);
      assert.match(missing.stderr, /丙：文件或者文件夹不存在/);
    }));
});

const DATED = {
  '库/旧(2015-05-01).txt': '甲市绿化条例\n第一条 植树造林应当因地制宜。\n第二条 公园应当开放。\n',
  '库/新(2021-05-01).txt': '乙市绿化条例\n第一条 植树造林应当量力而行。\n',
  '库/水(2019-05-01).txt':
    '甲市节水条例\n第一条 节水设施应当同时设计。水源地的植树造林应当因地制宜，量力而行。\n',
};

describe('tiaoli search: filters, the matching sentence and a draft', () => {
  const json = async (folder: CliFolder, ...args: readonly string[]) => {
    const { code, stdout } = await folder.run(['search', ...args, '--corpus', '库', '--format', 'json']);
    assert.equal(code, 0);
    return parseHits(stdout);
  };

  it('lists the texts that filters alone leave, the newest first', () =>
    withFolder(DATED, async (folder) => {
      assert.deepEqual(namesOf(await json(folder, '年份:2016..')), [
        '库/新(2021-05-01).txt 第一条',
        '库/水(2019-05-01).txt 第一条',
      ]);
      const { hits, leftOut } = await json(folder, '种类:条例', '--limit', '1');
      assert.deepEqual([hits.length, hits[0]?.score, leftOut], [1, 1, 0]);
      assert.equal(hits[0] !== undefined && 'sentence' in hits[0], false);
      const { stdout } = await folder.run(['search', 'title:节水', '--corpus', '库']);
      assert.match(stdout, /^《甲市节水条例》 {2}\S+\n {2}第一条\n/u);
      assert.equal((await folder.run(['search', '年份:1990', '--corpus', '库'])).stdout, '没有找到先例\n');
    }));

  it('says how many as close the filters left out', () =>
    withFolder(DATED, async (folder) => {
      assert.equal((await json(folder, '植树造林')).leftOut, 0);
      const { hits, leftOut } = await json(folder, '植树造林', '年份:2020..', '--limit', '1');
      assert.deepEqual([hits.length, leftOut], [1, 2]);
      const query = ['search', '植树造林', '年份:2020..', '--corpus', '库'];
      assert.match((await folder.run(query)).stdout, /\n另有2条同样相近，因筛选未列出\n$/u);
      const english = await folder.run([...query, '--lang', 'en']);
      assert.match(english.stdout, /\n2 more as close are left out by the filters\n$/u);
      const none = await folder.run(['search', '植树造林', '年份:1990', '--corpus', '库']);
      assert.equal(none.stdout, '没有找到先例\n另有3条同样相近，因筛选未列出\n');
    }));

  it('gives the matching sentence with its marks', () =>
    withFolder(DATED, async (folder) => {
      const { hits } = await json(folder, '植树造林', '标题:节水');
      const sentence = hits[0]?.sentence;
      assert.equal(sentence?.text, '水源地的植树造林应当因地制宜，量力而行。');
      assert.deepEqual(
        sentence.marks.map(({ start, end }) => sentence.text.slice(start, end)),
        ['植树造林'],
      );
    }));

  it('marks what matches at a terminal, and nothing elsewhere', () =>
    withFolder(DATED, async (folder) => {
      const query = ['search', '植树造林', '标题:节水', '--corpus', '库'];
      const atTerminal = await folder.run(query, { isTerminal: true });
      assert.ok(
        atTerminal.stdout.includes('同时设计。水源地的\u001b[1m植树造林\u001b[22m应当'),
        atTerminal.stdout,
      );
      assert.ok(
        (await folder.run(query)).stdout.includes('    节水设施应当同时设计。水源地的植树造林应当因地制宜'),
      );
      const plain = await folder.run(query, { isTerminal: true, env: { NO_COLOR: '1' } });
      assert.ok(!plain.stdout.includes('\u001b'));
    }));

  it('puts the subject of the draft first, and leaves the draft itself aside', () =>
    withFolder(
      {
        ...DATED,
        '草案.txt': '丙市节水条例\n第一条 本市的节水，适用本条例。\n',
        '库/草案.txt': '丙市节水条例\n第一条 本市的节水，适用本条例。\n',
      },
      async (folder) => {
        const query = ['植树造林应当因地制宜'];
        assert.equal(namesOf(await json(folder, ...query))[0], '库/旧(2015-05-01).txt 第一条');
        const own = namesOf(await json(folder, ...query, '--for', '草案.txt'));
        assert.equal(own[0], '库/水(2019-05-01).txt 第一条');
        const listed = namesOf(await json(folder, '标题:节水', '--for', '草案.txt'));
        assert.deepEqual(listed, ['库/水(2019-05-01).txt 第一条']);
        assert.equal((await json(folder, '标题:节水')).hits.length, 2);
      },
    ));

  it('refuses a draft that cannot be read, and standard input twice', () =>
    withFolder(DATED, async (folder) => {
      const missing = await folder.run(['search', '植树', '--for', '无.txt']);
      assert.deepEqual([missing.code, missing.stdout], [2, '']);
      assert.match(missing.stderr, /无\.txt：文件或者文件夹不存在/u);
      const several = await folder.run(['search', '植树', '--for', '库']);
      assert.deepEqual([several.code, several.stdout], [2, '']);
      assert.match(several.stderr, /--for 应指定一个草案文件/u);
      assert.equal((await folder.run(['search', '-', '--for', '-'])).code, 2);
    }));
});
