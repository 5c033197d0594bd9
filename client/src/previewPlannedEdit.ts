import { commands, l10n, languages, TabInputTextDiff, type TextDocument, window, workspace } from 'vscode';
import { type Range } from '../../server/src/protocol/position';
import { type LeftReference } from '../../server/src/protocol/structureEdit';
import { markLeft } from './markUnchangedReferences';
import { textAfterEdits } from './textAfterEdits';
import { toRange } from './toVscodeRange';

/** The scheme of the read-only documents that show a draft as a planned edit would leave it. */
const PREVIEW_SCHEME = 'tiaoli-preview';

/** Exact replacements in a draft, none overlapping another. */
export type PlannedEdits = readonly { readonly range: Range; readonly newText: string }[];

/** What a preview shows. */
export interface PreviewedChange {
  readonly document: TextDocument;
  readonly edits: PlannedEdits;
  /** What it does, for people. */
  readonly title: string;
  readonly left: readonly LeftReference[];
}

/** Shows a draft beside what an edit would make of it, and waits for the drafter's word; one at a time. */
export interface EditPreview {
  /** True: make the edit. False: it was discarded, its tab was closed, or another preview took its place. */
  confirm(change: PreviewedChange): Promise<boolean>;
  /** The drafter's word on the preview that is open; without one nothing happens. */
  answer(isWanted: boolean): Promise<void>;
  /** Whether one waits for the drafter's word. */
  isOpen(): boolean;
  dispose(): void;
}

interface OpenPreview {
  readonly uri: string;
  readonly text: string;
  readonly settle: (isWanted: boolean) => void;
}

/**
 * The editor's own comparison rather than its refactoring preview: that opens only for edits that need confirmation,
 * and then with every change unticked (microsoft/vscode#207578), so that applying it does nothing.
 */
export function createEditPreview(): EditPreview {
  let open: OpenPreview | undefined;
  let count = 0;
  const settle = (isWanted: boolean): void => {
    const settled = open;
    open = undefined;
    settled?.settle(isWanted);
  };
  const provider = workspace.registerTextDocumentContentProvider(PREVIEW_SCHEME, {
    provideTextDocumentContent: (uri) => (uri.toString() === open?.uri ? open.text : undefined),
  });
  const tabs = window.tabGroups.onDidChangeTabs(({ closed }) => {
    if (closed.some(({ input }) => uriShownBy(input) === open?.uri)) settle(false);
  });
  const answer = async (isWanted: boolean): Promise<void> => {
    const uri = open?.uri;
    if (uri === undefined) return;
    settle(isWanted);
    const shown = window.tabGroups.all.flatMap((group) => group.tabs);
    await window.tabGroups.close(shown.filter(({ input }) => uriShownBy(input) === uri));
  };
  return {
    answer,
    isOpen: () => open !== undefined,
    async confirm({ document, edits, title, left }) {
      await answer(false);
      count++;
      const uri = document.uri.with({ scheme: PREVIEW_SCHEME, query: String(count), fragment: '' });
      const word = new Promise<boolean>((resolve) => {
        open = { uri: uri.toString(), text: textAfter(document, edits), settle: resolve };
      });
      await languages.setTextDocumentLanguage(await workspace.openTextDocument(uri), document.languageId);
      const name = l10n.t('Preview: {0}; Ctrl+Enter applies, Esc discards', title);
      await commands.executeCommand('vscode.diff', document.uri, uri, name, { preview: false });
      const marks = markLeft(document, left);
      return word.finally(() => {
        marks.dispose();
      });
    },
    dispose() {
      settle(false);
      provider.dispose();
      tabs.dispose();
    },
  };
}

const uriShownBy = (input: unknown): string | undefined =>
  input instanceof TabInputTextDiff ? input.modified.toString() : undefined;

const textAfter = (document: TextDocument, edits: PlannedEdits): string =>
  textAfterEdits(
    document.getText(),
    edits.map(({ range, newText }) => ({
      start: document.offsetAt(toRange(range).start),
      end: document.offsetAt(toRange(range).end),
      newText,
    })),
  );
