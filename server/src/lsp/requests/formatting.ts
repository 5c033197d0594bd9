import { type TextEdit } from 'vscode-languageserver';
import { onDocument } from '../session/documentRequest';
import { readRange, spanOf } from '../render/fromProto';
import { type Session } from '../session/session';
import { protoEdit } from '../render/toProto';

/** Sets a whole document, or the selected part of one, the way published texts are set. */
export function registerFormatting(session: Session): void {
  const { connection, service } = session;
  connection.onDocumentFormatting(
    onDocument(session, 'formatting', null, ({ document }): TextEdit[] =>
      service.formatting(document).map((edit) => protoEdit(document.snapshot, edit)),
    ),
  );
  connection.onDocumentRangeFormatting(
    onDocument(session, 'rangeFormatting', null, ({ document, params }): TextEdit[] => {
      const { snapshot } = document;
      const within = spanOf(snapshot, readRange(params.range));
      return service.formatting(document, within).map((edit) => protoEdit(snapshot, edit));
    }),
  );
}
