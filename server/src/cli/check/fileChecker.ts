import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createSnapshot } from '../../analysis/snapshot';
import { type TypoFinder } from '../../analysis/typing/typoFinder';
import { bilingual, type Bilingual } from '../../base/bilingual';
import { loadTypoFinder } from '../../node/loadCountTables';
import { fileWorkspace } from '../../node/readFilesFromDisk';
import { inFile } from '../../node/findProjectFile';
import { replaceFile } from '../../node/replaceFile';
import { fixAll } from '../../rules/applySafeFixes';
import { type RuleConfig } from '../../rules/runRules';
import { type Finding } from '../../rules/types';
import { checkText } from '../../service/checkText';
import { type RemoteConfig } from '../../service/remote/remoteCorpus';
import { IgnoresAndBaseline } from '../../service/hiding/ignoresAndBaseline';
import { placesOf } from '../../service/hiding/recognizeFindingPlace';
import { NO_RECORDS } from '../../service/hiding/ignoresFile';
import {
  NOTHING_KNOWN,
  type HiddenFinding,
  type Known,
  type Sifted,
} from '../../service/hiding/siftFindings';
import { type DocumentKind } from '../../syntax/tree';
import { lostIn, readInput, type InputFile, type SourceText } from '../inputFiles';
import { type CliIo } from '../outputStreams';
import { type ReportedFinding } from '../report/types';
import { SeedContext, seedClauses } from '../readCorpus';
import { ServerSession } from '../server/serverSession';
import { ProjectFiles } from '../projectFiles';
import { withSelection, type RuleSelection } from '../ruleSelection';

/** How every file of a run is checked. */
export interface CheckPlan {
  readonly fixes: boolean;
  /** The URI of the baseline that holds for all files; absent: the nearest one to each. */
  readonly baseline?: string;
  /** The findings are to become the baseline, so that the old one hides none of them. */
  readonly ignoresBaseline: boolean;
  /** Whether the places of findings are told too. */
  readonly wantsPlaces: boolean;
  /** A server whose regulations are precedents beside the seeds. */
  readonly server?: RemoteConfig;
}

/** A text that was checked. Plain data: it may come from another thread. */
export interface CheckedFile {
  readonly kind: DocumentKind;
  readonly text: string;
  /** Sorted by position, those that are hidden among the others. */
  readonly findings: readonly ReportedFinding[];
  readonly stale: Sifted['stale'];
  /** Findings mended by `--fix`. */
  readonly fixed: number;
}

/** What became of one file. */
export interface FileResult {
  /** Absent where the file could not be checked. */
  readonly checked?: CheckedFile;
  /** What the user must know, such as why it could not be checked; of all files the same is told once. */
  readonly complaints: readonly Bilingual[];
  /** Rules that failed, with the reason. */
  readonly failures: ReadonlyMap<string, string>;
  /** False when something was left out. */
  readonly isComplete: boolean;
}

/** Checks files one by one, and keeps what they share: project files, what is known of texts, the seeds. */
export class FileChecker {
  readonly #io: CliIo;
  readonly #plan: CheckPlan;
  readonly #selection: RuleSelection;
  readonly #configs: ProjectFiles;
  readonly #known: IgnoresAndBaseline;
  #seeds: Promise<SeedContext | undefined> | undefined;
  #typos: Promise<TypoFinder | undefined> | undefined;
  #server: ServerSession | undefined;
  #complaints: Bilingual[] = [];
  #missed = 0;

  constructor(io: CliIo, selection: RuleSelection, plan: CheckPlan) {
    this.#io = io;
    this.#plan = plan;
    this.#selection = selection;
    this.#configs = new ProjectFiles((problem) => this.#complaints.push(problem));
    this.#known = new IgnoresAndBaseline(
      fileWorkspace,
      (problem) => {
        this.#miss(problem);
      },
      plan.baseline,
    );
  }

  async check(file: InputFile): Promise<FileResult> {
    this.#complaints = [];
    this.#missed = 0;
    const failures = new Map<string, string>();
    const checked = await this.#checked(file, failures);
    const isComplete = this.#missed === 0 && checked !== undefined && failures.size === 0;
    return {
      ...(checked !== undefined && { checked }),
      complaints: this.#complaints,
      failures,
      isComplete,
    };
  }

  /** Ends the connections to a server. */
  close(): void {
    this.#server?.close();
  }

  #miss(reason: Bilingual): void {
    this.#missed++;
    this.#complaints.push(reason);
  }

  async #checked(file: InputFile, failures: Map<string, string>): Promise<CheckedFile | undefined> {
    const config = await this.#configs.of(file.folder);
    if (!config.ok) return undefined;
    const source = await readInput(file, this.#io);
    if (!source.ok) {
      this.#miss(source.reason);
      return undefined;
    }
    try {
      return await this.#report(file, source.value, withSelection(config.value, this.#selection), failures);
    } catch (error) {
      const reason = String(error);
      this.#miss(bilingual(`${file.name}：处理时出错：${reason}`, `${file.name}: failed: ${reason}`));
      return undefined;
    } finally {
      this.#server?.forget(file.name);
    }
  }

  async #report(
    file: InputFile,
    source: SourceText,
    config: RuleConfig,
    failures: Map<string, string>,
  ): Promise<CheckedFile> {
    const known = await this.#knownOf(file);
    const seeds = await (this.#seeds ??= this.#readSeeds());
    await this.#prepare(file, source.text, seeds);
    const typos = await (this.#typos ??= loadTypoFinder(this.#io.packageRoot));
    const check = (text: string) => {
      const snapshot = createSnapshot(text);
      const sifted = checkText(snapshot, {
        config,
        known,
        rules: this.#selection.rules,
        context: { ...seeds?.of(snapshot, this.#server?.shelved), ...(typos !== undefined && { typos }) },
        onFailure: (code, error) => failures.set(code, String(error)),
      });
      return { snapshot, ...sifted };
    };
    if (source.word !== undefined) this.#complaints.push(...aboutWord(file, source, this.#plan.fixes));
    const fixes = this.#plan.fixes && source.word === undefined;
    const fixed = fixes ? fixAll(source.text, check) : undefined;
    const text = fixed?.text ?? source.text;
    if (file.path !== undefined && text !== source.text) {
      await replaceFile(file.path, `${source.hasByteOrderMark ? '\uFEFF' : ''}${text}`);
    }
    const { snapshot, findings, hidden, stale } = check(text);
    const all = [...findings, ...hidden.map(hiddenFinding)].sort(byPosition);
    const places = this.#plan.wantsPlaces ? placesOf(snapshot, all) : [];
    return {
      kind: snapshot.tree.kind,
      text,
      findings: all.map((finding, index) => {
        const place = places[index];
        return place === undefined ? finding : { ...finding, place };
      }),
      stale,
      fixed: fixed?.fixed.length ?? 0,
    };
  }

  async #knownOf({ path, name, isNamed }: InputFile): Promise<Known> {
    if (path === undefined && !isNamed) return NOTHING_KNOWN;
    const known = await this.#known.of(pathToFileURL(path ?? resolve(this.#io.cwd, name)).href);
    return this.#plan.ignoresBaseline ? { ...known, baseline: NO_RECORDS } : known;
  }

  /**
   * Fetches the regulations of a server that are nearest to a text. Where it does not answer, the seeds are all there is,
   * and the user is told.
   */ async #prepare({ name }: InputFile, text: string, seeds: SeedContext | undefined): Promise<void> {
    const { server } = this.#plan;
    if (server === undefined || seeds === undefined) return;
    if (this.#server === undefined) {
      const opened = ServerSession.open(server, seeds.index);
      if (!opened.ok) {
        this.#miss(opened.reason);
        return;
      }
      this.#server = opened.value;
    }
    await this.#server.prepare(name, createSnapshot(text));
    const { problem } = this.#server;
    if (problem !== undefined) this.#miss(problem);
  }

  /** Rules do without precedents where the seeds cannot be read, and the user is told so. */
  async #readSeeds(): Promise<SeedContext | undefined> {
    const seeds = await seedClauses(this.#io);
    if (seeds.ok) return new SeedContext(seeds.value);
    this.#miss(seeds.reason);
    return undefined;
  }
}

/** What the drafter must know before trusting the findings in a Word document. */
function aboutWord({ name }: InputFile, source: SourceText, fixes: boolean): readonly Bilingual[] {
  const lost = lostIn(source).map(({ message }) => inFile(name, message));
  const unfixed = bilingual(
    '是 Word 文档，--fix 不改动它；可先用 tiaoli convert 转为文本',
    'a Word document, which --fix leaves alone; convert it to text with tiaoli convert first',
  );
  return fixes ? [...lost, inFile(name, unfixed)] : lost;
}

const hiddenFinding = ({ finding, by, record }: HiddenFinding): ReportedFinding => ({
  ...finding,
  hidden: { by, ...(record?.reason !== undefined && { reason: record.reason }) },
});

const byPosition = (a: Finding, b: Finding): number => a.span.start - b.span.start || a.span.end - b.span.end;
