import { LSPErrorCodes, ResponseError, type Range, type WorkspaceEdit } from 'vscode-languageserver';
import { localize, type Bilingual } from '../../base/bilingual';
import { onDocument } from '../session/documentRequest';
import { offsetOf, propertyOf, readPosition } from '../render/fromProto';
import { hasLockedNumbers } from './lockedNumbers';
import { type Session } from '../session/session';
import { rangeOf } from '../render/toProto';
import { workspaceEditOf } from './workspaceEdits';
import { rename, prepareRename } from '../../features/rename';

/** Answers renames of article numbers and terms. A refusal is an error whose message the editor shows. */
export function registerRename(session: Session): void {
  const { connection, options } = session;
  const refusal = (reason: Bilingual): ResponseError =>
    new ResponseError(LSPErrorCodes.RequestFailed, localize(reason, options.locale));

  connection.onPrepareRename(
    onDocument(session, 'prepareRename', null, ({ document, params }): Prepared => {
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
      const edits = rename(document.snapshot, { offset, newName, locked });
      if (!edits.ok) throw refusal(edits.reason);
      return workspaceEditOf(session, document, edits.value);
    }),
  );
}

interface Prepared {
  readonly range: Range;
  readonly placeholder: string;
}
