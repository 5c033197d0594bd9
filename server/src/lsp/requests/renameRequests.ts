import {
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { bilingual, localize, type Bilingual } from '../../base/bilingual';
import { onDocument, onText } from '../session/onDocumentRequest';
import { offsetOf, propertyOf, readPosition } from '../render/fromProtocol';
import { withoutLinks } from '../render/markdownBlocks';
import { hasLockedNumbers } from '../session/projectOfDocument';
import { type Session } from '../session/session';
import { rangeOf } from '../render/toProtocol';
import { workspaceEditOf } from './toWorkspaceEdit';
import { rename, prepareRename, type RenamePlan } from '../../features/rename';
import { type OpenDocument } from '../../service/openDocuments';
import { toLeft } from './structureEditRequests';

/** Answers renames of article numbers and terms. A refusal is an error whose message the editor shows. */
export function registerRename(session: Session): void {
  const { connection, options } = session;
  const refusal = (reason: Bilingual): ResponseError =>
    new ResponseError(LSPErrorCodes.RequestFailed, localize(reason, options.locale));

  connection.onPrepareRename(
    onText(session, 'prepareRename', null, ({ document, params }): Prepared => {
      const { snapshot } = document;
      const subject = prepareRename(snapshot, offsetOf(snapshot, readPosition(params.position)));
      if (!subject.ok) throw refusal(subject.reason);
      const { span, placeholder } = subject.value;
      return { range: rangeOf(snapshot, span), placeholder };
    }),
  );

  connection.onRenameRequest(
    onDocument(session, 'rename', null, async ({ document, params }): Promise<WorkspaceEdit> => {
      const offset = offsetOf(document.snapshot, readPosition(params.position));
      const newName = String(propertyOf(params, 'newName'));
      const locked = await hasLockedNumbers(session, document.uri);
      const plan = rename(document.snapshot, { offset, newName, locked });
      if (!plan.ok) throw refusal(plan.reason);
      tellOfLeft(plan.value, document, session);
      return workspaceEditOf(session, document, plan.value.edits);
    }),
  );
}

/** A rename has no answer but its edits: what it leaves to the drafter is told in a message. */
function tellOfLeft(plan: RenamePlan, document: OpenDocument, session: Session): void {
  const notes = toLeft(plan, document, session).map(({ note }) => note);
  if (notes.length === 0) return;
  const message = localize(
    bilingual(
      `有 ${notes.length} 处引用须人工处理：${notes.join('；')}`,
      `${notes.length} reference(s) are left to you: ${notes.join('; ')}`,
    ),
    session.options.locale,
  );
  void session.connection.sendNotification(ShowMessageNotification.type, {
    type: MessageType.Warning,
    message: withoutLinks(message),
  });
}

interface Prepared {
  readonly range: Range;
  readonly placeholder: string;
}
