import {
  commands,
  EventEmitter,
  l10n,
  languages,
  Range,
  TabInputTextDiff,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  ThemeColor,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { type Position } from '../../server/src/protocol/position';

/** The scheme of the read-only documents that show a draft as a decision would leave it. */
export const AMENDED_SCHEME = 'tiaoli-amended';

/** A draft beside the text that a decision makes of it; the text changes as instructions are chosen. */
export interface AmendmentPreview {
  show(text: string): void;
  /** Brings a place of the new text, or of the old one, to sight and marks its line. */
  reveal(at: Position, side: 'old' | 'new'): Promise<void>;
  close(): Promise<void>;
  dispose(): void;
}

let count = 0;

/** Opens the comparison, the draft at the left. `closed` is called when the drafter closes it. */
export async function openAmendmentPreview(
  document: TextDocument,
  text: string,
  closed: () => void,
): Promise<AmendmentPreview> {
  count++;
  const uri = document.uri.with({ scheme: AMENDED_SCHEME, query: String(count), fragment: '' });
  const changed = new EventEmitter<Uri>();
  let shown = text;
  const provider = workspace.registerTextDocumentContentProvider(AMENDED_SCHEME, {
    onDidChange: changed.event,
    provideTextDocumentContent: (asked) => (asked.toString() === uri.toString() ? shown : undefined),
  });
  const mark = window.createTextEditorDecorationType({
    isWholeLine: true,
    borderColor: new ThemeColor('focusBorder'),
    borderStyle: 'solid',
    borderWidth: '1px',
  });
  const isOurs = (input: unknown): boolean =>
    input instanceof TabInputTextDiff && input.modified.toString() === uri.toString();
  const tabs = window.tabGroups.onDidChangeTabs((event) => {
    if (event.closed.some(({ input }) => isOurs(input))) closed();
  });
  await languages.setTextDocumentLanguage(await workspace.openTextDocument(uri), document.languageId);
  const title = l10n.t('{0} ↔ as the decision amends it', workspace.asRelativePath(document.uri));
  const open = (): Thenable<unknown> =>
    commands.executeCommand('vscode.diff', document.uri, uri, title, { preview: false, preserveFocus: true });
  await open();
  const editorOf = (wanted: Uri): TextEditor | undefined =>
    window.visibleTextEditors.find((each) => each.document.uri.toString() === wanted.toString());
  return {
    show(next) {
      shown = next;
      changed.fire(uri);
    },
    async reveal({ line, character }, side) {
      // The drafter may look at something else meanwhile.
      if (!isOurs(window.tabGroups.activeTabGroup.activeTab?.input)) await open();
      const at = new Range(line, character, line, character);
      for (const [each, other] of [
        [document.uri, 'old'],
        [uri, 'new'],
      ] as const) {
        const editor = editorOf(each);
        editor?.setDecorations(mark, side === other ? [at] : []);
        if (side === other) editor?.revealRange(at, TextEditorRevealType.InCenter);
      }
    },
    async close() {
      // Only the drafter's own closing is told: another decision may be listed by now.
      tabs.dispose();
      const all = window.tabGroups.all.flatMap((group) => group.tabs);
      await window.tabGroups.close(all.filter(({ input }) => isOurs(input)));
    },
    dispose() {
      tabs.dispose();
      provider.dispose();
      mark.dispose();
      changed.dispose();
    },
  };
}
