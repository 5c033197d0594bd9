import {
  commands,
  EventEmitter,
  l10n,
  languages,
  Range,
  TabInputTextDiff,
  type TextDocument,
  TextEditorRevealType,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { type Position } from '../../server/src/protocol/position';

/** The scheme of the read-only documents that show a draft as a decision would leave it. */
const AMENDED_SCHEME = 'tiaoli-amended';

/** A draft beside the text that a decision makes of it; the text changes as instructions are chosen. */
export interface AmendmentPreview {
  show(text: string): void;
  /** Brings a place of the new text to sight. */
  reveal(at: Position): void;
  close(): Promise<void>;
  dispose(): void;
}

let count = 0;

/** Opens the comparison, the draft at the left. */
export async function openAmendmentPreview(document: TextDocument, text: string): Promise<AmendmentPreview> {
  count++;
  const uri = document.uri.with({ scheme: AMENDED_SCHEME, query: String(count), fragment: '' });
  const changed = new EventEmitter<Uri>();
  let shown = text;
  const provider = workspace.registerTextDocumentContentProvider(AMENDED_SCHEME, {
    onDidChange: changed.event,
    provideTextDocumentContent: (asked) => (asked.toString() === uri.toString() ? shown : undefined),
  });
  await languages.setTextDocumentLanguage(await workspace.openTextDocument(uri), document.languageId);
  const title = l10n.t('{0} ↔ as the decision amends it', workspace.asRelativePath(document.uri));
  await commands.executeCommand('vscode.diff', document.uri, uri, title, {
    preview: false,
    preserveFocus: true,
  });
  return {
    show(next) {
      shown = next;
      changed.fire(uri);
    },
    reveal({ line, character }) {
      const editor = window.visibleTextEditors.find(
        (each) => each.document.uri.toString() === uri.toString(),
      );
      editor?.revealRange(new Range(line, character, line, character), TextEditorRevealType.InCenter);
    },
    async close() {
      const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
      await window.tabGroups.close(
        tabs.filter(
          ({ input }) => input instanceof TabInputTextDiff && input.modified.toString() === uri.toString(),
        ),
      );
    },
    dispose() {
      provider.dispose();
      changed.dispose();
    },
  };
}
