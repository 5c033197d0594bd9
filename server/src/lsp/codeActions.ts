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
import { type Finding, type Fix } from '../rules/types';
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
): readonly CodeAction[] {
  const actions: CodeAction[] = [];
  if (isWanted(CodeActionKind.QuickFix, only)) {
    const asked = spanOf(context.snapshot, range);
    for (const finding of findings.filter((f) => overlaps(f.span, asked))) {
      actions.push(...quickFixes(finding, context));
    }
  }
  if (isWanted(fixAllKind, only)) {
    const edits = safeEdits(findings);
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

function quickFixes(finding: Finding, context: CodeActionContext): readonly CodeAction[] {
  return (finding.fixes ?? []).map((fix, index) => ({
    title: localize(fix.title, context.locale),
    kind: CodeActionKind.QuickFix,
    diagnostics: [toDiagnostic(finding, context)],
    isPreferred: fix.safe && index === 0,
    edit: workspaceEdit(fix.edits, fix.preview === true ? fix.title : undefined, context),
  }));
}

/** The edits of all safe fixes, each taken whole; one that would touch an earlier one waits for the next run. */
export function safeEdits(findings: readonly Finding[]): readonly TextEdit[] {
  const taken: TextEdit[] = [];
  for (const finding of findings) {
    const fix = finding.fixes?.find((candidate) => candidate.safe);
    if (fix !== undefined && !conflicts(fix, taken)) taken.push(...fix.edits);
  }
  return taken;
}

const conflicts = (fix: Fix, taken: readonly TextEdit[]): boolean =>
  fix.edits.some((edit) => taken.some((other) => overlaps(edit.span, other.span)));

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
