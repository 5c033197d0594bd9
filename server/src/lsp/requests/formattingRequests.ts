import { type TextEdit } from 'vscode-languageserver';
import { onText } from '../session/onDocumentRequest';
import { readRange, spanOf } from '../render/fromProtocol';
import { type Session } from '../session/session';
import { protoEdit } from '../render/toProtocol';
import { formatting } from '../../features/formatting';

/** Sets a whole document, or the selected part of one, the way published texts are set. */
export function registerFormatting(session: Session): void {
  const { connection } = session;
  connection.onDocumentFormatting(
    onText(session, 'formatting', null, ({ document }): TextEdit[] =>
      formatting(document.snapshot).map((edit) => protoEdit(document.snapshot, edit)),
    ),
  );
  connection.onDocumentRangeFormatting(
    onText(session, 'rangeFormatting', null, ({ document, params }): TextEdit[] => {
      const { snapshot } = document;
      const within = spanOf(snapshot, readRange(params.range));
      return formatting(snapshot, within).map((edit) => protoEdit(snapshot, edit));
    }),
  );
}
