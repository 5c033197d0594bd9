import { type CancellationToken } from 'vscode-languageserver';
import { type Settings } from '../protocol/settings';
import { type OpenDocument } from '../service/documents';
import { uriOf } from './fromProto';
import { type Guarded } from './guard';
import { type Session } from './session';

/** What the work of a request gets: the newest version of its document, the settings for it, its parameters. */
export interface DocumentRequest<P> {
  readonly document: OpenDocument;
  readonly settings: Settings;
  readonly params: P;
  readonly token: CancellationToken;
}

/** A guarded handler of requests about one open document; for a document that is not open it answers `fallback`. */
export const onDocument = <P, R>(
  session: Session,
  name: string,
  fallback: R,
  work: (request: DocumentRequest<P>) => R | Promise<R>,
): Guarded<P, R> =>
  session.guard<P, R>(name, fallback, async (params, token) => {
    const uri = uriOf(params);
    const settings = await session.settings.of(uri);
    await session.index.whenSearchable();
    const document = session.service.documents.get(uri);
    return document === undefined ? fallback : work({ document, settings, params, token });
  });
