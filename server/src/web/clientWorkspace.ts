import { bilingual } from '../base/bilingual';
import { pathInFolder } from '../base/fileIdentity';
import { isWordFile } from '../base/fileNames';
import { done, refused } from '../base/outcome';
import { decodeText } from '../platform/decodeText';
import { tooHeavy } from '../service/tooHeavy';
import { type Workspace } from '../service/workspace';
import { type ClientFiles } from './clientFiles';
import { readWordBytes } from './webWordDesk';

/** The files of the editor's workspace, whatever holds them. */
export const createClientWorkspace = (files: ClientFiles): Workspace => ({
  keeps: isKept,
  list: (folder) => files.list(folder),
  async read(uri, within) {
    if (within !== undefined && pathInFolder(within, uri) === undefined) return refused(OUTSIDE);
    const bytes = await files.read(uri);
    if (!bytes.ok) return bytes;
    const text = isWordFile(uri) ? wordText(bytes.value) : textOf(bytes.value);
    if (!text.ok) return text;
    const reason = tooHeavy(text.value);
    return reason === undefined ? text : refused(reason);
  },
  write: (uri, text) => files.write(uri, new TextEncoder().encode(text)),
});

/** What the editor shows but keeps nowhere, or keeps for reading alone. */
const NO_FILES = /^(?:untitled|git|output|vscode-[a-z-]*(?:cell|settings)|tiaoli-(?!drafts:)[a-z-]+):/iu;

/** A file lies in a folder, whatever the scheme of what holds it. */
const isKept = (uri: string): boolean => /^[a-z][a-z0-9+.-]*:.*\//isu.test(uri) && !NO_FILES.test(uri);

const OUTSIDE = bilingual('文件在文件夹之外', 'a file outside of the folder');

function wordText(bytes: Uint8Array) {
  const read = readWordBytes(bytes, 'accept');
  return read.ok ? done(read.value.text) : read;
}

function textOf(bytes: Uint8Array) {
  const decoded = decodeText(bytes);
  return decoded.ok ? done(decoded.value.text) : refused(decoded.reason.message);
}
