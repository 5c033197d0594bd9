import { CodeActionKind, type CodeAction } from 'vscode-languageserver';
import { bilingual, localize, type Bilingual } from '../../base/bilingual';
import { type TextEdit } from '../../base/textEdit';
import { renumber, type RenumberArgs } from '../../features/renumber';
import { type NumberedLevel } from '../../protocol/renumber';
import { type OpenDocument } from '../../service/documents';
import { LEVELS } from '../../syntax/levels';
import { type Session } from '../session/session';
import { workspaceEditOf } from './workspaceEdits';
import { structureEdits } from '../../features/structureEdits';

/** Renumbering from the cursor on, for each level that needs it, and the structure edits that are possible here. */
export function refactorings(
  session: Session,
  document: OpenDocument,
  offset: number,
  locked: boolean,
): readonly CodeAction[] {
  const { options } = session;
  const actions: CodeAction[] = [];
  const offer = (title: Bilingual, edits: readonly TextEdit[]): void => {
    actions.push({
      title: localize(title, options.locale),
      kind: CodeActionKind.RefactorRewrite,
      edit: workspaceEditOf(session, document, edits),
    });
  };
  for (const level of levelsToRenumber(document, { offset, locked })) {
    const plan = renumber(document.snapshot, { offset, level, locked });
    if (!plan.ok || plan.value.kind !== 'edits') continue;
    const { zh, en } = LEVELS[level].name;
    const { edits, left } = plan.value;
    const references = edits.filter(({ kind }) => kind === 'reference').length;
    offer(
      bilingual(
        `从这里起重新编号（${zh}，改 ${edits.length - references} 个序号、${references} 处引用${left.length > 0 ? `，另有 ${left.length} 处须人工处理` : ''}）`,
        `Renumber from here on (${en}: ${edits.length - references} number(s), ${references} reference(s)${left.length > 0 ? `, ${left.length} left to you` : ''})`,
      ),
      edits,
    );
  }
  for (const { title, plan } of structureEdits(document.snapshot, offset, locked)) offer(title, plan.edits);
  return actions;
}

function levelsToRenumber(document: OpenDocument, args: RenumberArgs): readonly NumberedLevel[] {
  const plan = renumber(document.snapshot, args);
  if (!plan.ok) return [];
  return plan.value.kind === 'edits' ? [plan.value.level] : plan.value.choices.map(({ level }) => level);
}
