import { createSnapshot, type Snapshot } from '../../analysis/snapshot';
import { distinctFiles, pathInFolder } from '../../base/fileIdentity';
import { type TextEdit } from '../../base/textEdit';
import {
  FIX_FILE,
  FIXABLE_FILES,
  type FixableFilesResult,
  type FixEdit,
  type FixFileResult,
} from '../../protocol/fixWorkspace';
import { isDraftDocument } from '../../service/isDraftDocument';
import { isRegulationFile } from '../../service/workspace';
import { fixedIn } from '../documents/findingsOfDocument';
import { type IndexLifecycle } from '../session/indexLifecycle';
import { onClientQuestion } from '../session/onClientRequest';
import { type Session } from '../session/session';
import { protoEdit } from '../render/toProtocol';

const NOTHING: FixFileResult = { edits: [], fixed: 0 };

/** Answers the client's commands that fix a draft or a whole workspace: which files, and then each by itself. */
export function registerFixWorkspace(session: Session, lifecycle: IndexLifecycle): void {
  const { service, host, index } = session;

  const listFiles = async (): Promise<FixableFilesResult> => {
    const { workspaceFolders, corpusFolders } = lifecycle.scope;
    // Open ones first: the editor knows its documents by the URIs that it gave them.
    const uris = service.documents.all().map(({ uri }) => uri);
    for (const folder of workspaceFolders) {
      const files = await host.workspace.list(folder);
      uris.push(...(files.ok ? files.value.filter(isRegulationFile) : []));
    }
    const isOurs = (uri: string): boolean =>
      isDraftDocument(uri) &&
      index.seedOf(uri) === undefined &&
      !corpusFolders.some((folder) => pathInFolder(folder, uri) !== undefined);
    return { uris: distinctFiles(uris).filter(isOurs).sort() };
  };
  onClientQuestion(session, FIXABLE_FILES, { uris: [] }, listFiles);

  onClientQuestion(session, FIX_FILE, NOTHING, async (request) => {
    const { uri } = request;
    const snapshot = request.document?.snapshot ?? (await read(session, uri));
    if (snapshot === undefined) return NOTHING;
    const done = await fixedIn(session, uri, snapshot);
    if (done === undefined) return NOTHING;
    const { edits, fixed } = done;
    const lines = snapshot.text.split(/\r\n|\r|\n/u);
    return { edits: edits.map((edit) => fixEdit(snapshot, lines, edit)), fixed: fixed.length };
  });
}

async function read({ host }: Session, uri: string): Promise<Snapshot | undefined> {
  const text = await host.workspace.read(uri);
  return text.ok ? createSnapshot(text.value) : undefined;
}

function fixEdit(snapshot: Snapshot, lines: readonly string[], edit: TextEdit): FixEdit {
  const { range, newText } = protoEdit(snapshot, edit);
  return { range, newText, oldLines: lines.slice(range.start.line, range.end.line + 1) };
}
