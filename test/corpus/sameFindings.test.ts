import assert from 'node:assert/strict';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Diagnostic } from 'vscode-languageserver-protocol';
import { run } from '../../server/src/cli/runCommandLine';
import { PACKAGE_ROOT } from '../cli/harness';
import { startClient } from '../lsp/support/testClient';
import { InMemoryWorkspace } from '../support/inMemoryWorkspace';
import { corpusDocuments, NO_CORPUS } from '../support/corpus';

/** One text of so many is compared. */
const EVERY = 4;

const SEVERITIES = ['', 'error', 'warning', 'info', 'hint'];

interface Report {
  readonly files: readonly {
    readonly path: string;
    readonly findings: readonly {
      readonly code: string;
      readonly severity: string;
      readonly message: string;
      readonly range: Diagnostic['range'];
    }[];
  }[];
}

/** What the command line reports on files. */
async function reportOf(paths: readonly string[]): Promise<Report> {
  const written: string[] = [];
  const write = (text: string): Promise<void> => {
    written.push(text);
    return Promise.resolve();
  };
  const output = { isTerminal: false, write };
  await run(['check', ...paths, '--format', 'json', '--lang', 'zh'], {
    stdin: (async function* () {})(),
    stdout: output,
    stderr: { isTerminal: false, write: (text) => assert.fail(text) },
    env: {},
    cwd: dirname(PACKAGE_ROOT),
    packageRoot: PACKAGE_ROOT,
  });
  return JSON.parse(written.join('')) as Report;
}

describe('editor and command line', () => {
  it('find the same in the same texts', async function () {
    const documents = corpusDocuments()?.filter((_, index) => index % EVERY === 0);
    if (documents === undefined) {
      console.log(`      ${NO_CORPUS}`);
      this.skip();
    }
    const { files } = await reportOf(documents.map(({ path }) => path));
    assert.equal(files.length, documents.length);
    const client = await startClient({
      host: { workspace: new InMemoryWorkspace() },
      locale: 'zh-cn',
    });
    let compared = 0;
    for (const [index, { path, text }] of documents.entries()) {
      const uri = pathToFileURL(path).href;
      const shown = await client.open(uri, text.replace(/^\uFEFF/u, ''));
      await client.notify('textDocument/didClose', { textDocument: { uri } });
      const inEditor = shown.map(({ code, severity = 0, message, range }) => ({
        code,
        severity: SEVERITIES[severity],
        message,
        range,
      }));
      const onCommandLine = (files[index]?.findings ?? []).map(({ code, severity, message, range }) => ({
        code,
        severity,
        message,
        range,
      }));
      assert.deepEqual(inEditor, onCommandLine, path);
      compared += inEditor.length;
    }
    client.close();
    assert.ok(compared > 50, `${compared} findings`);
  });
});
