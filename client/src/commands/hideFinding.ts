import { type Diagnostic, l10n, languages, type TextEditor, window } from 'vscode';
import { DIAGNOSTIC_SOURCE, HIDE, type HideParams } from '../../../server/src/protocol/hiding';
import { draftEditor } from '../currentDraft';
import { plainLabel } from '../plainListText';
import { type Tools } from '../whatCommandsUse';

/** Ignores the finding at the cursor, its rule in this file, or its rule in the project. */
export async function hideFinding(
  tools: Tools,
  kind: 'ignorePlace' | 'ignoreRule' | 'disableRule',
): Promise<void> {
  const editor = draftEditor();
  const found = editor === undefined ? [] : findingsAtCursor(editor);
  if (editor === undefined || found.length === 0) {
    void window.showInformationMessage(l10n.t('Put the cursor on a problem that Tiaoli reports.'));
    return;
  }
  const finding = await chooseFinding(found);
  if (finding === undefined) return;
  const { start, end } = finding.range;
  await hide(tools, {
    uri: editor.document.uri.toString(),
    kind,
    code: codeOf(finding),
    range: {
      start: { line: start.line, character: start.character },
      end: { line: end.line, character: end.character },
    },
  });
}

/** Stores or clears the baseline of the draft, or drops its records that tell of nothing any more. */
export async function hideInDraft(
  tools: Tools,
  kind: 'storeBaseline' | 'clearBaseline' | 'dropStale',
): Promise<void> {
  const editor = draftEditor();
  if (editor === undefined) {
    void window.showInformationMessage(l10n.t('Open a regulation first.'));
    return;
  }
  await hide(tools, { uri: editor.document.uri.toString(), kind });
}

/** Asks the server to hide or show findings, and tells what it answers. */
export async function hide({ server }: Tools, params: HideParams): Promise<void> {
  const result = await server.request(HIDE, params);
  if (result?.kind === 'refused') void window.showWarningMessage(result.reason);
  if (result?.kind === 'done' && result.message !== undefined) {
    void window.showInformationMessage(result.message);
  }
}

/** The findings that the cursor touches; where it touches none, those on its line. */
function findingsAtCursor({ document, selection: { active } }: TextEditor): readonly Diagnostic[] {
  const ours = languages.getDiagnostics(document.uri).filter(({ source }) => source === DIAGNOSTIC_SOURCE);
  const touched = ours.filter(({ range }) => range.contains(active));
  return touched.length > 0
    ? touched
    : ours.filter(({ range }) => range.start.line <= active.line && active.line <= range.end.line);
}

async function chooseFinding(found: readonly Diagnostic[]): Promise<Diagnostic | undefined> {
  if (found.length === 1) return found[0];
  const items = found.map((finding) => ({
    label: plainLabel(finding.message),
    description: codeOf(finding),
    finding,
  }));
  return (await window.showQuickPick(items, { placeHolder: l10n.t('Which problem?') }))?.finding;
}

/** The editor wraps a code together with its link. */
const codeOf = ({ code }: Diagnostic): string => String(typeof code === 'object' ? code.value : (code ?? ''));
