import { declinedReport, diagnosticContextOf, findingsOf } from './findingsOfDocument';
import { registerPull } from './pullDiagnostics';
import { describeError } from '../session/requestGuard';
import { type Session } from '../session/session';
import { toDiagnostic } from '../render/toProtocol';
import { FileMap } from '../../base/fileIdentity';
import { type Clock } from '../session/platformHost';

/**
 * Checks documents after a rest: each new request for a document starts its rest anew, so that only the latest
 * version is checked.
 */
export class DiagnosticsQueue {
  readonly #clock: Clock;
  readonly #check: (uri: string) => void | Promise<void>;
  readonly #waiting = new FileMap<() => void>();
  readonly #running = new FileMap<number>();
  readonly #onRest = new FileMap<(() => void)[]>();

  /** `check` must not throw. */
  constructor(clock: Clock, check: (uri: string) => void | Promise<void>) {
    this.#clock = clock;
    this.#check = check;
  }

  /** Has `uri` checked after `delay` milliseconds without another request for it. */
  schedule(uri: string, delay: number): void {
    this.#unschedule(uri);
    const stop = this.#clock.after(delay, () => {
      this.#waiting.delete(uri);
      void this.#run(uri);
    });
    this.#waiting.set(uri, stop);
  }

  /** Settles when no check of `uri` waits or runs, for answers that may come later than the findings. */
  whenAtRest(uri: string): Promise<void> {
    if (this.#isAtRest(uri)) return Promise.resolve();
    return new Promise((resolve) => {
      this.#onRest.set(uri, [...(this.#onRest.get(uri) ?? []), resolve]);
    });
  }

  /** Takes back a check that waits; one that runs goes on. */
  cancel(uri: string): void {
    this.#unschedule(uri);
    this.#announceRest(uri);
  }

  cancelAll(): void {
    for (const uri of this.#waiting.uris()) this.cancel(uri);
  }

  async #run(uri: string): Promise<void> {
    this.#running.set(uri, (this.#running.get(uri) ?? 0) + 1);
    await this.#check(uri);
    this.#running.set(uri, (this.#running.get(uri) ?? 1) - 1);
    this.#announceRest(uri);
  }

  #unschedule(uri: string): void {
    this.#waiting.get(uri)?.();
    this.#waiting.delete(uri);
  }

  #isAtRest(uri: string): boolean {
    return !this.#waiting.has(uri) && (this.#running.get(uri) ?? 0) === 0;
  }

  #announceRest(uri: string): void {
    if (!this.#isAtRest(uri)) return;
    this.#running.delete(uri);
    const listeners = this.#onRest.get(uri) ?? [];
    this.#onRest.delete(uri);
    for (const announce of listeners) announce();
  }
}

/** Keeps the diagnostics of the open documents up to date. */
export interface Checks {
  /** A document was opened or changed, or what holds for it has changed. */
  schedule(uri: string, when: 'now' | 'afterRest'): void;
  /** What a document is compared with has changed. */
  again(uri: string): void;
  /** Settings or a project file have changed. */
  scheduleAll(): void;
  /** Settles when the newest findings of a document have been sent. */
  whenAtRest(uri: string): Promise<void>;
  /** A document was closed. */
  clear(uri: string): void;
  /** No more checks: the server shuts down. */
  stop(): void;
}

/**
 * Pushes diagnostics, or answers those who pull them.
 * @param folders the workspace folders at the moment
 */
export function registerChecks(session: Session, folders: () => readonly string[]): Checks {
  const { connection, client, service, settings } = session;
  const queue = new DiagnosticsQueue(session.host.clock, (uri) =>
    publish(session, uri).catch((error: unknown) => {
      session.log.error(`diagnostics: ${describeError(error)}`);
    }),
  );
  const pulled = client.onlyPullsDiagnostics ? registerPull(session, folders) : undefined;

  const schedule = async (uri: string, when: 'now' | 'afterRest'): Promise<void> => {
    const { debounce } = (await settings.of(uri)).diagnostics;
    queue.schedule(uri, when === 'now' ? 0 : debounce);
  };
  return {
    schedule(uri, when) {
      if (pulled === undefined) void schedule(uri, when);
    },
    again(uri) {
      if (pulled === undefined) void schedule(uri, 'now');
      else pulled.refresh();
    },
    scheduleAll() {
      if (pulled !== undefined) {
        pulled.refresh();
        return;
      }
      for (const { uri } of service.documents.all()) void schedule(uri, 'now');
    },
    whenAtRest: (uri) => queue.whenAtRest(uri),
    clear(uri) {
      queue.cancel(uri);
      if (pulled === undefined) void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
    stop() {
      queue.cancelAll();
    },
  };
}

async function publish(session: Session, uri: string): Promise<void> {
  const declined = declinedReport(session, uri);
  if (declined !== undefined) {
    await session.connection.sendDiagnostics({ uri, ...declined });
    return;
  }
  const document = session.service.documents.get(uri);
  const findings = document === undefined ? undefined : await findingsOf(session, document);
  if (document === undefined || findings === undefined) return;
  const context = diagnosticContextOf(session, document);
  const diagnostics = findings.map((finding) => toDiagnostic(finding, context));
  await session.connection.sendDiagnostics({ uri, version: document.version, diagnostics });
}
