import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { sessionPrecedents } from '../assist/sessionPrecedents';
import { type AssistHost, type NamedText } from '../assist/types';
import { createSnapshot } from '../analysis/snapshot';
import { bilingual, type Bilingual, type Locale } from '../base/bilingual';
import { done, refused, type Outcome } from '../base/outcome';
import { nodeClock } from '../node/nodeClock';
import { createFileIndexStore } from '../node/fileIndexStore';
import { inFile } from '../node/findProjectFile';
import { loadTypoFinder } from '../node/loadCountTables';
import { loadSeeds } from '../node/seedStore';
import { defaultRuleConfig } from '../rules/runRules';
import { type Finding } from '../rules/types';
import { checkText } from '../service/checkText';
import { IgnoresAndBaseline } from '../service/hiding/ignoresAndBaseline';
import { NOTHING_KNOWN } from '../service/hiding/siftFindings';
import { NearestProjectFile } from '../service/nearestProjectFile';
import { type RemoteConfig, type RemoteCorpus } from '../service/remote/remoteCorpus';
import { type Workspace } from '../service/workspace';
import { WorkspaceIndex } from '../service/workspaceIndex';
import { fenced } from './fencedWorkspace';

/** What a server for assistants is given when it starts. */
export interface McpOptions {
  /** Folders whose files may be read, absolute; the first is where relative paths begin. */
  readonly roots: readonly string[];
  /** Collections of precedents and index files, absolute. */
  readonly corpus: readonly string[];
  readonly indexFiles: readonly string[];
  /** A corpus server to be asked beside them; absent, nothing connects. */
  readonly server?: RemoteConfig;
  /** The files of this machine: of the command line, so that all that reads Word documents is not there twice. */
  readonly workspace: Workspace;
  /** The folder of the installation. */
  readonly packageRoot: string;
  readonly locale: Locale;
  readonly version: string;
  /** Writes a line for people who look at what the server says of itself. */
  readonly log: (line: string) => void;
}

/** Milliseconds that a tool waits for an index that is being built; then the assistant is told to come back. */
const LONGEST_WAIT = 30_000;

/**
 * The tools' host over files of this machine.
 * @param corpusServer a corpus on a server that is searched beside them
 */
export function createAssistHost(options: McpOptions, corpusServer: RemoteCorpus | undefined): AssistHost {
  const { roots, corpus, indexFiles, packageRoot, locale, log } = options;
  const urisOf = (paths: readonly string[]): readonly string[] =>
    paths.map((path) => pathToFileURL(path).href);
  const say = ({ zh, en }: Bilingual): void => {
    log(locale === 'zh' ? zh : en);
  };
  const workspace = fenced(options.workspace, urisOf([...roots, ...corpus]));
  const drafts = fenced(options.workspace, urisOf(roots));
  const index = new WorkspaceIndex({
    workspace,
    clock: nodeClock,
    store: createFileIndexStore(undefined),
    programId: options.version,
    loadSeeds: () => loadSeeds(pathToFileURL(resolve(packageRoot, 'seeds')).href),
    onNotice: say,
    onProgress: ({ state, skipped }) => {
      if (state !== 'ready') return;
      for (const { uri, reason } of skipped) say(inFile(uri, reason));
    },
  });
  const scope = {
    workspaceFolders: urisOf(roots),
    corpusFolders: urisOf(corpus),
    indexFiles: urisOf(indexFiles),
    exclude: [],
  };
  index.server.use(corpusServer);
  const built: Promise<Outcome<WorkspaceIndex, Bilingual>> = index.rebuild(scope).then(
    () => done(index),
    (error: unknown) => {
      log(String(error));
      return refused(NO_INDEX);
    },
  );
  const ruleConfigs = new NearestProjectFile(drafts, say);
  const known = new IgnoresAndBaseline(drafts, say);
  let typos: ReturnType<typeof loadTypoFinder> | undefined;

  return {
    locale,
    async read(name): Promise<Outcome<NamedText, Bilingual>> {
      if (roots.length === 0) return refused(NO_ROOTS);
      const uri = uriOf(name, roots);
      if (!uri.ok) return uri;
      const text = await drafts.read(uri.value);
      return text.ok
        ? done({ name: uri.value, snapshot: createSnapshot(text.value) })
        : refused(inFile(name, text.reason));
    },
    async precedents(wanted = []) {
      let stop: () => void = () => undefined;
      const late = new Promise<Outcome<WorkspaceIndex, Bilingual>>((settle) => {
        stop = nodeClock.after(LONGEST_WAIT, () => {
          settle(refused(STILL_BUILDING));
        });
      });
      const answer = await Promise.race([built, late]);
      stop();
      return answer.ok ? sessionPrecedents(answer.value, wanted) : answer;
    },
    async check({ name, snapshot }): Promise<Outcome<readonly Finding[], Bilingual>> {
      // Project files change while a server runs for days.
      ruleConfigs.clear();
      known.clear();
      const config = name === '' ? defaultRuleConfig : await ruleConfigs.of(name, {});
      const finder = await (typos ??= loadTypoFinder(packageRoot));
      const { findings } = checkText(snapshot, {
        config,
        context: finder === undefined ? {} : { typos: finder },
        known: name === '' ? NOTHING_KNOWN : await known.of(name),
        onFailure: (code, error) => {
          log(`${code}: ${String(error)}`);
        },
      });
      return done(findings);
    },
  };
}

const NO_ROOTS = bilingual(
  '没有给出可以读取的文件夹：启动时用 --root 指定，或者把文本放在 text 中',
  'no folder may be read: name one with --root, or hand the text over as text',
);
const NO_INDEX = bilingual(
  '索引未能建立，原因见服务器的输出',
  'the index could not be built; the server’s output says why',
);
const STILL_BUILDING = bilingual(
  '索引还在建立，请稍后再试',
  'the index is still being built; please try again later',
);

/** A path, from the first folder on, or a `file:` URI, as a URI without dots. */
function uriOf(name: string, [first = '']: readonly string[]): Outcome<string, Bilingual> {
  try {
    const path = /^file:/iu.test(name) ? fileURLToPath(name) : isAbsolute(name) ? name : resolve(first, name);
    return done(pathToFileURL(resolve(path)).href);
  } catch {
    return refused(
      bilingual(`不是文件的路径：${name.slice(0, 200)}`, `no path of a file: ${name.slice(0, 200)}`),
    );
  }
}
