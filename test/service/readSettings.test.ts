import assert from 'node:assert/strict';
import { DEFAULT_SETTINGS } from '../../server/src/protocol/settings';
import { readSettings } from '../../server/src/service/readSettings';

describe('service/readSettings', () => {
  it('gives the defaults for nothing', () => {
    for (const nothing of [undefined, null, {}, { rules: null, corpus: {} }]) {
      assert.deepEqual(readSettings(nothing), { settings: DEFAULT_SETTINGS, problems: [] });
    }
  });

  it('reads what is set', () => {
    const set = {
      corpus: {
        folders: ['先例', '/a'],
        indexFiles: ['/共享/甲.tiaoli'],
        exclude: ['草稿'],
        server: 'https://host.example:9200/corpus',
        serverCertificates: '/etc/ca.pem',
      },
      rules: { 'numbering/*': 'off', 'structure/self-name': 'hint' },
      completion: { clauses: false, numberOnEnter: 'never' },
      hover: { precedents: 0, differences: false },
      annotations: { enabled: true },
      diagnostics: { enabled: false, debounce: 0 },
    };
    assert.deepEqual(readSettings(set), { settings: set, problems: [] });
  });

  it('leaves settings of the editor part and of newer versions alone', () => {
    assert.deepEqual(readSettings({ trace: { server: 'verbose' }, future: 1 }).problems, []);
  });

  for (const [path, input] of [
    ['tiaoli', 7],
    ['tiaoli', []],
    ['tiaoli.rules', ['off']],
    ['tiaoli.rules.numbering/*', { 'numbering/*': 'loud' }],
    ['tiaoli.corpus.indexFiles', { indexFiles: 'a' }],
    ['tiaoli.corpus.folders', { folders: 'a' }],
    ['tiaoli.corpus.folders', { folders: ['a', 7, ' '] }],
    ['tiaoli.completion.clauses', { clauses: 'yes' }],
    ['tiaoli.completion.numberOnEnter', { numberOnEnter: 1 }],
    ['tiaoli.completion.numberOnEnter', { numberOnEnter: 'often' }],
    ['tiaoli.hover.precedents', { precedents: 6 }],
    ['tiaoli.hover.differences', { differences: 'no' }],
    ['tiaoli.annotations.enabled', { enabled: 1 }],
    ['tiaoli.diagnostics.debounce', { debounce: -1 }],
    ['tiaoli.diagnostics.debounce', { debounce: Number.NaN }],
    ['tiaoli.diagnostics.enabled', { enabled: 1 }],
  ] as const) {
    it(`names a wrong value of ${path}: ${JSON.stringify(input)}`, () => {
      const [, section] = path.split('.');
      const { settings, problems } = readSettings(section === undefined ? input : { [section]: input });
      assert.equal(problems.length, 1);
      assert.ok(problems[0]?.zh.includes(path) && problems[0].en.includes(path));
      assert.deepEqual({ ...settings, corpus: DEFAULT_SETTINGS.corpus }, DEFAULT_SETTINGS);
    });
  }
});
