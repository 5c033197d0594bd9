import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bilingual, type Bilingual } from '../../base/bilingual';
import { fileWorkspace } from '../../node/readFilesFromDisk';
import { inFile } from '../../node/findProjectFile';
import { type SourceClauses } from '../../precedents/clauses/cutIntoClauses';
import { type CorpusPlan, type PlannedRegulation } from '../../service/remote/remoteBuilder';
import { EMPTY_SCOPE, PrecedentFolders } from '../../service/precedentFolders';
import { inputFiles, type InputFile } from '../inputFiles';
import { type CliIo } from '../outputStreams';
import { rootsOf } from '../readCorpus';
import { packageVersion } from '../packageVersion';

/** A plan for the files of some folders, and what was met on the way. */
export interface FolderPlan extends CorpusPlan {
  /** Files that could not be read, each with the reason; grows while the plan is carried out. */
  readonly unreadable: Bilingual[];
  /** Names of files in which no clause was found. */
  readonly withoutClauses: string[];
}

/**
 * What a corpus of these folders is to hold. The files are read as bytes only: which of them must be understood anew
 * shows when the plan is compared with the corpus that is there.
 * @param onProgress told after each file
 */
export async function planOfFolders(
  folders: readonly string[],
  io: CliIo,
  onProgress: (read: number, total: number) => Promise<void>,
): Promise<FolderPlan> {
  const unreadable: Bilingual[] = [];
  const withoutClauses: string[] = [];
  const files: InputFile[] = [];
  for await (const file of inputFiles(folders, io, undefined)) {
    if (file.ok) files.push(file.value);
    else unreadable.push(file.reason);
  }
  const roots = folders.map((folder) => resolve(io.cwd, folder));
  const reader = new PrecedentFolders(
    { ...EMPTY_SCOPE, corpusFolders: rootsOf(folders, files, io) },
    fileWorkspace,
  );
  await reader.open();
  const program = packageVersion(io);
  const byId = new Map<string, InputFile>();
  const regulations: PlannedRegulation[] = [];
  for (const [at, file] of files.entries()) {
    const id = idOf(file, roots);
    const version = await versionOf(file, reader, program);
    if (version === undefined) unreadable.push(inFile(file.name, UNREADABLE));
    else if (byId.has(id)) unreadable.push(inFile(file.name, sameName(id)));
    else {
      byId.set(id, file);
      regulations.push({ id, version });
    }
    await onProgress(at + 1, files.length);
  }
  const read = async (id: string): Promise<SourceClauses | undefined> => {
    const file = byId.get(id);
    if (file?.path === undefined) return undefined;
    const found = await reader.read(pathToFileURL(file.path).href);
    if (!found.ok) unreadable.push(inFile(file.name, found.reason));
    else if (found.value === undefined || found.value.clauses.length === 0) withoutClauses.push(file.name);
    return found.ok && found.value !== undefined ? named(id, found.value) : undefined;
  };
  return { regulations, read, unreadable, withoutClauses };
}

/** The folder's own name and the path inside: the same wherever the folder is and whoever builds. */
function idOf({ path = '' }: InputFile, roots: readonly string[]): string {
  const root =
    roots.find((each) => path === each || path.startsWith(each.endsWith(sep) ? each : each + sep)) ?? '';
  const inside = relative(root, path);
  return [basename(root), ...inside.split(sep)].filter((part) => part !== '').join('/');
}

/** The hash of the bytes, of what manifests say, and of the program's version; `undefined` for an unreadable file. */
async function versionOf(
  { path = '' }: InputFile,
  reader: PrecedentFolders,
  program: string,
): Promise<string | undefined> {
  try {
    const hash = createHash('sha256').update(await readFile(path));
    hash.update(JSON.stringify([reader.factsOf(pathToFileURL(path).href), program]));
    return hash.digest('hex').slice(0, 20);
  } catch {
    return undefined;
  }
}

function named(id: string, { source, clauses }: SourceClauses): SourceClauses {
  const own = { ...source, id };
  return { source: own, clauses: clauses.map((clause) => ({ ...clause, source: own })) };
}

const UNREADABLE = bilingual('无法读取', 'cannot be read');

const sameName = (id: string): Bilingual =>
  bilingual(`另一个文件夹中已有 ${id}，没有读入`, `another folder has ${id} too; left out`);
