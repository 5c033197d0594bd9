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
