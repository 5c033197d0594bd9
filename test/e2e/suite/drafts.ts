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

/** The folder that VS Code has opened: on a disk, or in a browser's host of what a test's extension keeps. */
export function workspaceFolder(): Uri {
  const folder = workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('VS Code has opened no folder');
  return folder.uri;
}

/** Whether the suite runs in the web extension host, on files that are on no disk. */
export const isInBrowser = (): boolean => workspaceFolder().scheme !== 'file';

const made: Uri[] = [];

// Mocha calls this when all suites have ended.
after(async () => {
  for (const folder of made) await workspace.fs.delete(folder, { recursive: true });
});

/** A new folder outside the workspace, which is gone when all suites have ended. */
export async function newFolder(): Promise<Uri> {
  const name = `tiaoli-draft-${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
  const folder = Uri.joinPath(workspaceFolder(), '..', name);
  await workspace.fs.createDirectory(folder);
  made.push(folder);
  return folder;
}

/** Writes a file, with the folders before its name, and returns where it is. */
export async function writeFileIn(folder: Uri, name: string, content: string | Uint8Array): Promise<Uri> {
  const file = Uri.joinPath(folder, name);
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await workspace.fs.writeFile(file, bytes);
  return file;
}

export const readText = async (file: Uri): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await workspace.fs.readFile(file));

export const isThere = (file: Uri): Promise<boolean> =>
  Promise.resolve(workspace.fs.stat(file)).then(
    () => true,
    () => false,
  );

/** Opens a file as a drafter would: nothing is activated by hand. */
export async function openFile(file: Uri): Promise<TextEditor> {
  return window.showTextDocument(await workspace.openTextDocument(file));
}

/** Writes a draft of this name into a new folder outside the workspace and opens it. */
export async function openDraft(name: string, text: string): Promise<TextEditor> {
  return openFile(await writeFileIn(await newFolder(), name, text));
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
