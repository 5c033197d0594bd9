import { CodeActionKind, CodeActionTriggerKind, type CodeAction } from 'vscode-languageserver';
import { bilingual, localize, type Bilingual } from '../../base/bilingual';
import { overlaps } from '../../base/span';
import { HIDE_COMMAND, type HideKind, type HideParams } from '../../protocol/hiding';
import { allRules } from '../../rules/allRules';
import { type Finding } from '../../rules/types';
import { type OpenDocument } from '../../service/openDocuments';
import { confirmActions } from './confirmFindingRequests';
import { onDocument } from '../session/onDocumentRequest';
import { diagnosticContextOf, findingsOf, fixedIn } from '../documents/findingsOfDocument';
import { propertyOf, readRange, spanOf } from '../render/fromProtocol';
import { hasLockedNumbers } from '../session/projectOfDocument';
import { refactorings } from './refactoringActions';
import { type Session } from '../session/session';
import { toDiagnostic } from '../render/toProtocol';
import { workspaceEditOf } from './toWorkspaceEdit';

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
        const touched = findings.filter(({ span }) => overlaps(span, asked));
        actions.push(
          ...quickFixes(session, document, touched),
          ...confirmActions(session, document, findings, touched),
          ...waysToHide(session, document, touched),
        );
      }
      if (isWanted(CodeActionKind.RefactorRewrite, only) && !isAutomatic) {
        const locked = await hasLockedNumbers(session, document.uri);
        actions.push(...refactorings(session, document, asked.start, locked));
      }
      if (only !== undefined && isWanted(fixAllKind, only)) {
        actions.push(...(await fixAll(session, document)));
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

function quickFixes(
  session: Session,
  document: OpenDocument,
  findings: readonly Finding[],
): readonly CodeAction[] {
  const context = diagnosticContextOf(session, document);
  return findings.flatMap((finding) =>
    (finding.fixes ?? []).map((fix, index) => ({
      title: localize(fix.title, session.options.locale),
      kind: CodeActionKind.QuickFix,
      diagnostics: [toDiagnostic(finding, context)],
      isPreferred: fix.safe && index === 0,
      edit: workspaceEditOf(session, document, fix.edits),
    })),
  );
}

/** Findings for which the menu has a way to hide them; of more in one place the others have only their fixes. */
const MOST_TO_HIDE = 3;

/**
 * Ways to hide findings, behind all fixes. To keep the menu short it has all three ways for one finding, and for
 * several only the nearest way for each; the others are commands. A document that is no file belongs to no project.
 */
function waysToHide(
  session: Session,
  document: OpenDocument,
  findings: readonly Finding[],
): readonly CodeAction[] {
  const context = diagnosticContextOf(session, document);
  const possible = session.host.workspace.keeps(document.uri) ? 3 : 2;
  const ways = WAYS_TO_HIDE.slice(0, findings.length > 1 ? 1 : possible);
  return findings.slice(0, MOST_TO_HIDE).flatMap((finding) =>
    ways.map(({ kind, titleOf }) => {
      const title = localize(titleOf(nameOfRule(finding.code)), session.options.locale);
      const diagnostic = toDiagnostic(finding, context);
      const params: HideParams = {
        uri: document.uri,
        kind,
        code: finding.code,
        range: diagnostic.range,
      };
      return {
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        command: { title, command: HIDE_COMMAND, arguments: [params] },
      };
    }),
  );
}

/** What a rule finds, in words: its code stands in the finding itself. */
const nameOfRule = (code: string): Bilingual =>
  allRules.find((rule) => rule.code === code)?.summary ?? bilingual(code, code);

const WAYS_TO_HIDE: readonly {
  readonly kind: HideKind;
  readonly titleOf: (rule: Bilingual) => Bilingual;
}[] = [
  {
    kind: 'ignorePlace',
    titleOf: ({ zh, en }) => bilingual(`忽略此处：${zh}`, `Ignore here: ${en}`),
  },
  {
    kind: 'ignoreRule',
    titleOf: ({ zh, en }) => bilingual(`在本文件中不再报告：${zh}`, `Ignore in this file: ${en}`),
  },
  {
    kind: 'disableRule',
    titleOf: ({ zh, en }) => bilingual(`在本项目中停用规则：${zh}`, `Turn off in this project: ${en}`),
  },
];

const FIX_ALL = bilingual(
  '条理：修正全部可以自动修正的问题',
  'Tiaoli: fix all problems that can be fixed safely',
);

async function fixAll(session: Session, document: OpenDocument): Promise<readonly CodeAction[]> {
  const { edits = [] } = (await fixedIn(session, document.uri, document.snapshot)) ?? {};
  if (edits.length === 0) return [];
  const title = localize(FIX_ALL, session.options.locale);
  return [{ title, kind: fixAllKind, edit: workspaceEditOf(session, document, edits) }];
}
