import { isDraftDocument } from '../../service/isDraftDocument';
import { type OpenDocument } from '../../service/openDocuments';
import { describeError } from '../session/requestGuard';
import { type Session } from '../session/session';

/**
 * Fetches what is nearest to a draft from the corpus server, if there is one, while the draft is checked or something is
 * asked about it. Where the server has answered for the same title and citations, it is not asked again.
 */
export function prepareSoon({ index, log }: Session, { uri, snapshot }: OpenDocument): void {
  if (!isDraftDocument(uri)) return;
  index.server.prepare(uri, snapshot).catch((error: unknown) => {
    log.error(`server: ${describeError(error)}`);
  });
}
