import { type CancellationToken } from 'vscode-languageserver';
import { type Steps } from '../../base/steps';
import { type Settings } from '../../protocol/settings';
import { type OpenDocument } from '../../service/openDocuments';
import { Pacer } from '../../service/takeTurns';
import { uriOf } from '../render/fromProtocol';
import { type Guarded } from './requestGuard';
import { type Session } from './session';

/** What the work of a request gets: the newest version of its document, the settings for it, its parameters. */
export interface DocumentRequest<P> {
  readonly document: OpenDocument;
  readonly settings: Settings;
  readonly params: P;
  readonly token: CancellationToken;
}

type Work<P, R> = (request: DocumentRequest<P>) => R | Promise<R>;

/**
 * A guarded handler of requests about one open document and its precedents; for a document that is not open it answers
 * `fallback`.
 */
export const onDocument = <P, R>(
  session: Session,
  name: string,
  fallback: R,
  work: Work<P, R>,
): Guarded<P, R> => guarded(session, name, fallback, work, () => session.index.whenSearchable());

/** As {@link onDocument}, for work that reads the text alone: it does not wait until the seeds are indexed. */
export const onText = <P, R>(session: Session, name: string, fallback: R, work: Work<P, R>): Guarded<P, R> =>
  guarded(session, name, fallback, work, () => undefined);

const guarded = <P, R>(
  session: Session,
  name: string,
  fallback: R,
  work: Work<P, R>,
  whenReady: () => Promise<void> | undefined,
): Guarded<P, R> =>
  session.guard<P, R>(name, fallback, async (params, token) => {
    const settings = await session.settings.of(uriOf(params));
    await whenReady();
    const document = await parsedDocument(session, uriOf(params), token);
    return document === undefined ? fallback : work({ document, settings, params, token });
  });

/** Work on a document step by step; `isRestDue` is for `inSteps`. */
type StepwiseWork<R> = (document: OpenDocument, isRestDue: () => boolean) => Steps<R>;

/** As {@link onText}, for work on a whole text, done in slices between which others have their turn. */
export const onTextInSteps = <P, R>(
  session: Session,
  name: string,
  fallback: R,
  work: StepwiseWork<R>,
): Guarded<P, R> =>
  onText<P, R>(
    session,
    name,
    fallback,
    async (request) => (await workInSlices(session, request, work)) ?? fallback,
  );

/**
 * What work gives for the newest version of a document: it begins anew where another version comes meanwhile.
 * `undefined` when the request is cancelled or the document closed.
 */
export async function workInSlices<R>(
  session: Session,
  { document, token }: Pick<DocumentRequest<unknown>, 'document' | 'token'>,
  work: StepwiseWork<R>,
): Promise<R | undefined> {
  const pacer = new Pacer(session.host.clock);
  for (let asked: OpenDocument | undefined = document; asked !== undefined;) {
    const current = asked;
    const isWanted = (): boolean =>
      !token.isCancellationRequested && session.service.documents.get(current.uri) === current;
    const answer = await pacer.runWhile(
      isWanted,
      work(current, () => pacer.isDue()),
    );
    if (answer !== undefined || token.isCancellationRequested) return answer;
    asked = await parsedDocument(session, current.uri, token);
  }
  return undefined;
}

/** The newest version of an open document, parsed in slices between which others have their turn. */
export async function parsedDocument(
  { service, host }: Session,
  uri: string,
  token?: CancellationToken,
): Promise<OpenDocument | undefined> {
  const pacer = new Pacer(host.clock);
  for (let document = service.documents.get(uri); document !== undefined;) {
    const asked = document;
    const isWanted = (): boolean =>
      token?.isCancellationRequested !== true && service.documents.get(uri) === asked;
    await pacer.runWhile(isWanted, asked.snapshot.parse());
    document = service.documents.get(uri);
    if (document === asked) return document;
  }
  return undefined;
}

/**
 * As {@link onDocument}, for what is asked while the drafter types on. The answer is for the text as it stood when the
 * question came: in a later one the position lies in the middle of a word, and an empty answer would end the suggestions.
 * The client asks again for what was typed since.
 */
export const onDocumentAsAsked =
  <P, R>(session: Session, name: string, fallback: R, work: Work<P, R>): Guarded<P, R> =>
  async (params, token) => {
    const document = session.service.documents.get(uriOf(params));
    if (document === undefined) return fallback;
    const answer = session.guard<P, R>(name, fallback, async () => {
      const settings = await session.settings.of(document.uri);
      await session.index.whenSearchable();
      await new Pacer(session.host.clock).run(document.snapshot.parse());
      return work({ document, settings, params, token });
    });
    return answer(params, token);
  };
