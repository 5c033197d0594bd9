import { type ExtensionContext, extensions, Uri, workspace } from 'vscode';
import { createBrowserDraftStore } from './browserDraftStore';
import { OWN_ID } from '../ownId';
import { DRAFT_SCHEME } from '../ownDocumentSchemes';
import { DraftFileSystem } from './draftFileSystem';
import { DraftTree, ROOT } from './draftFilesAndFolders';

/** The folder that the workbench opens. */
const DRAFTS = '/草案';

/** The sample that a newcomer finds, beside this program. */
const SAMPLE = 'draft.regulation';
const SAMPLE_PATH = `${DRAFTS}/某市数字经济促进条例（草案）.txt`;

/** Keeps drafts in the browser, for the workbench that an office puts on its own server. */
export async function activate({ subscriptions, extensionUri }: ExtensionContext): Promise<void> {
  const tree = new DraftTree(createBrowserDraftStore(), () => Date.now());
  if ((await tree.list(ROOT)).every(([name]) => `/${name}` !== DRAFTS)) {
    await tree.makeFolder(DRAFTS);
    const sample = await workspace.fs.readFile(Uri.joinPath(extensionUri, SAMPLE));
    await tree.write(SAMPLE_PATH, sample, { create: true, overwrite: false });
  }
  const files = new DraftFileSystem(tree);
  subscriptions.push(
    files,
    workspace.registerFileSystemProvider(DRAFT_SCHEME, files, { isCaseSensitive: true }),
  );
  // It would start with the first text only; the site is there for nothing else. What fails there is told there.
  void extensions
    .getExtension(OWN_ID)
    ?.activate()
    .then(undefined, () => undefined);
}
