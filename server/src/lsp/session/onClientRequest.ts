import { type CancellationToken } from 'vscode-languageserver';
import { bilingual, localize, type Bilingual } from '../../base/bilingual';
import { type Outcome } from '../../base/outcome';
import { type Requests } from '../../protocol/requests';
import { type OpenDocument } from '../../service/openDocuments';
import { propertyOf, readPosition, offsetOf } from '../render/fromProtocol';
import { withoutLinks } from '../render/markdownBlocks';
import { parsedDocument } from './onDocumentRequest';
import { type Session } from './session';

type ResultOf<M extends keyof Requests> = Requests[M]['result'];
type Refused = { readonly kind: 'refused'; readonly reason: string };

/** The requests of our own protocol that may be refused with a sentence for the user. */
type Refusable = {
  [M in keyof Requests]: Extract<ResultOf<M>, Refused> extends never ? never : M;
}[keyof Requests];

/** What the work of such a request gets. The parameters come from outside: nothing about them is certain. */
export interface ClientRequest {
  readonly params: unknown;
  readonly token: CancellationToken;
  /** The document that the parameters name; empty where they name none. */
  readonly uri: string;
  /** That document as it stands when this is read, so after a wait the newest version; `undefined` if it is not open. */
  readonly document: OpenDocument | undefined;
}

/** Said where a request needs an open document and has none. */
export const NOT_OPEN = bilingual('文件没有打开', 'The document is not open');

/**
 * Answers a request of our own protocol with what its work gives, or refuses with the reason it gives. A failure is
 * logged, and refused with `failed`.
 */
export function onClientRequest<M extends Refusable>(
  session: Session,
  method: M,
  failed: Bilingual,
  work: (
    request: ClientRequest,
  ) =>
    | Outcome<Exclude<ResultOf<M>, Refused>, Bilingual>
    | Promise<Outcome<Exclude<ResultOf<M>, Refused>, Bilingual>>,
): (params: unknown, token: CancellationToken) => Promise<Exclude<ResultOf<M>, Refused> | Refused> {
  const refuse = (reason: Bilingual): Refused => ({
    kind: 'refused',
    // Clients show it in notifications, and it may hold words of a document.
    reason: withoutLinks(localize(reason, session.options.locale)),
  });
  type Answer = Exclude<ResultOf<M>, Refused> | Refused;
  const answer = session.guard<unknown, Answer>(method, refuse(failed), async (params, token) => {
    const outcome = await work(await requestOf(session, params, token));
    return outcome.ok ? outcome.value : refuse(outcome.reason);
  });
  session.connection.onRequest(method, answer);
  return answer;
}

/** As {@link onClientRequest}, for a request that always has an answer: `nothing` where the work failed. */
export function onClientQuestion<M extends keyof Requests>(
  session: Session,
  method: M,
  nothing: ResultOf<M>,
  work: (request: ClientRequest) => ResultOf<M> | Promise<ResultOf<M>>,
): void {
  session.connection.onRequest(
    method,
    session.guard<unknown, ResultOf<M>>(method, nothing, async (params, token) =>
      work(await requestOf(session, params, token)),
    ),
  );
}

async function requestOf(
  session: Session,
  params: unknown,
  token: CancellationToken,
): Promise<ClientRequest> {
  const named = propertyOf(params, 'uri');
  const uri = typeof named === 'string' ? named : '';
  await parsedDocument(session, uri, token);
  return {
    params,
    token,
    uri,
    get document() {
      return session.service.documents.get(uri);
    },
  };
}

/**
 * The UTF-16 offset in a document of the position that is the property `name` of `value`.
 * @throws ResponseError InvalidParams where it is no position
 */
export const offsetAsked = ({ snapshot }: OpenDocument, value: unknown, name = 'position'): number =>
  offsetOf(snapshot, readPosition(propertyOf(value, name)));
