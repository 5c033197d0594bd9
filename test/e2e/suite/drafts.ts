import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  type Position,
  type Range,
  Selection,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import { readFixture } from '../../support/fixture';

/** A text with marks, open in an editor. */
export interface MarkedDraft {
  readonly editor: TextEditor;
  readonly document: TextDocument;
  /** Where each `‸` stood; the editor's cursor is at the first. */
  readonly cursors: readonly Position[];
  /** Where each `⟦…⟧` stood. */
  readonly ranges: readonly Range[];
}

/** The folder that VS Code has opened. */
export function workspaceFolder(): string {
  const folder = workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('VS Code has opened no folder');
  return folder.uri.fsPath;
}

/** Writes a file, with the folders before its name, and returns its path. */
export async function writeFileIn(folder: string, name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  return path;
}

/** Opens a file as a drafter would: nothing is activated by hand. */
export async function openFile(path: string): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(Uri.file(path)));
}

/** Writes a draft of this name into a new folder outside the workspace and opens it. */
export async function openDraft(name: string, text: string): Promise<TextEditor> {
  const folder = await mkdtemp(join(tmpdir(), 'tiaoli-draft-'));
  process.once('exit', () => void rm(folder, { recursive: true, force: true }));
  return openFile(await writeFileIn(folder, name, text));
}

/** Opens a draft with `‸` and `⟦…⟧` in its text, and puts the cursor where the first `‸` stands. */
export async function openMarked(marked: string): Promise<MarkedDraft> {
  const { text, cursors, ranges } = readFixture(marked);
  const editor = await openDraft('某市码头条例.txt', text);
  const { document } = editor;
  const select = (start: number, end: number): Selection =>
    new Selection(document.positionAt(start), document.positionAt(end));
  const [first] = cursors;
  if (first !== undefined) editor.selection = select(first, first);
  return {
    editor,
    document,
    cursors: cursors.map((offset) => document.positionAt(offset)),
    ranges: ranges.map(({ start, end }) => select(start, end)),
  };
}
