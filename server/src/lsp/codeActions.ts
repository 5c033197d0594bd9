import { CodeActionKind, CodeActionTriggerKind, type CodeAction } from 'vscode-languageserver';
import { bilingual, localize } from '../base/bilingual';
import { overlaps, type Span } from '../base/span';
import { safeFixes } from '../rules/safeFixes';
import { type Finding } from '../rules/types';
import { type OpenDocument } from '../service/documents';
import { onDocument } from './documentRequest';
import { diagnosticContextOf, findingsOf } from './findings';
import { propertyOf, readRange, spanOf } from './fromProto';
import { hasLockedNumbers } from './lockedNumbers';
import { refactorings } from './refactorings';
import { type Session } from './session';
import { toDiagnostic } from './toProto';
import { workspaceEditOf } from './workspaceEdits';

/** The kind of the action that applies every safe fix of a document at once. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.tiaoli`;

/**
 * Offers fixes and refactorings. The findings are computed anew: the server remembers nothing between requests. What
 * is computed over the whole text is left out of the light bulb, for which editors ask at every move of the cursor.
 */
export function registerCodeActions(session: Session): void {
  session.connection.onCodeAction(
    onDocument(session, 'codeAction', null, async ({ document, params }): Promise<CodeAction[]> => {
      const asked = spanOf(document.snapshot, readRange(params.range));
      const only = readKinds(propertyOf(params.context, 'only'));
      const isAutomatic = propertyOf(params.context, 'triggerKind') === CodeActionTriggerKind.Automatic;
      const findings = (await findingsOf(session, document)) ?? [];
      const actions: CodeAction[] = [];
      if (isWanted(CodeActionKind.QuickFix, only)) {
        actions.push(...quickFixes(session, document, findings, asked));
      }
      if (isWanted(CodeActionKind.RefactorRewrite, only) && !isAutomatic) {
        const locked = await hasLockedNumbers(session, document.uri);
        actions.push(...refactorings(session, document, asked.start, locked));
      }
      if (only !== undefined && isWanted(fixAllKind, only)) {
        actions.push(...fixAll(session, document, findings));
      }
      return actions;
    }),
  );
}

const readKinds = (only: unknown): readonly string[] | undefined =>
  Array.isArray(only) ? only.filter((kind): kind is string => typeof kind === 'string') : undefined;

/** Kinds are hierarchical: who asks for `source` wants `source.fixAll.tiaoli` too. */
const isWanted = (kind: string, only: readonly string[] | undefined): boolean =>
  only === undefined ||
  only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));

/** The fixes of the findings that touch the range. */
function quickFixes(
  session: Session,
  document: OpenDocument,
  findings: readonly Finding[],
  asked: Span,
): readonly CodeAction[] {
  const context = diagnosticContextOf(session, document);
  return findings
    .filter(({ span }) => overlaps(span, asked))
    .flatMap((finding) =>
      (finding.fixes ?? []).map((fix, index) => ({
        title: localize(fix.title, session.options.locale),
        kind: CodeActionKind.QuickFix,
        diagnostics: [toDiagnostic(finding, context)],
        isPreferred: fix.safe && index === 0,
        edit: workspaceEditOf(session, document, fix.edits),
      })),
    );
}

const FIX_ALL = bilingual(
  '条理：修正全部可以自动修正的问题',
  'Tiaoli: fix all problems that can be fixed safely',
);

function fixAll(
  session: Session,
  document: OpenDocument,
  findings: readonly Finding[],
): readonly CodeAction[] {
  const { edits } = safeFixes(document.snapshot.text, findings);
  if (edits.length === 0) return [];
  const title = localize(FIX_ALL, session.options.locale);
  return [{ title, kind: fixAllKind, edit: workspaceEditOf(session, document, edits) }];
}
