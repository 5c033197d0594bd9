import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../client/scripts/host/paths';
import { allRules } from '../server/src/rules/allRules';
import { readJson } from './client/manifest';
import { CORPUS_GROUPS } from './measure/support/corpus';
import { corpusDocuments, NO_CORPUS } from './support/corpus';
import { longLinesOf, repeatsLine } from './tidy/corpusText';
import { featureFaults, ruleFaults } from './tidy/independence';
import { clientFaults, floorFaults, layerFaults } from './tidy/layerFaults';
import { nameTwins } from './tidy/nameTwins';
import { pageFaults } from './tidy/pages';
import { RULE_CODES } from './tidy/ruleCodes';
import { codeOfFile, rowModules, ruleModules } from './tidy/rules';
import { readSource, repositoryFiles, sourcesBelow, type SourceFile } from './tidy/sources';
import { clockFaults, longFiles, productFaults, wordFaults } from './tidy/unwanted';
import { uriComparisons } from './tidy/uriComparisons';

// The invariants of docs/architecture.md that a machine can check. Each is shown to fail on a text made for it.

const TOP_LEVEL = [
  '.ci',
  '.editorconfig',
  '.gitattributes',
  '.gitignore',
  '.prettierignore',
  '.vscode',
  '.vscodeignore',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'client',
  'docs',
  'package-lock.json',
  'package.json',
  'package.nls.json',
  'package.nls.zh-cn.json',
  'seeds',
  'server',
  'syntaxes',
  'test',
  'tsconfig.json',
];

const server = sourcesBelow('server/src');
const client = sourcesBelow('client/src');
const file = (path: string, text: string): SourceFile => ({ path, text });

describe('the repository', () => {
  it('has the top level that was agreed', () => {
    const entries = new Set(repositoryFiles().map((path) => path.split('/')[0] ?? ''));
    assert.deepEqual(
      [...entries].filter((entry) => !TOP_LEVEL.includes(entry)),
      [],
    );
  });

  it('pins every dependency to one version', () => {
    const { dependencies, devDependencies } = readJson('package.json') as Dependencies;
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u.test(version),
    );
    assert.deepEqual(loose, []);
  });

  it('holds no text of the corpus', function () {
    const documents = corpusDocuments(CORPUS_GROUPS);
    if (documents === undefined) {
      console.log(`    ${NO_CORPUS}`);
      return this.skip();
    }
    const lines = longLinesOf(documents.map(({ text }) => text));
    assert.ok(lines.size > 0, 'the corpus has long lines');
    const texts = repositoryFiles().filter((path) => !path.startsWith('seeds/') && !path.endsWith('.png'));
    assert.deepEqual(
      texts.filter((path) => repeatsLine(readSource(path), lines)),
      [],
    );
  });

  it('would find a line of the corpus, however it is indented', () => {
    const line = '甲'.repeat(45);
    const lines = longLinesOf([`乙\n　　${line}\r\n`]);
    assert.equal(repeatsLine(file('a.md', `> 丙\n\u3000${line}`), lines), true);
    assert.equal(repeatsLine(file('a.md', line.slice(1)), lines), false);
  });

  it('names in its pages only files that it has', () => {
    const paths = repositoryFiles();
    const pages = paths.filter((path) => /^docs\/.*\.md$|^[A-Z]+\.md$/u.test(path)).map(readSource);
    assert.ok(pages.length > 200);
    // What a build makes is there only after one.
    const exists = (path: string): boolean =>
      /^(?:dist|out)\//u.test(path) || existsSync(join(repositoryRoot, path));
    assert.deepEqual(
      pages.flatMap((page) => pageFaults(page, exists)),
      [],
    );
  });

  it('would find what a page names and is not there', () => {
    const faultsOf = (text: string): number =>
      pageFaults(file('docs/a.md', text), (path) => ['README.md', 'server/src/base/span.ts'].includes(path))
        .length;
    for (const text of [
      'See `design/a.md`.',
      'As in `../shared/a.md`.',
      'Texts in `../shared/`.',
      '`base/span2.ts`',
      '`gone.ts`',
      '[a](b.md)',
      '[a](../../README.md)',
      '![a](a.png)',
    ]) {
      assert.equal(faultsOf(text), 1, text);
    }
    for (const text of [
      '`base/span.ts`',
      '[a](../README.md#b)',
      '[a](#b)',
      '[a](https://a.b)',
      '`a/b`',
      '`.tiaoli.json`',
    ]) {
      assert.equal(faultsOf(text), 0, text);
    }
  });
});

describe('names of files', () => {
  it('stand in one folder only', () => {
    assert.deepEqual(nameTwins([...server, ...client]), []);
  });

  it('that stand in two would be found', () => {
    const twinsOf = (...paths: string[]) => nameTwins(paths.map((path) => ({ path })));
    assert.deepEqual(twinsOf('server/src/features/outline.ts', 'server/src/lsp/outline.ts'), ['outline']);
    assert.deepEqual(twinsOf('server/src/features/outline.ts', 'server/src/protocol/outline.ts'), []);
    assert.deepEqual(twinsOf('server/src/rules/types.ts', 'server/src/assist/types.ts'), []);
  });
});

interface Dependencies {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

describe('imports', () => {
  it('follow the layers', () => {
    assert.ok(server.length > 100);
    assert.deepEqual(server.flatMap(layerFaults), []);
    assert.ok(client.length > 10);
    assert.deepEqual(client.flatMap(clientFaults), []);
  });

  it('climb no stairs inside a folder', () => {
    assert.deepEqual(server.flatMap(floorFaults), []);
    const faultsOf = (path: string, text: string): number => floorFaults(file(path, text)).length;
    assert.equal(faultsOf('server/src/precedents/search/a.ts', "import { a } from '../roles/b';"), 1);
    assert.equal(
      faultsOf('server/src/precedents/search/file/a.ts', "import { a } from '../../mining/b';"),
      1,
    );
    assert.equal(faultsOf('server/src/precedents/cellar/a.ts', ''), 1);
    assert.equal(faultsOf('server/src/lsp/render/a.ts', "import { a } from '../session/b';"), 1);
    assert.equal(faultsOf('server/src/lsp/requests/a.ts', "import { a } from '../session/b';"), 0);
    assert.equal(faultsOf('server/src/lsp/server.ts', "import { a } from './requests/b';"), 0);
  });

  it('would be found where they go the wrong way', () => {
    const faultsOf = (path: string, text: string): number => layerFaults(file(path, text)).length;
    assert.equal(faultsOf('server/src/syntax/a.ts', "import { a } from '../analysis/b';"), 1);
    assert.equal(faultsOf('server/src/syntax/lines/a.ts', "export { a } from '../../lsp/b';"), 1);
    assert.equal(faultsOf('server/src/service/a.ts', "import { type A } from 'vscode-languageserver';"), 1);
    assert.equal(faultsOf('server/src/rules/a.ts', "await import('node:fs')"), 1);
    assert.equal(faultsOf('server/src/base/a.ts', "import fuse from 'fuse.js';"), 1);
    assert.equal(faultsOf('server/src/newLayer/a.ts', ''), 1);
    assert.equal(faultsOf('server/src/cli/a.ts', "import { a } from '../node/b';\nimport 'node:fs';"), 0);
    assert.equal(
      clientFaults(file('client/src/a.ts', "import { a } from '../../server/src/rules/b';")).length,
      1,
    );
    assert.equal(clientFaults(file('client/src/a.ts', "import 'node:path';")).length, 1);
    assert.equal(clientFaults(file('client/src/ownFolderOnDisk.ts', "import 'node:net';")).length, 1);
  });

  it('of one feature by another are none', () => {
    assert.deepEqual(server.flatMap(featureFaults), []);
  });

  it('of one feature by another would be found, those of its own folder not', () => {
    const path = 'server/src/features/hover.ts';
    assert.equal(featureFaults(file(path, "import { a } from './folding';")).length, 1);
    assert.equal(featureFaults(file(path, "import { a } from './completion/b';")).length, 1);
    assert.equal(
      featureFaults(file(path, "import { a } from './hover/b';\nimport { c } from './types';")).length,
      0,
    );
  });
});

describe('rules', () => {
  it('stand one to a file that has their name or in a list of rows, each listed by its group and no other', async () => {
    const found = (await ruleModules()).filter(({ rules }) => rules.length > 0);
    const codes = found.flatMap(({ rules }) => rules.map(({ code }) => code));
    assert.deepEqual(codes, found.map(codeOfFile));
    const lists = await rowModules();
    for (const { path, group, codes: listed } of lists) {
      assert.notEqual(listed.length, 0, path);
      for (const code of listed) assert.ok(code.startsWith(`${group}/`), `${code} in ${path}`);
    }
    const all = [...codes, ...lists.flatMap((list) => list.codes)];
    assert.deepEqual(all.sort(), allRules.map(({ code }) => code).sort());
  });

  it('do not import each other', async () => {
    const found = (await ruleModules()).filter(({ rules }) => rules.length > 0);
    const paths = new Set(found.map(({ path }) => path));
    const faults = sourcesBelow('server/src/rules').flatMap((source) => ruleFaults(source, paths));
    assert.deepEqual(faults, []);
    const bad = file('server/src/rules/structure/a.ts', "import { b } from './emptyChapter';");
    assert.equal(ruleFaults(bad, paths).length, 1);
  });

  it('have the codes that were agreed', () => {
    const codes = new Set(allRules.map(({ code }) => code));
    assert.deepEqual(
      RULE_CODES.filter((code) => !codes.has(code)),
      [],
    );
  });
});

describe('code', () => {
  it('is finished, checked and readable', () => {
    // This test names what it looks for.
    const ours = sourcesBelow('server', 'client', 'test').filter(({ path }) => !path.startsWith('test/tidy'));
    assert.deepEqual(ours.flatMap(wordFaults), []);
    assert.deepEqual(ours.flatMap(clockFaults), []);
    assert.deepEqual(longFiles([...server, ...client]), []);
  });

  it('that ships writes to no console and reaches no network', () => {
    assert.deepEqual([...server, ...client].flatMap(productFaults), []);
  });

  it('that does so would be found', () => {
    const bad = [
      "import { connect } from 'node:net';",
      "import('https')",
      'console.log(1)',
      'await fetch(a)',
    ];
    for (const text of bad) assert.equal(productFaults(file('a.ts', text)).length, 1, text);
    for (const text of ['// TODO: b', 'b as any', '// eslint-disable-line', "it.only('b')"]) {
      assert.equal(wordFaults(file('a.ts', text)).length, 1, text);
    }
    for (const text of [
      'const start = performance.now();',
      'start = process.hrtime.bigint()',
      'a =\n  Date.now();',
    ]) {
      assert.equal(clockFaults(file('a.test.ts', text)).length, 1, text);
    }
    assert.deepEqual(clockFaults(file('a.test.ts', 'const clock = { now: () => performance.now() };')), []);
    assert.equal(longFiles([file('a.ts', 'b\n'.repeat(301))]).length, 1);
    assert.equal(productFaults(file('a.ts', 'session.connection.console.warn(b); prefetch(c)')).length, 0);
  });
});

describe('URIs', () => {
  it('are compared in one place', () => {
    assert.deepEqual(server.flatMap(uriComparisons), []);
  });

  it('that are compared elsewhere would be found', () => {
    const faultsOf = (text: string): number => uriComparisons(file('server/src/lsp/a.ts', text)).length;
    assert.equal(faultsOf('const a = uri === document.uri;'), 1);
    assert.equal(faultsOf('list.filter(({ seed }) => seed.uri !== other)'), 1);
    assert.equal(faultsOf('const isIn = uri.startsWith(`${folder}/`);'), 1);
    assert.equal(faultsOf('const isIn = gone.includes(folderUri);'), 1);
    assert.equal(faultsOf('const known = new Map<string, number>(); known.get(uri);'), 1);
    assert.equal(
      faultsOf('class A { #seen = new Set<string>(); has(uri: string) { this.#seen.add(uri); } }'),
      1,
    );
    assert.equal(faultsOf("uri.startsWith('file:'); uri === undefined; new FileMap<A>().get(uri);"), 0);
    assert.equal(uriComparisons(file('server/src/base/fileIdentity.ts', 'a.uri === b.uri')).length, 0);
  });
});
