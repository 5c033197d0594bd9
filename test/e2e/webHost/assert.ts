// Stands in for `node:assert/strict` in a browser: what the suites use of it, and nothing else.
import { dequal } from 'dequal';

class AssertionError extends Error {
  override readonly name = 'AssertionError';
}

const shown = (value: unknown): string => {
  try {
    // In a list, because of what is undefined alone JSON says nothing.
    return JSON.stringify([value]).slice(1, -1);
  } catch {
    return 'what cannot be shown';
  }
};

function demand(isGood: boolean, told: string | undefined, otherwise: () => string): void {
  if (!isGood) throw new AssertionError(told ?? otherwise());
}

export const assert = {
  ok: (value: unknown, told?: string): void => {
    demand(Boolean(value), told, () => `${shown(value)} is nothing`);
  },
  equal: (actual: unknown, expected: unknown, told?: string): void => {
    demand(Object.is(actual, expected), told, () => `${shown(actual)} is not ${shown(expected)}`);
  },
  deepEqual: (actual: unknown, expected: unknown, told?: string): void => {
    demand(dequal(actual, expected), told, () => `${shown(actual)} is not ${shown(expected)}`);
  },
  match: (actual: string, pattern: RegExp, told?: string): void => {
    demand(pattern.test(actual), told, () => `${shown(actual)} does not match ${String(pattern)}`);
  },
  doesNotMatch: (actual: string, pattern: RegExp, told?: string): void => {
    demand(!pattern.test(actual), told, () => `${shown(actual)} matches ${String(pattern)}`);
  },
  /** @param expected what the message of the error is to match, or what is told where there is none */
  rejects: async (
    asked: Promise<unknown> | (() => Promise<unknown>),
    expected?: RegExp | string,
  ): Promise<void> => {
    const error = await (typeof asked === 'function' ? asked() : asked).then(
      () => undefined,
      (reason: unknown) => reason ?? new Error('nothing'),
    );
    demand(error !== undefined, typeof expected === 'string' ? expected : undefined, () => 'nothing failed');
    if (expected instanceof RegExp) {
      assert.match(error instanceof Error ? error.message : shown(error), expected);
    }
  },
};
