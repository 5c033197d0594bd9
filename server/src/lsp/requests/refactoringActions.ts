import { CodeActionKind, type CodeAction } from 'vscode-languageserver';
import { bilingual, localize, type Bilingual } from '../../base/bilingual';
import { type TextEdit } from '../../base/textEdit';
import { renumber, type RenumberArgs } from '../../features/renumberFromCursor';
import { PICK_STRUCTURE_EDIT_COMMAND, type StructureOffersParams } from '../../protocol/structureEdit';
import { type NumberedLevel } from '../../protocol/renumber';
import { type OpenDocument } from '../../service/openDocuments';
import { LEVELS } from '../../syntax/levelTable';
import { positionOf } from '../render/toProtocol';
import { type Session } from '../session/session';
import { workspaceEditOf } from './toWorkspaceEdit';
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
  const offers = structureEdits(document.snapshot, offset, locked);
  if (options.picksStructureEdits) return offers.length === 0 ? actions : [...actions, pick(offers)];
  for (const { title, plan } of offers) offer(title, plan.edits);
  return actions;

  /** One entry for all of them: fixes stand before a menu of moderate length. */
  function pick({ length }: readonly unknown[]): CodeAction {
    const title = localize(
      bilingual(
        `调整条文：插入、拆分、移动、删除等 ${length} 种…`,
        `Edit the structure here: insert, split, move, delete … (${length})`,
      ),
      options.locale,
    );
    const place: StructureOffersParams = {
      uri: document.uri,
      position: positionOf(document.snapshot, offset),
    };
    return {
      title,
      kind: CodeActionKind.RefactorRewrite,
      command: { title, command: PICK_STRUCTURE_EDIT_COMMAND, arguments: [place] },
    };
  }
}

function levelsToRenumber(document: OpenDocument, args: RenumberArgs): readonly NumberedLevel[] {
  const plan = renumber(document.snapshot, args);
  if (!plan.ok) return [];
  return plan.value.kind === 'edits' ? [plan.value.level] : plan.value.choices.map(({ level }) => level);
}
