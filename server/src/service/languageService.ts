import { type StructurePlan } from '../analysis/numbering/wishes';
import { createSnapshot, type Snapshot } from '../analysis/snapshot';
import { type Bilingual, type Locale } from '../base/bilingual';
import { type Outcome } from '../base/outcome';
import { type Span } from '../base/span';
import { type StructureEditKind } from '../base/structureEditKind';
import { type TextEdit } from '../base/textEdit';
import { amendment, repeal, type DecisionText } from '../features/amendment';
import { codeLens, type ArticleLens } from '../features/codeLens';
import { completion } from '../features/completion';
import { definition } from '../features/definition';
import { documentLinks, type DocumentLink } from '../features/documentLinks';
import { duties, type DutyMatrix } from '../features/duties';
import { folding, type FoldingSpan } from '../features/folding';
import { formatting } from '../features/formatting';
import { highlight, type Highlight } from '../features/highlight';
import { hover } from '../features/hover';
import { inlayHints, type InlayHint } from '../features/inlayHints';
import { onType } from '../features/onType';
import { prepareRename, rename, type RenameArgs, type RenameSubject } from '../features/rename';
import { renumber, type RenumberAnswer, type RenumberArgs } from '../features/renumber';
import { selectionRange } from '../features/selectionRange';
import {
  leftNotes,
  structureEdit,
  structureEdits,
  type StructureOffer,
  type LeftNote,
} from '../features/structureEdits';
import { semanticTokens, type SemanticToken } from '../features/semanticTokens';
import { symbols, type OutlineSymbol } from '../features/symbols';
import { type CompletionEntry, type FeatureContext, type HoverInfo, type Location } from '../features/types';
import { workspaceSymbols, type WorkspaceSymbol } from '../features/workspaceSymbols';
import { type Settings } from '../protocol/settings';
import { fixAll, type FixedText } from '../rules/fixAll';
import { type OnRuleFailure, type RuleConfig } from '../rules/run';
import { checkText } from './checkText';
import { Citations } from './citations';
import { OpenDocuments, type OpenDocument } from './documents';
import { type EarlierVersions } from './earlierVersions';
import { type Known, type Sifted } from './hiding/sift';
import { Precedents } from './precedents';
import { type Workspace } from './workspace';
import { type WorkspaceIndex } from './workspaceIndex';

/** What the language service needs of its surroundings. */
export interface LanguageServiceHost {
  readonly index: WorkspaceIndex;
  readonly earlier: EarlierVersions;
  readonly workspace: Workspace;
  readonly locale: Locale;
  /** A rule threw: a bug to be logged; the other rules went on. */
  readonly onRuleFailure: OnRuleFailure;
}

/**
 * Everything an editor can ask, in offsets and plain data, on the newest version of the open documents. It composes
 * the features with what the session knows: index, locale, settings.
 */
export class LanguageService {
  readonly documents = new OpenDocuments();
  /** Who cites what, which may have to be read first. */
  readonly citations: Citations;
  /** What precedents have. */
  readonly precedents: Precedents;
  readonly #host: LanguageServiceHost;

  constructor(host: LanguageServiceHost) {
    this.#host = host;
    this.citations = new Citations({
      documents: this.documents,
      index: host.index,
      textOf: (source) => this.textOf(source),
    });
    this.precedents = new Precedents((uri) => this.#context(uri));
  }

  /** A document was opened or changed. */
  open(uri: string, version: number, text: string): OpenDocument {
    const document = this.documents.set(uri, version, text);
    this.#host.index.draftChanged(uri, document.snapshot);
    return document;
  }

  async close(uri: string): Promise<void> {
    this.documents.close(uri);
    await this.#host.index.draftClosed(uri);
  }

  /** The findings of a text that is open, or of a file that is not, under the settings for it. */
  check(uri: string, snapshot: Snapshot, config: RuleConfig, known: Known): Sifted {
    const { index, earlier, onRuleFailure } = this.#host;
    const context = {
      precedents: index.precedentsFor(uri),
      sourceId: index.sourceIdOf(uri),
      ...earlier.of(uri),
    };
    return checkText(snapshot, { config, known, context, onFailure: onRuleFailure });
  }

  /** A text after all its safe fixes. */
  fixAll(uri: string, text: string, config: RuleConfig, known: Known): FixedText {
    return fixAll(text, (each) => this.check(uri, createSnapshot(each), config, known));
  }

  hover(document: OpenDocument, offset: number, settings: Settings): HoverInfo | undefined {
    const context = {
      ...this.#context(document.uri),
      precedentLimit: settings.hover.precedents,
      marksDifferences: settings.hover.differences,
    };
    return hover(document.snapshot, offset, context);
  }

  completion(
    { uri, snapshot }: OpenDocument,
    offset: number,
    settings: Settings,
  ): readonly CompletionEntry[] {
    return completion(snapshot, { offset, clauses: settings.completion.clauses }, this.#context(uri));
  }

  /** What the line break that was just typed at `offset` brings along. */
  onLineBreak({ snapshot }: OpenDocument, offset: number): readonly TextEdit[] {
    return onType(snapshot, { offset });
  }

  /** One plan to renumber from the cursor on, a choice of levels, or why there is none. */
  renumber({ snapshot }: OpenDocument, args: RenumberArgs): Outcome<RenumberAnswer, Bilingual> {
    return renumber(snapshot, args);
  }

  /** One structure edit at the cursor; `locked` article numbers stay as they are. */
  structureEdit(
    { snapshot }: OpenDocument,
    kind: StructureEditKind,
    offset: number,
    locked: boolean,
  ): Outcome<StructureOffer, Bilingual> {
    return structureEdit(snapshot, kind, offset, locked);
  }

  /** Every structure edit that is possible at the cursor. */
  structureEdits({ snapshot }: OpenDocument, offset: number, locked: boolean): readonly StructureOffer[] {
    return structureEdits(snapshot, offset, locked);
  }

  /** What a structure edit leaves to the drafter. */
  leftNotes({ snapshot }: OpenDocument, plan: StructurePlan): readonly LeftNote[] {
    return leftNotes(snapshot, plan);
  }

  /** The decision that makes `after` of an earlier version; either may be no open document. */
  draftAmendment(before: Snapshot, after: Snapshot): Outcome<DecisionText, Bilingual> {
    return amendment(before, after);
  }

  /** The decision that repeals a regulation. */
  draftRepeal(snapshot: Snapshot): Outcome<DecisionText, Bilingual> {
    return repeal(snapshot);
  }

  prepareRename({ snapshot }: OpenDocument, offset: number): Outcome<RenameSubject, Bilingual> {
    return prepareRename(snapshot, offset);
  }

  rename({ snapshot }: OpenDocument, args: RenameArgs): Outcome<readonly TextEdit[], Bilingual> {
    return rename(snapshot, args);
  }

  definition({ uri, snapshot }: OpenDocument, offset: number): readonly Location[] {
    return definition(snapshot, offset, this.#context(uri));
  }

  highlight({ snapshot }: OpenDocument, offset: number): readonly Highlight[] {
    return highlight(snapshot, offset);
  }

  symbols({ snapshot }: OpenDocument): readonly OutlineSymbol[] {
    return symbols(snapshot);
  }

  workspaceSymbols(query: string): readonly WorkspaceSymbol[] {
    return workspaceSymbols({ query, documents: this.documents.all() }, this.#context(''));
  }

  /** The duties of a draft beside its liability clauses; `undefined` for what is no regulation. */
  duties({ snapshot }: OpenDocument): DutyMatrix | undefined {
    return duties(snapshot);
  }

  folding({ snapshot }: OpenDocument): readonly FoldingSpan[] {
    return folding(snapshot);
  }

  formatting({ snapshot }: OpenDocument, within?: Span): readonly TextEdit[] {
    return formatting(snapshot, within);
  }

  selectionRange({ snapshot }: OpenDocument, offset: number): readonly Span[] {
    return selectionRange(snapshot, offset);
  }

  documentLinks({ uri, snapshot }: OpenDocument): readonly DocumentLink[] {
    return documentLinks(snapshot, this.#context(uri));
  }

  codeLens({ snapshot }: OpenDocument): readonly ArticleLens[] {
    return codeLens(snapshot);
  }

  inlayHints({ uri, snapshot }: OpenDocument, within: Span): readonly InlayHint[] {
    return inlayHints(snapshot, within, this.#context(uri));
  }

  semanticTokens({ snapshot }: OpenDocument): readonly SemanticToken[] {
    return semanticTokens(snapshot);
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
    const text = await workspace.read(source);
    return text.ok ? createSnapshot(text.value) : undefined;
  }

  #context(uri: string): FeatureContext {
    const { index, locale } = this.#host;
    return { locale, uri: index.sourceIdOf(uri), precedents: index.precedentsFor(uri) };
  }
}
