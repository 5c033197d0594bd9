import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { REGULATION_TITLE } from '../../client/src/looksLikeRegulation';
import { languageModelTools } from '../../server/scripts/assistManifest';
import { DEFAULT_SETTINGS } from '../../server/src/protocol/settings';
import { contributedSettings, manifest, readJson, ROOT } from './manifest';

const { contributes } = manifest;
const commands = contributes.commands.map(({ command }) => command).sort();

describe('package.json', () => {
  it('contributes exactly the commands that the client registers', () => {
    const table = readFileSync(`${ROOT}/client/src/commands/index.ts`, 'utf8');
    const registered = [...table.matchAll(/^ {2}'(tiaoli\.\w+)':/gm)].map(([, id]) => id);
    assert.deepEqual(registered.sort(), commands);
  });

  it('puts only its own commands into menus', () => {
    const inMenus = Object.values(contributes.menus).flatMap((items) =>
      items.flatMap(({ command }) => command ?? []),
    );
    assert.deepEqual(
      inMenus.filter((command) => !commands.includes(command)),
      [],
    );
  });

  it('states the defaults of the settings that the server works with', () => {
    const stated = Object.entries(contributedSettings).map(([key, value]) => [key, value.default]);
    const server = Object.entries(flatten(DEFAULT_SETTINGS, 'tiaoli'));
    // The client asks for these when it needs them.
    const clientOnly = [
      'tiaoli.amendment.form',
      'tiaoli.assistant.enabled',
      'tiaoli.edits.preview',
      'tiaoli.recognition.plainText',
      'tiaoli.trace.server',
    ];
    const isOfClient = (key: unknown): boolean =>
      clientOnly.includes(String(key)) || /^tiaoli\.(?:word|comparison)\./u.test(String(key));
    assert.deepEqual(stated.filter(([key]) => !isOfClient(key)).sort(), server.sort());
  });

  it('gives each setting a scope, a text and a place of its own', () => {
    const settings = Object.values(contributedSettings);
    assert.ok(settings.every(({ scope }) => scope !== undefined));
    assert.ok(settings.every(({ markdownDescription = '' }) => /^%config\..+%$/.test(markdownDescription)));
    assert.equal(new Set(settings.map(({ order }) => order)).size, settings.length);
  });

  it('restricts settings that exist, and those that name folders and files are among them', () => {
    const restricted = manifest.capabilities.untrustedWorkspaces.restrictedConfigurations;
    assert.deepEqual(
      restricted.filter((key) => !(key in contributedSettings)),
      [],
    );
    for (const key of ['corpus.folders', 'corpus.indexFiles', 'corpus.exclude', 'word.template']) {
      assert.ok(restricted.includes(`tiaoli.${key}`), key);
    }
  });

  it('wakes for regulations, for plain text that may be one, and for documents of its own, never at start', () => {
    const isOwn = (event: string): boolean => event.startsWith('onFileSystem:tiaoli-');
    assert.deepEqual(
      manifest.activationEvents.filter((event) => !isOwn(event)),
      ['onLanguage:regulation', 'onLanguage:plaintext'],
    );
  });

  it('recognizes the same titles by first line as the client does in plain text', () => {
    assert.equal(contributes.languages[0]?.firstLine, REGULATION_TITLE.source);
  });

  it('contributes the tools for assistants as they are defined', () => {
    assert.deepEqual(contributes.languageModelTools, languageModelTools());
  });

  it('names files that exist', () => {
    const paths = [
      ...contributes.languages.map(({ configuration }) => configuration),
      ...contributes.grammars.map(({ path }) => path),
      ...contributes.jsonValidation.map(({ url }) => url),
      `${manifest.l10n}/bundle.l10n.zh-cn.json`,
    ];
    assert.deepEqual(
      paths.filter((path) => !existsSync(`${ROOT}/${path}`)),
      [],
    );
  });

  it('maps semantic tokens to scopes that the grammar gives', () => {
    const grammar = JSON.stringify(readJson('syntaxes/regulation.tmLanguage.json'));
    const scopes = Object.values(contributes.semanticTokenScopes[0]?.scopes ?? {}).flat();
    assert.equal(scopes.length, 6);
    assert.deepEqual(
      scopes.filter((scope) => !grammar.includes(`"${scope.replace(/\.regulation$/, '')}.`)),
      [],
    );
  });
});

/** `{ a: { b: 1 } }` → `{ 'a.b': 1 }`; `rules` is one setting although its default is an object. */
function flatten(value: object, prefix: string): Readonly<Record<string, unknown>> {
  const entries = Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const path = `${prefix}.${key}`;
    const isGroup = typeof inner === 'object' && inner !== null && !Array.isArray(inner) && key !== 'rules';
    return isGroup ? Object.entries(flatten(inner, path)) : [[path, inner] as const];
  });
  return Object.fromEntries(entries);
}
