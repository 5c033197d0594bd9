import {
  l10n,
  Range,
  Selection,
  type TextDocument,
  type QuickPickItem,
  Uri,
  window,
  workspace,
} from 'vscode';
import {
  DRAFT_AMENDMENT,
  DRAFT_EXPLANATION,
  DRAFT_PACKAGE,
  DRAFT_REPEAL,
  KEPT_VERSIONS,
  type DecisionResult,
  type DraftAmendmentParams,
} from '../../../server/src/protocol/amendment';
import { documentOf } from '../comparison/chooseVersions';
import { draftDocument } from '../currentDraft';
import { TEXTS_AND_WORD } from '../fileKinds';
import { isOwnPage } from '../ownDocumentSchemes';
import { plainLabel, plainNotice } from '../plainListText';
import { type Tools } from '../whatCommandsUse';

/** Drafts the decision that makes the regulation in front of an earlier version the drafter chooses, beside it. */
export async function draftAmendment(tools: Tools): Promise<void> {
  const document = regulationInFront();
  if (document === undefined) return;
  const from = await chooseVersion(tools, document);
  if (from === undefined) return;
  const wanted = workspace.getConfiguration('tiaoli', document).get<string>('amendment.form');
  const form = wanted === 'amendment' ? wanted : 'decision';
  const result = await tools.server.request(DRAFT_AMENDMENT, { uri: document.uri.toString(), from, form });
  await show(result);
}

/** Writes the skeleton of the 说明 on what changed in the regulation in front since an earlier version, beside it. */
export async function draftExplanation(tools: Tools): Promise<void> {
  const document = regulationInFront();
  if (document === undefined) return;
  const from = await chooseVersion(tools, document);
  if (from === undefined) return;
  await show(await tools.server.request(DRAFT_EXPLANATION, { uri: document.uri.toString(), from }));
}

/** Drafts one decision on several open regulations that the drafter chooses, each against its earlier version. */
export async function draftPackage({ server }: Tools): Promise<void> {
  const changed: DraftItem[] = [];
  for (const { uri } of workspace.textDocuments.filter(isOpenDraft)) {
    const kept = await server.request(KEPT_VERSIONS, { uri: uri.toString() });
    if ((kept?.versions.length ?? 0) === 0) continue;
    changed.push({ label: workspace.asRelativePath(uri), uri: uri.toString(), picked: true });
  }
  if (changed.length < 2) {
    void window.showInformationMessage(
      l10n.t(
        'Open two or more regulations that you have changed; a decision on one is drafted by another command.',
      ),
    );
    return;
  }
  const chosen = await window.showQuickPick(changed, {
    canPickMany: true,
    placeHolder: l10n.t('Which regulations does the decision amend?'),
  });
  if (chosen === undefined) return;
  await show(await server.request(DRAFT_PACKAGE, { drafts: chosen.map(({ uri }) => uri) }));
}

interface DraftItem extends QuickPickItem {
  readonly uri: string;
}

const isOpenDraft = ({ languageId, uri }: TextDocument): boolean =>
  languageId === 'regulation' && !isOwnPage(uri.scheme);

/** Drafts the decision that repeals the regulation in front. */
export async function draftRepeal({ server }: Tools): Promise<void> {
  const document = regulationInFront();
  if (document === undefined) return;
  await show(await server.request(DRAFT_REPEAL, { uri: document.uri.toString() }));
}

function regulationInFront(): TextDocument | undefined {
  const document = draftDocument();
  if (document === undefined) void window.showInformationMessage(l10n.t('Open the regulation first.'));
  return document;
}

type Version = DraftAmendmentParams['from'];

interface VersionItem extends QuickPickItem {
  /** Absent: the drafter looks for a file. */
  readonly version?: Version;
}

/** The version to compare with; a file is asked for at once where there is nothing else. */
async function chooseVersion(
  { server, origins }: Tools,
  document: TextDocument,
): Promise<Version | undefined> {
  const uri = document.uri.toString();
  const kept = await server.request(KEPT_VERSIONS, { uri });
  if (kept === undefined) return undefined;
  const labels = {
    committed: l10n.t('The version last committed to Git'),
    opened: l10n.t('The text when the file was opened'),
  };
  const inWord = (await documentOf(origins, document)).map(({ name, place }): VersionItem => ({
    label: plainLabel(name),
    version: { uri: place.uri },
  }));
  const items: readonly VersionItem[] = [
    ...inWord,
    ...kept.versions.map((version) => ({ label: labels[version], version })),
    ...otherDrafts(document),
    { label: l10n.t('Another file…') },
  ];
  const choice =
    items.length === 1
      ? items[0]
      : await window.showQuickPick(items, { placeHolder: l10n.t('Which version is to be amended?') });
  return choice === undefined ? undefined : (choice.version ?? chooseFile(document));
}

/** The other regulations that are open, unsaved ones too. */
const otherDrafts = (document: TextDocument): readonly VersionItem[] =>
  workspace.textDocuments
    .filter((other) => other !== document && isOpenDraft(other))
    .map(({ uri }) => ({
      label: l10n.t('Open: {0}', workspace.asRelativePath(uri)),
      version: { uri: uri.toString() },
    }));

async function chooseFile({ uri }: TextDocument): Promise<Version | undefined> {
  const [file] =
    (await window.showOpenDialog({
      title: l10n.t('Choose the version to be amended'),
      ...(uri.scheme === 'file' && { defaultUri: Uri.joinPath(uri, '..') }),
      filters: { [l10n.t('Texts and Word documents')]: TEXTS_AND_WORD },
    })) ?? [];
  return file && { uri: file.toString() };
}

/** The decision as an unsaved document, the place to fill in first selected. */
async function show(result: DecisionResult | undefined): Promise<void> {
  if (result?.kind === 'refused') void window.showInformationMessage(result.reason);
  if (result?.kind !== 'decision') return;
  const document = await workspace.openTextDocument({ language: 'regulation', content: result.text });
  const editor = await window.showTextDocument(document);
  const { start, end } = result.place;
  const place = new Range(start.line, start.character, end.line, end.character);
  editor.selection = new Selection(place.start, place.end);
  if (result.notes.length > 0) void window.showWarningMessage(plainNotice(result.notes.join(' ')));
}
