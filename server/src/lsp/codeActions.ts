import {
  CodeActionKind,
  type CodeAction,
  type Range,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { bilingual, localize, type Bilingual } from '../base/bilingual';
import { overlaps } from '../base/span';
import { type TextEdit } from '../base/textEdit';
import { safeFixes } from '../rules/safeFixes';
import { type Finding } from '../rules/types';
import { spanOf } from './fromProto';
import { protoEdit, toDiagnostic, type DiagnosticContext } from './toProto';

/** The kind of the action that applies every safe fix of a document at once. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.tiaoli`;

/** What the answer depends on besides the findings. */
export interface CodeActionContext extends DiagnosticContext {
  readonly version: number;
  /** Client takes edits with a version, and annotations that ask for confirmation. */
  readonly takesDocumentChanges: boolean;
  readonly takesAnnotations: boolean;
}

/** Quick fixes of the findings that touch `range`, and fix-all; `only` are the kinds the client asks for. */
export function codeActions(
  findings: readonly Finding[],
  range: Range,
  only: readonly string[] | undefined,
  context: CodeActionContext,
): CodeAction[] {
  const actions: CodeAction[] = [];
  if (isWanted(CodeActionKind.QuickFix, only)) {
    const asked = spanOf(context.snapshot, range);
    for (const finding of findings.filter((f) => overlaps(f.span, asked))) {
      actions.push(...quickFixes(finding, context));
    }
  }
  // Not among the light bulb's offers: it is computed over the whole text, and asked for by name.
  if (only !== undefined && isWanted(fixAllKind, only)) {
    const { edits } = safeFixes(context.snapshot.text, findings);
    if (edits.length > 0) {
      actions.push({
        title: localize(FIX_ALL, context.locale),
        kind: fixAllKind,
        edit: workspaceEdit(edits, undefined, context),
      });
    }
  }
  return actions;
}

const FIX_ALL = bilingual(
  '条理：修正全部可以自动修正的问题',
  'Tiaoli: fix all problems that can be fixed safely',
);

/** Kinds are hierarchical: who asks for `source` wants `source.fixAll.tiaoli` too. */
const isWanted = (kind: string, only: readonly string[] | undefined): boolean =>
  only === undefined ||
  only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));

function quickFixes(finding: Finding, context: CodeActionContext): CodeAction[] {
  return (finding.fixes ?? []).map((fix, index) => ({
    title: localize(fix.title, context.locale),
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(finding, context)],
    isPreferred: fix.safe && index === 0,
    edit: workspaceEdit(fix.edits, fix.preview === true ? fix.title : undefined, context),
  }));
}

const CONFIRM = 'confirm';

/** `confirm` asks the drafter to look at the edit first, and tells what it does. */
function workspaceEdit(
  edits: readonly TextEdit[],
  confirm: Bilingual | undefined,
  context: CodeActionContext,
): WorkspaceEdit {
  const { snapshot, uri, version, locale } = context;
  const changes = edits.map((edit) => protoEdit(snapshot, edit));
  if (!context.takesDocumentChanges) return { changes: { [uri]: changes } };
  const asks = confirm !== undefined && context.takesAnnotations;
  const change: TextDocumentEdit = {
    textDocument: { uri, version },
    edits: asks ? changes.map((edit) => ({ ...edit, annotationId: CONFIRM })) : changes,
  };
  if (!asks) return { documentChanges: [change] };
  return {
    documentChanges: [change],
    changeAnnotations: { [CONFIRM]: { label: localize(confirm, locale), needsConfirmation: true } },
  };
}
