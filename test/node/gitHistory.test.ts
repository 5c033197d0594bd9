import assert from 'node:assert/strict';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gitHistory } from '../../server/src/node/gitHistory';
import { Repository } from './support/repository';

const NAME = '甲 条例.txt';

describe('gitHistory', () => {
  let repository: Repository;
  beforeEach(async () => {
    repository = await Repository.create();
  });
  afterEach(() => repository.remove());

  const committed = async (name: string): Promise<string | undefined> => {
    const uri = repository.uriOf(name);
    const version = await gitHistory.lastVersion(uri);
    return version === undefined ? undefined : gitHistory.textOf(uri, version);
  };

  it('gives the text of the last commit, not that on the disk', async () => {
    await repository.commit(NAME, '第一条　甲。\n');
    await repository.write(NAME, '第一条　乙。\n');
    assert.equal(await committed(NAME), '第一条　甲。\n');
    await repository.commit(NAME, '第一条　丙。\n');
    assert.equal(await committed(NAME), '第一条　丙。\n');
  });

  it('tells versions of a file apart, not commits of others', async () => {
    await repository.commit(NAME, '甲');
    const version = await gitHistory.lastVersion(repository.uriOf(NAME));
    await repository.commit('乙.txt', '乙');
    assert.equal(await gitHistory.lastVersion(repository.uriOf(NAME)), version);
    await repository.commit(NAME, '丙');
    assert.notEqual(await gitHistory.lastVersion(repository.uriOf(NAME)), version);
  });

  it('reads a file in a folder of the repository, and one in GB18030', async () => {
    await mkdir(join(repository.folder, '草案'));
    await repository.commit('草案/乙.txt', Uint8Array.of(0xb5, 0xda, 0xd2, 0xbb, 0xcc, 0xf5));
    assert.equal(await committed('草案/乙.txt'), '第一条');
  });

  it('lists the commits that changed a file, the newest first, and gives its text in each', async () => {
    const uri = repository.uriOf(NAME);
    assert.deepEqual(await gitHistory.commits(uri, 9), []);
    await repository.commit(NAME, '一审稿');
    await repository.commit('乙.txt', '乙');
    await repository.commit(NAME, '二审稿');
    const commits = await gitHistory.commits(uri, 9);
    assert.deepEqual(await Promise.all(commits.map(({ commit }) => gitHistory.textAt(uri, commit))), [
      '二审稿',
      '一审稿',
    ]);
    assert.deepEqual(
      commits.map(({ subject }) => subject),
      [NAME, NAME],
    );
    assert.ok(commits.every(({ time }) => time > 1_700_000_000));
    assert.equal((await gitHistory.commits(uri, 1)).length, 1);
    assert.deepEqual(await gitHistory.commits('untitled:甲', 9), []);
  });

  it('takes no name of a file for a pattern, and nothing for a commit that is none', async () => {
    await repository.commit('甲.txt', '甲');
    await repository.commit('[甲].txt', '乙');
    const uri = repository.uriOf('[甲].txt');
    const commits = await gitHistory.commits(uri, 9);
    assert.deepEqual(
      commits.map(({ subject }) => subject),
      ['[甲].txt'],
    );
    for (const commit of ['HEAD', '--batch', `${commits[0]?.commit ?? ''}:甲.txt #`, '', '0'.repeat(40)]) {
      assert.equal(await gitHistory.textAt(uri, commit), undefined, commit);
    }
  });

  it('has nothing where nothing is committed, in no repository and for no file', async () => {
    assert.equal(await committed(NAME), undefined);
    await repository.commit('乙.txt', '乙');
    await repository.write(NAME, '甲');
    assert.equal(await committed(NAME), undefined);
    for (const uri of [
      'file:///proc/甲.txt',
      'file:///no/such/folder/甲.txt',
      'untitled:甲',
      'file:///%00/甲',
    ]) {
      assert.equal(await gitHistory.lastVersion(uri), undefined, uri);
      (await gitHistory.watch(uri, () => undefined))();
    }
  });

  it('runs no program that the repository names', async () => {
    await repository.commit(NAME, '甲');
    const proof = join(repository.folder, 'ran');
    const program = join(repository.folder, 'program.sh');
    await writeFile(program, `#!/bin/sh\ntouch '${proof}'\ncat\n`, { mode: 0o755 });
    await repository.commit('.gitattributes', '*.txt diff=evil filter=evil\n');
    for (const key of [
      'diff.evil.textconv',
      'filter.evil.smudge',
      'core.fsmonitor',
      'core.pager',
      'core.sshCommand',
    ]) {
      repository.git('config', key, program);
    }
    assert.equal(await committed(NAME), '甲');
    await assert.rejects(stat(proof), { code: 'ENOENT' });
  });

  it('fetches nothing that the repository lacks', async () => {
    await repository.commit(NAME, '甲');
    const uri = repository.uriOf(NAME);
    const version = (await gitHistory.lastVersion(uri)) ?? '';
    assert.equal(await gitHistory.textOf(uri, version), '甲');
    // As in a clone without contents: git would ask the other side for them, by a program that the repository names.
    const proof = join(repository.folder, 'fetched');
    const program = join(repository.folder, 'program.sh');
    await writeFile(program, `#!/bin/sh\ntouch '${proof}'\nexit 1\n`, { mode: 0o755 });
    repository.git('config', 'core.sshCommand', program);
    repository.git('config', 'remote.origin.url', 'ssh://example.invalid/a');
    repository.git('config', 'remote.origin.promisor', 'true');
    repository.git('config', 'remote.origin.partialCloneFilter', 'blob:none');
    repository.git('config', 'extensions.partialClone', 'origin');
    await rm(join(repository.folder, '.git/objects', version.slice(0, 2), version.slice(2)));
    assert.equal(await gitHistory.textOf(uri, version), undefined);
    await assert.rejects(stat(proof), { code: 'ENOENT' });
  });

  // The flags are a second lock: today's git runs no program for these commands, another version may.
  it('starts git with what forbids programs and networks, and nothing that leads it elsewhere', async function () {
    if (process.platform === 'win32') this.skip();
    const { PATH, GIT_DIR } = process.env;
    const log = join(repository.folder, 'log');
    await writeFile(
      join(repository.folder, 'git'),
      `#!/bin/sh\n{ echo "$@"; env | grep '^GIT_' | sort | tr '\\n' ' '; echo; } >> '${log}'\nexit 1\n`,
      { mode: 0o755 },
    );
    process.env['PATH'] = `${repository.folder}:${PATH ?? ''}`;
    process.env['GIT_DIR'] = '/elsewhere';
    try {
      const uri = repository.uriOf('a.txt');
      await gitHistory.lastVersion(uri);
      await gitHistory.textOf(uri, '0');
      await gitHistory.commits(uri, 5);
      await gitHistory.textAt(uri, 'a'.repeat(40));
      (await gitHistory.watch(uri, () => undefined))();
    } finally {
      process.env['PATH'] = PATH;
      if (GIT_DIR === undefined) delete process.env['GIT_DIR'];
      else process.env['GIT_DIR'] = GIT_DIR;
    }
    const flags = '-c core.fsmonitor=false -c protocol.allow=never';
    const variables = 'GIT_NO_LAZY_FETCH=1 GIT_OPTIONAL_LOCKS=0 GIT_TERMINAL_PROMPT=0';
    assert.deepEqual(
      (await readFile(log, 'utf8'))
        .trimEnd()
        .split('\n')
        .map((line) => line.trimEnd()),
      [
        `${flags} rev-parse --verify --quiet HEAD:./a.txt`,
        variables,
        `${flags} cat-file blob 0`,
        variables,
        `${flags} --literal-pathspecs rev-list --max-count=5 --format=%ct %s HEAD -- a.txt`,
        variables,
        `${flags} cat-file blob ${'a'.repeat(40)}:./a.txt`,
        variables,
        `${flags} rev-parse --absolute-git-dir`,
        variables,
      ],
    );
  });

  it('tells of a commit', async () => {
    await repository.commit(NAME, '甲');
    let stop: () => void = () => undefined;
    const heard = new Promise<void>((settle) => {
      void gitHistory.watch(repository.uriOf(NAME), settle).then(async (stopping) => {
        stop = stopping;
        await repository.commit(NAME, '乙');
      });
    });
    await heard;
    stop();
  });
});
