/**
 * Long work that can be interrupted: whoever runs it gives others their turn at each `yield`, which comes every few
 * milliseconds, or stops.
 */
export type Steps<T> = Generator<void, T, void>;

/** Does all steps in one go. */
export function runToEnd<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * Thrown out of the middle of work so that others have their turn. What was worked out until then is remembered where
 * it is asked for, so that the work, begun anew, comes further each time. Code that catches all errors must throw it on.
 */
export class Interrupted extends Error {
  constructor() {
    super('interrupted');
    this.name = 'Interrupted';
  }
}

/** One for all rests: each of its own would take down the stack, which costs more than most of the work between two. */
const INTERRUPTED = new Interrupted();

const never = (): boolean => false;

/** Whether it is time to rest; only while work runs that can be interrupted. */
let isDue: () => boolean = never;

/** Call it after something was worked out and remembered, and there only: else the work would come to no end. */
export function mayRest(): void {
  if (isDue()) throw INTERRUPTED;
}

/**
 * Runs work that calls {@link mayRest}.
 * @param due tells whether it is time to rest
 * @returns its result, or `undefined` where it was interrupted; it is then to be begun anew
 */
export function untilRest<T>(due: () => boolean, work: () => T): { readonly result: T } | undefined {
  try {
    isDue = due;
    return { result: work() };
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    return undefined;
  } finally {
    isDue = never;
  }
}

/** As {@link untilRest}, step by step: the work is begun anew after each rest, until it has a result. */
export function* inSteps<T>(due: () => boolean, work: () => T): Steps<T> {
  for (;;) {
    const done = untilRest(due, work);
    if (done !== undefined) return done.result;
    yield;
  }
}
