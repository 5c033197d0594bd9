import { bilingual, type Bilingual } from '../../base/bilingual';
import { FileMap, relativePath } from '../../base/fileIdentity';
import { done, refused, type Outcome } from '../../base/outcome';
import { isRoot, NO_SUCH_FILE, parentOf, type Workspace } from '../workspace';
import { PROJECT_FILE_NAME } from '../parseProjectFile';
import { type OnConfigProblem } from '../nearestProjectFile';
import {
  BASELINE_FILE_NAME,
  formatPlaceFile,
  IGNORES_FILE_NAME,
  NO_RECORDS,
  parsePlaceFile,
  type PlaceFile,
  type TextRecords,
} from './ignoresFile';
import { NOTHING_KNOWN, type Known } from './siftFindings';

/** Which of the two lists of a text: what is ignored, or the baseline. */
export type KnownKind = keyof Known;

const FILE_NAMES: Readonly<Record<KnownKind, string>> = {
  ignores: IGNORES_FILE_NAME,
  baseline: BASELINE_FILE_NAME,
};

/** A file of places, where it lies, and what it says or why it is not understood. */
interface Found {
  readonly uri: string;
  readonly content: Outcome<PlaceFile, Bilingual>;
}

/**
 * What is not to be shown again of each text, from the nearest files of places in its folder or above it. What is ignored
 * in a text that is no file is remembered until it is closed. Files are read once and kept until {@link clear}.
 */
export class IgnoresAndBaseline {
  readonly #workspace: Workspace;
  readonly #onProblem: OnConfigProblem;
  readonly #baseline: string | undefined;
  readonly #found = new FileMap<Promise<Found | undefined>>();
  readonly #unsaved = new FileMap<Known>();

  /** @param baseline the URI of a baseline that holds for all texts instead of the nearest ones */
  constructor(workspace: Workspace, onProblem: OnConfigProblem, baseline?: string) {
    this.#workspace = workspace;
    this.#onProblem = onProblem;
    this.#baseline = baseline;
  }

  /** Forgets what was read: a file has changed. */
  clear(): void {
    this.#found.clear();
  }

  /** A text was closed; another unsaved one may get its name. */
  forget(uri: string): void {
    this.#unsaved.delete(uri);
  }

  /** What is known of a text; nothing where there is no file, or one that is not understood. */
  async of(uri: string): Promise<Known> {
    if (!this.#workspace.keeps(uri)) return this.#unsaved.get(uri) ?? NOTHING_KNOWN;
    const [ignores, baseline] = await Promise.all([this.#read(uri, 'ignores'), this.#read(uri, 'baseline')]);
    return { ignores, baseline };
  }

  /**
   * Changes what is written down about a text, in the nearest file there is, else beside the project file, else in
   * `folder`. What others wrote into the file meanwhile is kept. Refused when it cannot be read or written.
   */
  async change(
    uri: string,
    kind: KnownKind,
    folder: string | undefined,
    edit: (records: TextRecords) => TextRecords,
  ): Promise<Outcome<undefined, Bilingual>> {
    if (!this.#workspace.keeps(uri)) {
      const known = this.#unsaved.get(uri) ?? NOTHING_KNOWN;
      this.#unsaved.set(uri, { ...known, [kind]: edit(known[kind]) });
      return done(undefined);
    }
    this.clear();
    const found = await this.#nearest(uri, kind);
    if (found !== undefined && !found.content.ok) return refused(inFile(found.uri, found.content.reason));
    const target = found?.uri ?? `${await this.projectFolder(uri, folder)}/${FILE_NAMES[kind]}`;
    const unread = found === undefined ? await this.#workspace.read(target) : undefined;
    if (unread?.ok === false && unread.reason !== NO_SUCH_FILE) return refused(inFile(target, unread.reason));
    const content = new Map(found?.content.ok === true ? found.content.value : []);
    const path = relativePath(parentOf(target), uri);
    content.set(path, edit(content.get(path) ?? NO_RECORDS));
    const written = await this.#workspace.write(target, formatPlaceFile(content));
    this.clear();
    return written.ok ? written : refused(inFile(target, written.reason));
  }

  /** The folder of the nearest project file; without one `folder`, else the text's own. */
  async projectFolder(uri: string, folder: string | undefined): Promise<string> {
    for (let at = parentOf(uri); ; at = parentOf(at)) {
      if ((await this.#workspace.read(`${at}/${PROJECT_FILE_NAME}`)).ok) return at;
      if (isRoot(at)) return folder ?? parentOf(uri);
    }
  }

  async #read(uri: string, kind: KnownKind): Promise<TextRecords> {
    const found = await this.#nearest(uri, kind);
    if (found?.content.ok !== true) return NO_RECORDS;
    return found.content.value.get(relativePath(parentOf(found.uri), uri)) ?? NO_RECORDS;
  }

  #nearest(uri: string, kind: KnownKind): Promise<Found | undefined> {
    return kind === 'baseline' && this.#baseline !== undefined
      ? this.#remembered(this.#baseline, undefined)
      : this.#inFolder(parentOf(uri), FILE_NAMES[kind]);
  }

  #inFolder(folder: string, name: string): Promise<Found | undefined> {
    const above = isRoot(folder) ? undefined : () => this.#inFolder(parentOf(folder), name);
    return this.#remembered(`${folder}/${name}`, above);
  }

  #remembered(
    uri: string,
    otherwise: (() => Promise<Found | undefined>) | undefined,
  ): Promise<Found | undefined> {
    const known = this.#found.get(uri);
    if (known !== undefined) return known;
    const found = this.#load(uri).then((loaded) => loaded ?? otherwise?.());
    this.#found.set(uri, found);
    return found;
  }

  async #load(uri: string): Promise<Found | undefined> {
    const text = await this.#workspace.read(uri);
    if (!text.ok) return undefined;
    const content = parsePlaceFile(text.value);
    if (!content.ok) this.#onProblem(inFile(uri, content.reason));
    return { uri, content };
  }
}

const inFile = (uri: string, { zh, en }: Bilingual): Bilingual => bilingual(`${uri}：${zh}`, `${uri}: ${en}`);
