/**
 * What happened, in words and numbers of ours only. A journal is part of a problem report: no event has a place for
 * the text of a draft, the name of a file or the message of an error, which may quote either.
 */
export type JournalEvent =
  | { readonly event: 'server-started'; readonly millis: number }
  | { readonly event: 'server-failed'; readonly error: unknown }
  | { readonly event: 'request-failed'; readonly name: string; readonly error: unknown }
  | { readonly event: 'command'; readonly name: string; readonly millis: number }
  | { readonly event: 'command-failed'; readonly name: string; readonly error: unknown }
  /** A draft from Word will have to ask for its document. */
  | { readonly event: 'origins-not-kept'; readonly error: unknown }
  | {
      readonly event: 'index';
      readonly state: 'ready' | 'failed';
      readonly regulations: number;
      readonly clauses: number;
      /** False where files could not be read. */
      readonly isComplete: boolean;
      readonly millis?: number;
    };

/** Lines that are kept: older ones say little about a problem that has just been seen. */
const MOST_LINES = 200;

/** Keeps the last events as lines, and hands each on to the log. */
export class Journal {
  readonly #lines: string[] = [];
  readonly #write: (line: string) => void;
  readonly #now: () => Date;

  constructor(write: (line: string) => void, now = (): Date => new Date()) {
    this.#write = write;
    this.#now = now;
  }

  note(event: JournalEvent): void {
    const line = describeEvent(event);
    this.#write(line);
    this.#lines.push(`${this.#now().toISOString()} ${line}`);
    if (this.#lines.length > MOST_LINES) this.#lines.shift();
  }

  /** The last lines, oldest first. */
  get lines(): readonly string[] {
    return this.#lines;
  }
}

function describeEvent(event: JournalEvent): string {
  switch (event.event) {
    case 'server-started':
      return `server started in ${millis(event.millis)}`;
    case 'server-failed':
      return `server failed: ${describeError(event.error)}`;
    case 'request-failed':
      return `${identifier(event.name)} failed: ${describeError(event.error)}`;
    case 'command':
      return `${identifier(event.name)} took ${millis(event.millis)}`;
    case 'command-failed':
      return `${identifier(event.name)} failed: ${describeError(event.error)}`;
    case 'origins-not-kept':
      return `where drafts come from was not kept: ${describeError(event.error)}`;
    case 'index': {
      const took = event.millis === undefined ? 'stopped' : `in ${millis(event.millis)}`;
      const part = event.isComplete ? '' : ', some files not read';
      return `index ${event.state}, ${took}: ${event.regulations} regulations, ${event.clauses} clauses${part}`;
    }
  }
}

const millis = (value: number): string => `${Math.round(value)} ms`;

/** Names of commands and requests are ours and plain ASCII; anything else is no such name. */
const identifier = (name: string): string => (/^[A-Za-z/.$]{1,60}$/.test(name) ? name : '(unknown)');

/** The class of an error and where in our bundles it arose; never its message. */
function describeError(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  const name = /^[A-Z][A-Za-z]{0,40}$/.test(error.name) ? error.name : 'Error';
  const frames = [...(error.stack ?? '').matchAll(/(?:client|server|web\/extension)\.js:\d+:\d+/g)].slice(
    0,
    6,
  );
  return [name, ...frames.map(([frame]) => frame)].join(' < ');
}
