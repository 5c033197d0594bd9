import { createSnapshot } from '../../analysis/snapshot';
import { bilingual, localize, type Bilingual } from '../../base/bilingual';
import { done, refused, type Outcome } from '../../base/outcome';
import { decidingBodySetting } from '../../amendments/draft/writeDecisionHead';
import {
  amendment,
  type DecisionText,
  packageAmendment,
  repeal,
  type Versions,
} from '../../amendments/draft/draftDecisionOrRepeal';
import { explanation, TO_WRITE } from '../../amendments/draft/writeExplanation';
import { type DraftingHow } from '../../amendments/draft/decisionOrAmendmentForm';
import {
  DRAFT_AMENDMENT,
  DRAFT_EXPLANATION,
  DRAFT_PACKAGE,
  DRAFT_REPEAL,
  KEPT_VERSIONS,
  type DecisionResult,
} from '../../protocol/amendment';
import { unsaidNote } from '../../service/decisionWarnings';
import { propertyOf } from '../render/fromProtocol';
import { type ClientRequest, NOT_OPEN, onClientQuestion, onClientRequest } from '../session/onClientRequest';
import { projectOf } from '../session/projectOfDocument';
import { type Session } from '../session/session';
import { rangeOf } from '../render/toProtocol';

const FAILED = bilingual(
  '未能生成决定草稿，原因见日志',
  'The decision could not be drafted; the log says why',
);
const NO_VERSION = bilingual(
  '之前的版本读不出来，或者不是文本文件',
  'The earlier version cannot be read, or is no text file',
);

type Decision = Extract<DecisionResult, { readonly kind: 'decision' }>;

/** Drafts the decision that amends or repeals an open regulation, for the client's commands. */
export function registerDecisions(session: Session): void {
  const { service, earlier, options } = session;
  const answer = (drafted: Outcome<DecisionText, Bilingual>): Outcome<Decision, Bilingual> => {
    if (!drafted.ok) return drafted;
    const { text, place, unsaid } = drafted.value;
    const notes = unsaid.map((each) => localize(unsaidNote(each), options.locale));
    return done({ kind: 'decision', text, place: rangeOf(createSnapshot(text), place), notes });
  };

  onClientQuestion(session, KEPT_VERSIONS, { versions: [] }, async (request) => {
    const kept = await earlier.keptOf(request.uri);
    const now = request.document?.snapshot.text;
    const versions = (['committed', 'opened'] as const).filter((version) => {
      const text = kept?.[version];
      return text !== undefined && text !== now && text.trim() !== '';
    });
    const isTwice = versions.length > 1 && kept?.committed === kept?.opened;
    return { versions: isTwice ? ['committed'] : versions };
  });

  /** The version that a request names, and the document as it is now. */
  const versionsOf = async (request: ClientRequest): Promise<Outcome<Versions, Bilingual>> => {
    const from = propertyOf(request.params, 'from');
    const kept = await earlier.keptOf(request.uri);
    const text = from === 'committed' || from === 'opened' ? kept?.[from] : undefined;
    const before =
      text === undefined ? await service.textOf(String(propertyOf(from, 'uri'))) : createSnapshot(text);
    const after = request.document?.snapshot;
    if (after === undefined) return refused(NOT_OPEN);
    return before === undefined ? refused(NO_VERSION) : done({ before, after });
  };
  const howFor = async (uri: string): Promise<Pick<DraftingHow, 'body'>> => {
    const project: Readonly<Record<string, unknown>> = await projectOf(session, uri);
    const body = decidingBodySetting(project['decidingBody']);
    return body === undefined ? {} : { body };
  };

  onClientRequest(session, DRAFT_AMENDMENT, FAILED, async (request) => {
    const versions = await versionsOf(request);
    if (!versions.ok) return versions;
    const form = propertyOf(request.params, 'form') === 'amendment' ? 'amendment' : 'decision';
    const how = { ...(await howFor(request.uri)), form } as const;
    return answer(amendment(versions.value.before, versions.value.after, how));
  });

  onClientRequest(session, DRAFT_EXPLANATION, FAILED, async (request) => {
    const versions = await versionsOf(request);
    if (!versions.ok) return versions;
    const text = explanation(versions.value.before, versions.value.after, await howFor(request.uri));
    if (!text.ok) return text;
    const at = text.value.indexOf(TO_WRITE);
    const place = { start: at, end: at + TO_WRITE.length };
    return answer(done({ text: text.value, place, unsaid: [] }));
  });

  onClientRequest(session, DRAFT_PACKAGE, FAILED, async ({ params }) => {
    const named = propertyOf(params, 'drafts');
    const uris = Array.isArray(named) ? named.filter((uri) => typeof uri === 'string') : [];
    const laws: Versions[] = [];
    for (const uri of uris) {
      const kept = await earlier.keptOf(uri);
      const after = service.documents.get(uri)?.snapshot;
      if (after === undefined) return refused(NOT_OPEN);
      const before = [kept?.committed, kept?.opened].find(
        (text) => text !== undefined && text !== after.text && text.trim() !== '',
      );
      if (before === undefined) return refused(unchanged(after.tree.title?.text ?? ''));
      laws.push({ before: createSnapshot(before), after });
    }
    return answer(packageAmendment(laws, await howFor(uris[0] ?? '')));
  });

  onClientRequest(session, DRAFT_REPEAL, FAILED, async ({ document, uri }) =>
    document === undefined ? refused(NOT_OPEN) : answer(repeal(document.snapshot, await howFor(uri))),
  );
}

const unchanged = (title: string): Bilingual =>
  bilingual(
    `《${title}》没有之前的版本，或者没有改动`,
    `《${title}》 has no earlier version, or did not change`,
  );
