import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Diagnostic, languages, type TextEditor, Uri, window, workspace } from 'vscode';

/** Milliseconds until waiting for the extension counts as a failure; it normally answers in a fraction of it. */
const TIMEOUT = 15_000;

/** Writes a draft of this name into a folder of its own and opens it as a drafter would: nothing is activated by hand. */
export async function openDraft(name: string, text: string): Promise<TextEditor> {
  const folder = await mkdtemp(join(tmpdir(), 'tiaoli-draft-'));
  const path = join(folder, name);
  await writeFile(path, text);
  process.once('exit', () => void rm(folder, { recursive: true, force: true }));
  return window.showTextDocument(await workspace.openTextDocument(Uri.file(path)));
}

/** The document's diagnostics as soon as `isEnough` accepts them: at once, or after the change that makes them so. */
export function waitForDiagnostics(
  uri: Uri,
  isEnough: (diagnostics: readonly Diagnostic[]) => boolean = (diagnostics) => diagnostics.length > 0,
): Promise<readonly Diagnostic[]> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      changes.dispose();
      const last = languages.getDiagnostics(uri).map(({ code, message }) => `${readCode(code)} ${message}`);
      reject(new Error(`still waiting for diagnostics of ${uri.path}; now: [${last.join('; ')}]`));
    }, TIMEOUT);
    const look = (): void => {
      const diagnostics = languages.getDiagnostics(uri);
      if (!isEnough(diagnostics)) return;
      clearTimeout(timer);
      changes.dispose();
      resolve(diagnostics);
    };
    const changes = languages.onDidChangeDiagnostics((event) => {
      if (event.uris.some((changed) => changed.toString() === uri.toString())) look();
    });
    look();
  });
}

/** The rule code of a diagnostic, which VS Code wraps together with its link. */
export function readCode(code: Diagnostic['code']): string {
  return String(typeof code === 'object' ? code.value : (code ?? ''));
}
