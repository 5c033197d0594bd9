import { MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { bilingual, localize } from '../../base/bilingual';
import {
  HIDE,
  HIDE_COMMAND,
  IGNORED,
  type HideKind,
  type HideParams,
  type HideResult,
  type IgnoredEntry,
  type IgnoredResult,
} from '../../protocol/hiding';
import { type OpenDocument } from '../../service/documents';
import { type Sifted } from '../../service/hiding/sift';
import { type Checks } from '../documents/checks';
import { siftedOf } from '../documents/findings';
import { propertyOf, readRange } from '../render/fromProto';
import { hide, recordId } from '../documents/hiding';
import { type IndexLifecycle } from '../session/indexLifecycle';
import { withoutLinks } from '../render/markdown';
import { type ServerCommand } from './serverCommands';
import { type Session } from '../session/session';
import { rangeOf } from '../render/toProto';

const FAILED = bilingual('没有完成，原因见日志', 'This could not be done; the log says why');
const NOT_OPEN = bilingual('文件没有打开', 'The document is not open');

/** Ways to live with findings: as the command of quick fixes, and as requests of the client's own commands. */
export function registerHiding(
  session: Session,
  lifecycle: IndexLifecycle,
  checks: Checks,
): Readonly<Record<typeof HIDE_COMMAND, ServerCommand>> {
  const { connection, guard, service, options } = session;
  const refuse = (reason: typeof FAILED): HideResult => ({
    kind: 'refused',
    reason: localize(reason, options.locale),
  });

  const answer = async (params: unknown): Promise<HideResult> => {
    const asked = readParams(params);
    const document = asked && service.documents.get(asked.uri);
    if (asked === undefined || document === undefined) return refuse(NOT_OPEN);
    const folder = lifecycle.workspaceFolderOf(asked.uri);
    const result = await hide({ session, document, folder }, asked);
    checks.scheduleAll();
    if (!result.ok) return refuse(result.reason);
    const message = result.value && localize(result.value, options.locale);
    return { kind: 'done', ...(message !== undefined && { message }) };
  };
  const guarded = guard('hide', refuse(FAILED), answer);
  connection.onRequest(HIDE, guarded);

  /** Nobody reads the answer of a command that the editor runs: what it says is shown. */
  const run: ServerCommand = async (args, token) => {
    const result = await guarded(args[0], token);
    const message = result.kind === 'done' ? result.message : result.reason;
    if (message === undefined) return;
    const type = result.kind === 'done' ? MessageType.Info : MessageType.Warning;
    void connection.sendNotification(ShowMessageNotification.type, { type, message: withoutLinks(message) });
  };

  connection.onRequest(
    IGNORED,
    guard('ignored', { entries: [] }, async (params: unknown): Promise<IgnoredResult> => {
      const document = service.documents.get(String(propertyOf(params, 'uri')));
      if (document === undefined) return { entries: [] };
      const { ignores } = await session.known.of(document.uri);
      const sifted = await siftedOf(session, document);
      const rules = ignores.rules.map((code) => ({ id: code, code, isStale: false }));
      return { entries: [...rules, ...(sifted === undefined ? [] : placeEntries(document, sifted))] };
    }),
  );
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

function readParams(params: unknown): HideParams | undefined {
  const kind = KINDS.find((each) => each === propertyOf(params, 'kind'));
  const uri = propertyOf(params, 'uri');
  const code = propertyOf(params, 'code');
  const range = propertyOf(params, 'range');
  const ids = propertyOf(params, 'ids');
  if (kind === undefined || typeof uri !== 'string') return undefined;
  return {
    uri,
    kind,
    ...(typeof code === 'string' && { code }),
    ...(range !== undefined && { range: readRange(range) }),
    ...(Array.isArray(ids) && { ids: ids.map(String) }),
  };
}
