import { FileMap } from '../base/fileIdentity';
import { draftSubject } from '../drafting/knowledgeOnDraftSubject';
import { type FeatureContext } from '../features/types';
import { warmUpSteps } from '../features/completion/warmUpCompletion';
import { librarySteps } from '../precedents/mining/clauseLibrary';
import { subjectSteps } from '../precedents/penalties/subjectKnowledge';
import { type OpenDocument } from './openDocuments';
import { Pacer, type PacerClock } from './takeTurns';

/** What working out subjects needs of its surroundings. */
export interface SubjectsHost {
  readonly clock: PacerClock;
  /** An open draft as it stands; `undefined` once it is closed. */
  readonly draft: (uri: string) => OpenDocument | undefined;
  readonly contextOf: (uri: string) => FeatureContext;
  /** True while the index is being built: what is worked out then is of no use a moment later. */
  readonly isIndexing: () => boolean;
  /** What is known on a draft's subject has changed. */
  readonly onWorkedOut: () => void;
  readonly onFailure: (error: unknown) => void;
}

/**
 * Works out in the background what regulations on the subjects of the open drafts have: one after the other, a few
 * milliseconds at a time, as long as the draft stays open. Features use what is there and do without what is not.
 */
export class Subjects {
  readonly #host: SubjectsHost;
  /** The drafts that wait. */
  readonly #waiting = new FileMap<true>();
  #running: Promise<void> | undefined;

  constructor(host: SubjectsHost) {
    this.#host = host;
  }

  /** A draft was opened, changed or asked about. */
  want(uri: string): void {
    if (this.#host.isIndexing()) return;
    this.#waiting.set(uri, true);
    this.#running ??= this.#run();
  }

  /** Settles when nothing is left to work out. */
  async settled(): Promise<void> {
    while (this.#running !== undefined) await this.#running;
  }

  async #run(): Promise<void> {
    try {
      const { clock } = this.#host;
      await (clock.turns?.next() ?? clock.yieldNow());
      for (;;) {
        const [next] = this.#waiting;
        if (next === undefined) break;
        this.#waiting.delete(next[0]);
        await this.#workOut(next[0]);
      }
    } catch (error) {
      this.#host.onFailure(error);
    } finally {
      this.#running = undefined;
    }
  }

  async #workOut(uri: string): Promise<void> {
    const snapshot = this.#host.draft(uri)?.snapshot;
    if (snapshot === undefined) return;
    const context = this.#host.contextOf(uri);
    const query = draftSubject(snapshot, context);
    const { precedents } = context;
    if (precedents === undefined || query === undefined) return;
    const pacer = new Pacer(this.#host.clock);
    const isWanted = (): boolean => !this.#host.isIndexing() && this.#host.draft(uri) !== undefined;
    // The first completion does not have to wait for what standard clauses are made of.
    const library = librarySteps(precedents, { exclude: query.exclude, subject: query.title });
    if ((await pacer.runWhile(isWanted, library)) === undefined) return;
    const steps = subjectSteps(precedents, query);
    // What is known already takes no step.
    const first = steps.next();
    if (first.done === true) return;
    const done = await pacer.runWhile(isWanted, steps);
    if (done === undefined) return;
    this.#host.onWorkedOut();
    // What the first list makes is made before somebody waits for it.
    await pacer.runWhile(isWanted, warmUpSteps(snapshot, context));
  }
}
