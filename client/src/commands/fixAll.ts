import {
  type CancellationToken,
  l10n,
  type Progress,
  ProgressLocation,
  type TextDocument,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import { FIX_FILE, FIXABLE_FILES, type FixEdit } from '../../../server/src/protocol/fixWorkspace';
import { draftEditor } from '../currentDraft';
import { isRecord } from '../checkLinkArguments';
import { plainNotice } from '../plainListText';
import { toRange } from '../toVscodeRange';
import { type Tools } from '../whatCommandsUse';

/** Makes every fix of the draft whose result is certain. */
export async function fixAll({ server }: Tools): Promise<void> {
  const editor = draftEditor();
  if (editor === undefined) {
    void window.showInformationMessage(l10n.t('Open a regulation first.'));
    return;
  }
  const { document } = editor;
  await window.showTextDocument(document, editor.viewColumn);
  const { version } = document;
  const fixes = await server.request(FIX_FILE, { uri: document.uri.toString() });
  if (fixes === undefined) return;
  if (fixes.edits.length === 0) {
    void window.showInformationMessage(l10n.t('There is nothing that can be fixed by itself.'));
    return;
  }
  if (document.version !== version) {
    void window.showWarningMessage(l10n.t('The text changed meanwhile. Try again.'));
    return;
  }
  const edit = new WorkspaceEdit();
  for (const { range, newText } of fixes.edits) edit.replace(document.uri, toRange(range), newText);
  if (!(await workspace.applyEdit(edit))) return;
  void window.showInformationMessage(l10n.t('{0} problems fixed. One undo takes it all back.', fixes.fixed));
}

/** The fixes of one file. */
interface FileFixes {
  readonly document: TextDocument;
  readonly edits: readonly FixEdit[];
  readonly fixed: number;
}

/** Fixes of a workspace, and the files that were left out because the editor reads them otherwise. */
interface WorkspaceFixes {
  readonly files: readonly FileFixes[];
  readonly skipped: readonly string[];
}

/**
 * Makes every fix whose result is certain in all regulations of the workspace: asks first, as one edit that one undo
 * takes back, and leaves the files unsaved, so that they can be looked through. With `{ "ask": false }`, as a key
 * binding may have it, it does not ask.
 */
export async function fixAllInWorkspace(tools: Tools, arg: unknown): Promise<void> {
  const title = l10n.t('Looking for fixes in the workspace');
  const found = await window.withProgress(
    { location: ProgressLocation.Notification, title, cancellable: true },
    (progress, token) => findFixes(tools, progress, token),
  );
  if (found === undefined) return;
  const { files, skipped } = found;
  if (skipped.length > 0) {
    const names = plainNotice(skipped.join(l10n.t(', ')));
    void window.showWarningMessage(
      l10n.t('Left out, for the editor reads them in another encoding: {0}', names),
    );
  }
  const fixed = files.reduce((sum, file) => sum + file.fixed, 0);
  if (fixed === 0) {
    void window.showInformationMessage(l10n.t('There is nothing that can be fixed by itself.'));
    return;
  }
  const isSure = isRecord(arg) && arg['ask'] === false;
  if (!isSure && !(await isWanted(files, fixed))) return;
  const edit = new WorkspaceEdit();
  for (const { document, edits } of files) {
    for (const { range, newText } of edits) edit.replace(document.uri, toRange(range), newText);
  }
  if (!(await workspace.applyEdit(edit))) return;
  void window.showInformationMessage(
    l10n.t('{0} problems fixed in {1} files. They are not saved yet.', fixed, files.length),
  );
}

/** Undefined when the drafter stopped it. */
async function findFixes(
  { server }: Tools,
  progress: Progress<{ message?: string; increment?: number }>,
  token: CancellationToken,
): Promise<WorkspaceFixes | undefined> {
  const listed = await server.request(FIXABLE_FILES, {}, token);
  const uris = listed?.uris ?? [];
  const files: FileFixes[] = [];
  const skipped: string[] = [];
  for (const [index, uri] of uris.entries()) {
    progress.report({ message: `${index + 1}/${uris.length}`, increment: 100 / uris.length });
    const fixes = await server.request(FIX_FILE, { uri }, token);
    if (token.isCancellationRequested) return undefined;
    if (fixes === undefined || fixes.edits.length === 0) continue;
    const document = await workspace.openTextDocument(Uri.parse(uri));
    if (fixes.edits.every((edit) => isAsExpected(document, edit))) files.push({ document, ...fixes });
    else skipped.push(workspace.asRelativePath(document.uri));
  }
  return token.isCancellationRequested ? undefined : { files, skipped };
}

const isAsExpected = (document: TextDocument, { range, oldLines }: FixEdit): boolean =>
  range.end.line < document.lineCount &&
  oldLines.every((line, index) => document.lineAt(range.start.line + index).text === line);

const MOST_NAMED = 12;

async function isWanted(files: readonly FileFixes[], fixed: number): Promise<boolean> {
  const apply = l10n.t('Fix');
  const names = files.map(
    ({ document, fixed: count }) => `${workspace.asRelativePath(document.uri)} (${count})`,
  );
  const detail = [...names.slice(0, MOST_NAMED), ...(names.length > MOST_NAMED ? ['…'] : [])].join('\n');
  const question = l10n.t('Fix {0} problems in {1} files?', fixed, files.length);
  return (await window.showInformationMessage(question, { modal: true, detail }, apply)) === apply;
}
