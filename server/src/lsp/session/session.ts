import {
  MessageType,
  ShowMessageNotification,
  type Connection,
  type InitializeParams,
} from 'vscode-languageserver';
import { localize, type Bilingual } from '../../base/bilingual';
import { done } from '../../base/outcome';
import { INDEX_STATUS } from '../../protocol/indexStatus';
import { PASSING_NOTE } from '../../protocol/passingNote';
import { CountTables, WORDS } from '../../service/loadedCountTables';
import { EarlierVersions } from '../../service/earlierVersions';
import { LanguageService } from '../../service/languageService';
import { IgnoresAndBaseline } from '../../service/hiding/ignoresAndBaseline';
import { NearestProjectFile } from '../../service/nearestProjectFile';
import { type IndexProgress } from '../../service/buildIndex';
import { Turns } from '../../service/takeTurns';
import { WorkspaceIndex } from '../../service/workspaceIndex';
import { clientFeaturesOf, type ClientFeatures } from './clientFeatures';
import { createGuard, describeError, type Guard } from './requestGuard';
import { type Clock, type Host, type Log } from './platformHost';
import { toIndexStatus } from './tellIndexStatus';
import { withoutLinks } from '../render/markdownBlocks';
import { refreshAnnotations } from './refreshAnnotations';
import { DocumentSettings } from './documentSettings';
import { startOptionsOf, type StartOptions } from './startOptions';

/** Everything the handlers of one connection share, made once the client has said who it is. */
export interface Session {
  readonly connection: Connection;
  readonly host: Host;
  readonly log: Log;
  readonly guard: Guard;
  readonly client: ClientFeatures;
  readonly options: StartOptions;
  readonly settings: DocumentSettings;
  readonly ruleConfigs: NearestProjectFile;
  readonly known: IgnoresAndBaseline;
  readonly index: WorkspaceIndex;
  readonly earlier: EarlierVersions;
  readonly service: LanguageService;
  /** Tells the user something once, however often it comes. */
  readonly warn: (problem: Bilingual) => void;
  /** Tells the user something that asks for nothing, each time it comes. */
  readonly note: (what: Bilingual) => void;
  /** Tells the client anew what the index and the server are like. */
  readonly tellIndex: () => void;
}

/** Makes the session of a client that has just said who it is. */
export function createSession(connection: Connection, platform: Host, params: InitializeParams): Session {
  const host: Host = { ...platform, clock: withTurns(platform.clock) };
  const client = clientFeaturesOf(params.capabilities);
  const options = startOptionsOf(params, host);
  const { locale, seedsFolder } = options;
  const log: Log = connection.console;
  const told = new Set<string>();
  /** Wrong settings and project files: shown, and once only, however many documents they concern. */
  const warn = (problem: Bilingual): void => {
    const message = withoutLinks(localize(problem, locale));
    if (told.has(message)) return;
    told.add(message);
    log.warn(message);
    void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
  };
  const note = (what: Bilingual): void => {
    const message = withoutLinks(localize(what, locale));
    if (options.showsPassingNotes) void connection.sendNotification(PASSING_NOTE, { message });
    else void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
  };
  let progress: IndexProgress | undefined;
  const tellIndex = (): void => {
    if (progress === undefined) return;
    void connection.sendNotification(INDEX_STATUS, toIndexStatus(progress, locale, index.server.health));
  };
  const counts = new CountTables(host.loadCounts);
  const index = new WorkspaceIndex({
    workspace: host.workspace,
    clock: host.clock,
    store: host.indexStore(options.storageFolder, host.clock),
    programId: host.programId,
    onNotice: warn,
    loadSeeds: () => {
      // Asked for with the first precedent: read while these are indexed. A browser's client answers no request earlier.
      counts.table(WORDS);
      return seedsFolder === undefined ? Promise.resolve(done([])) : host.loadSeeds(seedsFolder);
    },
    onProgress: (newest) => {
      progress = newest;
      tellIndex();
      if (newest.state !== 'ready') return;
      refreshAnnotations(connection, client);
      service.indexReady();
    },
  });
  const earlier = new EarlierVersions(host.history, options.isTrusted);
  const service: LanguageService = new LanguageService({
    index,
    counts,
    earlier,
    workspace: host.workspace,
    loadCharacterCounts: () => host.loadCharacterCounts(),
    clock: host.clock,
    locale,
    onSubjectKnown: () => {
      refreshAnnotations(connection, client);
    },
    onBackgroundFailure: (error) => {
      log.error(`subject: ${describeError(error)}`);
    },
    onRuleFailure: (code, error) => {
      log.error(`${code}: ${describeError(error)}`);
    },
  });
  return {
    connection,
    host,
    log,
    guard: createGuard(host.clock, log),
    client,
    options,
    settings: new DocumentSettings(connection, client.configuration, warn),
    ruleConfigs: new NearestProjectFile(host.workspace, warn),
    known: new IgnoresAndBaseline(host.workspace, warn),
    index,
    earlier,
    service,
    warn,
    note,
    tellIndex,
  };
}

/** The clock of the platform, with turns for the long work of this session. */
const withTurns = (clock: Clock): Clock => ({
  now: () => clock.now(),
  after: (delay, task) => clock.after(delay, task),
  yieldNow: () => clock.yieldNow(),
  turns: new Turns(clock),
});
