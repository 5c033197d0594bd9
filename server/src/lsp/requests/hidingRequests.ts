import { MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { bilingual, localize } from '../../base/bilingual';
import { done, refused } from '../../base/outcome';
import { HIDE, HIDE_COMMAND, IGNORED, type HideKind, type IgnoredEntry } from '../../protocol/hiding';
import { type OpenDocument } from '../../service/openDocuments';
import { hide, recordId, type HideWish } from '../../service/hiding/hideAndShowFindings';
import { type Sifted } from '../../service/hiding/siftFindings';
import { type Checks } from '../documents/scheduleChecks';
import { siftedOf } from '../documents/findingsOfDocument';
import { propertyOf, readRange, spanOf } from '../render/fromProtocol';
import { type IndexLifecycle } from '../session/indexLifecycle';
import { withoutLinks } from '../render/markdownBlocks';
import { type ServerCommand } from './serverCommands';
import { NOT_OPEN, onClientQuestion, onClientRequest } from '../session/onClientRequest';
import { type Session } from '../session/session';
import { rangeOf } from '../render/toProtocol';

const FAILED = bilingual('没有完成，原因见日志', 'This could not be done; the log says why');

/** Hides findings, and shows them again: as the command of quick fixes, and as requests of the client's own commands. */
export function registerHiding(
  session: Session,
  lifecycle: IndexLifecycle,
  checks: Checks,
): Readonly<Record<typeof HIDE_COMMAND, ServerCommand>> {
  const answer = onClientRequest(session, HIDE, FAILED, async ({ params, uri, document }) => {
    const wish = document && readWish(document, params);
    if (wish === undefined || document === undefined) return refused(NOT_OPEN);
    const { known, ruleConfigs, host } = session;
    const folder = lifecycle.workspaceFolderOf(uri);
    const place = { known, ruleConfigs, workspace: host.workspace, document, folder };
    const result = await hide(place, await siftedOf(session, document), wish);
    checks.scheduleAll();
    if (!result.ok) return result;
    const message = result.value && localize(result.value, session.options.locale);
    return done({ kind: 'done', ...(message !== undefined && { message }) });
  });

  /** Nobody reads the answer of a command that the editor runs: what it says is shown. */
  const run: ServerCommand = async (args, token) => {
    const result = await answer(args[0], token);
    const message = result.kind === 'done' ? result.message : result.reason;
    if (message === undefined) return;
    const type = result.kind === 'done' ? MessageType.Info : MessageType.Warning;
    void session.connection.sendNotification(ShowMessageNotification.type, {
      type,
      message: withoutLinks(message),
    });
  };

  onClientQuestion(session, IGNORED, { entries: [] }, async ({ document }) => {
    if (document === undefined) return { entries: [] };
    const { ignores } = await session.known.of(document.uri);
    const sifted = await siftedOf(session, document);
    const rules = ignores.rules.map((code) => ({ id: code, code, isStale: false }));
    return { entries: [...rules, ...(sifted === undefined ? [] : placeEntries(document, sifted))] };
  });
  return { [HIDE_COMMAND]: run };
}

/** Ignored places in the order of the text, then those that are gone. */
function placeEntries({ snapshot }: OpenDocument, { hidden, stale }: Sifted): readonly IgnoredEntry[] {
  const standing = hidden.flatMap(({ by, record, finding }) =>
    by !== 'ignored' || record === undefined
      ? []
      : [{ record, isStale: false, range: rangeOf(snapshot, finding.span) }],
  );
  const gone = stale.ignores.map((record) => ({ record, isStale: true }));
  return [...standing, ...gone].map(({ record, ...where }) => ({
    id: recordId(record),
    code: record.rule,
    sentence: record.sentence,
    ...(record.reason !== undefined && { reason: record.reason }),
    ...where,
  }));
}

const KINDS = [
  'ignorePlace',
  'ignoreRule',
  'disableRule',
  'storeBaseline',
  'clearBaseline',
  'dropStale',
  'restore',
] as const satisfies readonly HideKind[];

function readWish({ snapshot }: OpenDocument, params: unknown): HideWish | undefined {
  const kind = KINDS.find((each) => each === propertyOf(params, 'kind'));
  const code = propertyOf(params, 'code');
  const range = propertyOf(params, 'range');
  const ids = propertyOf(params, 'ids');
  if (kind === undefined) return undefined;
  return {
    kind,
    ...(typeof code === 'string' && { code }),
    ...(range !== undefined && { span: spanOf(snapshot, readRange(range)) }),
    ...(Array.isArray(ids) && { ids: ids.map(String) }),
  };
}
