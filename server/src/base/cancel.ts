/** The part of an LSP cancellation token that the core needs. */
export interface Cancel {
  readonly isCancellationRequested: boolean;
}

export const neverCancelled: Cancel = { isCancellationRequested: false };

/** Thrown by long work that was told to stop; the layer that started the work catches it. */
export class CancelledError extends Error {
  constructor() {
    super('cancelled');
    this.name = 'CancelledError';
  }
}

/** Lets the event loop run, so that a pending cancel request can be read. The platform gives it: the core has no timers. */
export type YieldNow = () => Promise<void>;
