import { createSnapshot, type Snapshot } from '../analysis/snapshot';
import { sharedCountsSteps } from '../analysis/typing/sharedCounts';
import { TypoFinder } from '../analysis/typing/typoFinder';
import { type Locale } from '../base/bilingual';
import { type Span } from '../base/span';
import { type Steps } from '../base/steps';
import { completion } from '../features/completion';
import { definition } from '../features/definition';
import { documentLinkSteps, type DocumentLink } from '../features/documentLinks';
import { hover } from '../features/hover';
import { inlayHints, type InlayHint } from '../features/inlayHints';
import { type CompletionEntry, type FeatureContext, type HoverInfo, type Location } from '../features/types';
import { workspaceSymbols, type WorkspaceSymbol } from '../features/workspaceSymbols';
import { type Settings } from '../protocol/settings';
import { fixAllSteps, type FixedText } from '../rules/applySafeFixes';
import { type OnRuleFailure, type RuleConfig } from '../rules/runRules';
import { checkText, checkTextSteps, type CheckHow } from './checkText';
import { CitingTexts } from './citingTexts';
import { type CountTables, WORDS } from './loadedCountTables';
import { OpenDocuments, type OpenDocument } from './openDocuments';
import { type EarlierVersions } from './earlierVersions';
import { type Known, type Sifted } from './hiding/siftFindings';
import { Pacer, type PacerClock } from './takeTurns';
import { Precedents } from './askPrecedents';
import { isOnServer } from './remote/fetchedRegulations';
import { Subjects } from './workOutSubjects';
import { type Workspace } from './workspace';
import { type WorkspaceIndex } from './workspaceIndex';

/** What the language service needs of its surroundings. */
export interface LanguageServiceHost {
  readonly index: WorkspaceIndex;
  readonly counts: CountTables;
  readonly earlier: EarlierVersions;
  readonly workspace: Workspace;
  /** Reads the packed table of characters, by which typing errors are found; asked once, before the first check. */
  readonly loadCharacterCounts: () => Promise<Uint8Array | undefined>;
  readonly locale: Locale;
  readonly clock: PacerClock;
  /** More is known on the subject of a draft: what the editor shows without being asked is out of date. */
  readonly onSubjectKnown: () => void;
  /** Work in the background threw: a bug to be logged. */
  readonly onBackgroundFailure: (error: unknown) => void;
  /** A rule threw: a bug to be logged; the other rules went on. */
  readonly onRuleFailure: OnRuleFailure;
}

/**
 * What an editor asks and a session must answer, in offsets and plain data, on the newest version of the open documents:
 * features that read the index, settings or files besides the text. Features of the text alone are called directly.
 */
export class LanguageService {
  readonly documents = new OpenDocuments();
  /** Who cites what, in this text and others. */
  readonly citations: CitingTexts;
  /** What precedents have. */
  readonly precedents: Precedents;
  /** What regulations on the drafts' subjects have, worked out in the background. */
  readonly subjects: Subjects;
  readonly #host: LanguageServiceHost;
  #typos: TypoFinder | undefined;
  #loading: Promise<void> | undefined;

  constructor(host: LanguageServiceHost) {
    this.#host = host;
    this.citations = new CitingTexts({
      documents: this.documents,
      index: host.index,
      textOf: (source) => this.textOf(source),
    });
    this.precedents = new Precedents((uri) => this.#context(uri));
    this.subjects = new Subjects({
      clock: host.clock,
      draft: (uri) => this.documents.get(uri),
      contextOf: (uri) => this.#context(uri),
      isIndexing: host.index.isBuilding,
      onWorkedOut: host.onSubjectKnown,
      onFailure: host.onBackgroundFailure,
    });
  }

  /** A document was opened or changed; `undefined` where it is too heavy to be worked on. */
  open(uri: string, version: number, text: string): OpenDocument | undefined {
    const document = this.documents.set(uri, version, text);
    if (document === undefined) this.#host.index.draftDeclined(uri);
    else this.#host.index.draftChanged(uri, document.snapshot);
    return document;
  }

  /** The index is complete: what the open drafts' subjects have can be worked out. */
  indexReady(): void {
    for (const { uri } of this.documents.all()) this.subjects.want(uri);
  }

  /** A document was closed. Settles when its file, as it is saved, counts as a precedent again. */
  async close(uri: string): Promise<void> {
    this.documents.close(uri);
    await this.#host.index.draftClosed(uri);
  }

  /** Settles when what a check needs has been read. A check before that leaves out the rules that need it. */
  readyToCheck(): Promise<void> {
    return (this.#loading ??= this.#openCharacterCounts());
  }

  /** Opens the counts of characters in slices: requests that come meanwhile do not wait. */
  async #openCharacterCounts(): Promise<void> {
    const { loadCharacterCounts, clock } = this.#host;
    const bytes = await loadCharacterCounts();
    const counts = bytes && (await new Pacer(clock).run(sharedCountsSteps(bytes)));
    this.#typos = counts && new TypoFinder(counts);
  }

  /** The findings of a text that is open, or of a file that is not, under the settings for it. */
  check(uri: string, snapshot: Snapshot, config: RuleConfig, known: Known): Sifted {
    return checkText(snapshot, this.#howToCheck(uri, config, known));
  }

  /**
   * As {@link check}, step by step.
   * @param isRestDue asked whenever something was worked out; true interrupts the check there until its next step
   */
  checkSteps(
    uri: string,
    snapshot: Snapshot,
    { config, known, isRestDue }: { config: RuleConfig; known: Known; isRestDue: () => boolean },
  ): Steps<Sifted> {
    return checkTextSteps(snapshot, this.#howToCheck(uri, config, known), isRestDue);
  }

  #howToCheck(uri: string, config: RuleConfig, known: Known): CheckHow {
    const { index, earlier, onRuleFailure } = this.#host;
    const context = {
      precedents: index.precedentsFor(uri),
      sourceId: index.sourceIdOf(uri),
      ...(this.#typos !== undefined && { typos: this.#typos }),
      ...earlier.of(uri),
    };
    return { config, known, context, onFailure: onRuleFailure };
  }

  /** A text after all its safe fixes, step by step as in {@link checkSteps}. */
  fixAllSteps(
    uri: string,
    text: string,
    how: Parameters<LanguageService['checkSteps']>[2],
  ): Steps<FixedText> {
    return fixAllSteps(text, (each) => this.checkSteps(uri, createSnapshot(each), how));
  }

  hover(document: OpenDocument, offset: number, settings: Settings): HoverInfo | undefined {
    const context = {
      ...this.#context(document.uri),
      precedentLimit: settings.hover.precedents,
      marksDifferences: settings.hover.differences,
    };
    return hover(document.snapshot, offset, context);
  }

  /** @param locked article numbers may no longer change (`hasLockedNumbers`) */
  completion(
    document: OpenDocument,
    offset: number,
    settings: Settings,
    locked: boolean,
  ): readonly CompletionEntry[] {
    const { uri, snapshot } = document;
    const { clauses } = settings.completion;
    if (clauses) this.subjects.want(uri);
    return completion(snapshot, { offset, clauses }, { ...this.#context(uri), locked });
  }

  definition({ uri, snapshot }: OpenDocument, offset: number): readonly Location[] {
    return definition(snapshot, offset, this.#context(uri));
  }

  workspaceSymbols(query: string): readonly WorkspaceSymbol[] {
    return workspaceSymbols({ query, documents: this.documents.all() }, this.#context(''));
  }

  documentLinkSteps(
    { uri, snapshot }: OpenDocument,
    isRestDue: () => boolean,
  ): Steps<readonly DocumentLink[]> {
    return documentLinkSteps(snapshot, this.#context(uri), isRestDue);
  }

  inlayHints({ uri, snapshot }: OpenDocument, within: Span): readonly InlayHint[] {
    return inlayHints(snapshot, within, this.#context(uri));
  }

  /**
   * The text behind a source of the index or an open document, as it was indexed or is open; `undefined` when it can
   * no longer be read.
   */
  async textOf(source: string): Promise<Snapshot | undefined> {
    const { index, workspace } = this.#host;
    const open = this.documents.get(source);
    if (open !== undefined) return open.snapshot;
    const seed = index.seedOf(source);
    if (seed !== undefined) return createSnapshot(seed.text);
    const shared = index.sharedTextOf(source);
    if (shared !== undefined) return createSnapshot(shared);
    if (isOnServer(source)) {
      const onServer = await index.server.textOf(source);
      return onServer === undefined ? undefined : createSnapshot(onServer);
    }
    const text = await workspace.read(index.uriOf(source));
    return text.ok ? createSnapshot(text.value) : undefined;
  }

  #context(uri: string): FeatureContext {
    const { index, counts, locale } = this.#host;
    return {
      locale,
      sourceId: index.sourceIdOf(uri),
      precedents: index.precedentsFor(uri),
      words: counts.table(WORDS),
    };
  }
}
