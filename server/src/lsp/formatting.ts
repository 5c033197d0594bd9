import { type TextEdit } from 'vscode-languageserver';
import { onDocument } from './documentRequest';
import { readRange, spanOf } from './fromProto';
import { type Session } from './session';
import { protoEdit } from './toProto';

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
