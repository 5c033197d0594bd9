import { type Steps } from './steps';

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

const never = (): boolean => false;

/** Whether it is time to rest; only while work runs that can be interrupted. */
let isDue: () => boolean = never;

/** Call it after something was worked out and remembered, and there only: else the work would come to no end. */
export function mayRest(): void {
  if (isDue()) throw new Interrupted();
}

/** Work that asks {@link mayRest}, step by step: `due` tells when the next rest is due. */
export function* inSteps<T>(due: () => boolean, work: () => T): Steps<T> {
  for (;;) {
    try {
      isDue = due;
      return work();
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
    } finally {
      isDue = never;
    }
    yield;
  }
}
