import {
  commands,
  type Disposable,
  EventEmitter,
  l10n,
  languages,
  Location,
  Position,
  Range,
  type TextDocument,
  type TextEditor,
  ThemeColor,
  Uri,
  window,
  workspace,
} from 'vscode';
import { COMPARE_VERSIONS, type CompareVersionsResult } from '../../../server/src/protocol/comparison';
import { isComparedVersions, isRecord } from '../checkLinkArguments';
import { type Server } from '../serverConnection';
import { type LaidOut, layOutRows, marksIn, type Side, sourceOf } from './alignRowsSideBySide';
import { type Version } from './chooseVersions';

/** The scheme of the documents that show two versions side by side, and of versions that are no file. */
export const COMPARISON_SCHEME = 'tiaoli-comparison';

/** Long lines are wrapped, and nothing is checked. */
const COMPARISON_LANGUAGE = 'regulation-comparison';

export type Compared = Extract<CompareVersionsResult, { readonly kind: 'comparison' }>;

/** Two versions that are shown. */
export interface ShownComparison {
  readonly versions: readonly [Version, Version];
  readonly compared: Compared;
  /** True where rows that are the same are shown, too. */
  showsAll: boolean;
  laidOut: LaidOut;
}

/** What a document of ours shows: one side of the rows, or the whole text of a version. */
interface Asked {
  readonly versions: readonly [Version, Version];
  readonly side: Side;
  readonly isSource: boolean;
}

/** The comparisons that are shown, as read-only documents in the editor's own side-by-side view. */
export class ComparisonDocuments implements Disposable {
  readonly #server: Server;
  readonly #shown = new Map<string, ShownComparison>();
  readonly #changed = new EventEmitter<Uri>();
  readonly #decorations = {
    before: window.createTextEditorDecorationType({ textDecoration: 'line-through' }),
    // Not bold as well: the comparison of the editor then leaves the mark out.
    after: window.createTextEditorDecorationType({ textDecoration: 'underline' }),
    remark: window.createTextEditorDecorationType({}),
  };
  readonly #subscriptions: readonly { dispose(): unknown }[];

  constructor(server: Server) {
    this.#server = server;
    const selector = { scheme: COMPARISON_SCHEME };
    this.#subscriptions = [
      workspace.registerTextDocumentContentProvider(COMPARISON_SCHEME, {
        onDidChange: this.#changed.event,
        provideTextDocumentContent: (uri) => this.#textOf(uri),
      }),
      languages.registerDefinitionProvider(selector, {
        provideDefinition: (document, position) => this.sourceAt(document.uri, position),
      }),
      window.onDidChangeVisibleTextEditors(() => {
        this.#decorateAll();
      }),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document.uri.scheme === COMPARISON_SCHEME) this.#decorateAll();
      }),
      this.#changed,
    ];
  }

  /** Opens a comparison; what is wrong with the versions is told. */
  async open(versions: readonly [Version, Version]): Promise<void> {
    const shown = await this.#compare(versions);
    if (shown === undefined) return;
    const isSame = shown.compared.rows.every(({ isChanged }) => !isChanged);
    if (isSame) void window.showInformationMessage(l10n.t('The two versions do not differ.'));
    shown.showsAll ||= isSame;
    this.#layOut(shown);
    const [before, after] = [uriOf(versions, 'before'), uriOf(versions, 'after')];
    for (const uri of [before, after]) {
      this.#changed.fire(uri);
      // A regulation would be checked again where it only is to be read.
      await languages.setTextDocumentLanguage(await workspace.openTextDocument(uri), COMPARISON_LANGUAGE);
    }
    const title = `${versions[0].name} ↔ ${versions[1].name}`;
    await commands.executeCommand('vscode.diff', before, after, title, { preview: false });
  }

  /** The comparison that a document belongs to. */
  of(uri: Uri): ShownComparison | undefined {
    const asked = askedBy(uri);
    return asked && this.#shown.get(keyOf(asked.versions));
  }

  /** Shows all rows, or only those that changed. */
  toggle(uri: Uri): void {
    const shown = this.of(uri);
    if (shown === undefined) return;
    shown.showsAll = !shown.showsAll;
    this.#layOut(shown);
    for (const side of ['before', 'after'] as const) this.#changed.fire(uriOf(shown.versions, side));
  }

  /** The place in its version that a place of a comparison comes from. */
  sourceAt(uri: Uri, position: Position): Location | undefined {
    const asked = askedBy(uri);
    const shown = this.of(uri);
    if (asked === undefined || shown === undefined || asked.isSource) return undefined;
    const place = sourceOf(shown.laidOut, asked.side, position);
    if (place === undefined) return undefined;
    const { place: version } = shown.versions[asked.side === 'before' ? 0 : 1];
    const source = Uri.parse(version.uri);
    // What is no text in a file, such as a commit or a Word document, is shown as a document of ours.
    const isFile = version.version === undefined && !/\.(?:docx?|docm|dotx|wps)$/iu.test(source.path);
    return new Location(
      isFile ? source : uriOf(shown.versions, asked.side, true),
      new Position(place.line, place.character),
    );
  }

  dispose(): void {
    for (const each of [...this.#subscriptions, ...Object.values(this.#decorations)]) each.dispose();
  }

  async #textOf(uri: Uri): Promise<string | undefined> {
    const asked = askedBy(uri);
    if (asked === undefined) return undefined;
    // A tab of an earlier session: its URI says what it compared.
    const shown = this.#shown.get(keyOf(asked.versions)) ?? (await this.#compare(asked.versions));
    return asked.isSource ? shown?.compared[asked.side] : shown?.laidOut.texts[asked.side];
  }

  async #compare(versions: readonly [Version, Version]): Promise<ShownComparison | undefined> {
    const [before, after] = versions;
    const settings = workspace.getConfiguration('tiaoli');
    const compared = await this.#server.request(COMPARE_VERSIONS, {
      before: before.place,
      after: after.place,
      renumbered: settings.get<boolean>('comparison.renumbered', true),
    });
    if (compared?.kind === 'refused') void window.showWarningMessage(compared.reason);
    if (compared?.kind !== 'comparison') return undefined;
    const showsAll = settings.get<boolean>('comparison.unchanged', false);
    const shown = { versions, compared, showsAll, laidOut: EMPTY };
    this.#layOut(shown);
    this.#shown.set(keyOf(versions), shown);
    return shown;
  }

  #layOut(shown: ShownComparison): void {
    const { compared, showsAll } = shown;
    const rows = compared.rows.filter(({ isChanged }) => showsAll || isChanged);
    shown.laidOut = layOutRows(rows, { added: '（新增）', deleted: '（删去）' });
  }

  #decorateAll(): void {
    for (const editor of window.visibleTextEditors) this.#decorate(editor);
  }

  #decorate(editor: TextEditor): void {
    const asked = askedBy(editor.document.uri);
    const shown = this.of(editor.document.uri);
    if (asked === undefined || shown === undefined || asked.isSource) return;
    if (!shows(editor.document, shown.laidOut.texts[asked.side])) return;
    const marks = marksIn(shown.laidOut).filter(({ side }) => side === asked.side);
    editor.setDecorations(
      this.#decorations[asked.side],
      marks.map(({ start, end }) => ({
        range: new Range(start.line, start.character, end.line, end.character),
      })),
    );
    const hasRemarks = workspace.getConfiguration('tiaoli').get<boolean>('comparison.remarks', true);
    if (asked.side === 'before' || !hasRemarks) return;
    editor.setDecorations(
      this.#decorations.remark,
      shown.laidOut.rows.flatMap(({ row, lines }) => {
        if (row.remarks.length === 0) return [];
        // The line behind the row is empty: beside a long line there would be no place.
        const at = new Position(lines.after.last + 1, 0);
        const contentText = `［${row.remarks.join('；')}］`;
        const after = { contentText, color: new ThemeColor('descriptionForeground') };
        return [{ range: new Range(at, at), renderOptions: { after } }];
      }),
    );
  }
}

const EMPTY: LaidOut = { texts: { before: '', after: '' }, rows: [] };

/** A document may not have taken its newest text yet. */
const shows = (document: TextDocument, text: string): boolean =>
  document.getText().replaceAll('\r\n', '\n') === text;

const keyOf = (versions: readonly [Version, Version]): string =>
  JSON.stringify(versions.map(({ place }) => place));

/** The address says all that is needed to show it again. Its name must not be that of a regulation. */
function uriOf(versions: readonly [Version, Version], side: Side, isSource = false): Uri {
  const name = side === 'before' ? l10n.t('Before') : l10n.t('After');
  const path = `/${name}${isSource ? '' : ' ↔'}.txt`;
  return Uri.from({ scheme: COMPARISON_SCHEME, path, query: JSON.stringify({ versions, side, isSource }) });
}

function askedBy(uri: Uri): Asked | undefined {
  if (uri.scheme !== COMPARISON_SCHEME) return undefined;
  try {
    const query: unknown = JSON.parse(uri.query);
    if (!isRecord(query) || !isComparedVersions(query['versions'])) return undefined;
    const side = query['side'] === 'before' ? 'before' : 'after';
    return { versions: query['versions'], side, isSource: query['isSource'] === true };
  } catch {
    return undefined; // not an address of ours
  }
}
