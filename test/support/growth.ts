import assert from 'node:assert/strict';

/** Less processor time than this in milliseconds says nothing of the work: the garbage collector takes as long. */
const SHORTEST = 3;
const FACTOR = 8;
/** Linear work takes eight times as long on eight times the text, quadratic work sixty-four times. */
const MOST_GROWTH = 28;
const ATTEMPTS = 4;

/**
 * Milliseconds of processor time that `work` takes. A clock on the wall would count what other programs take as well,
 * so that a busy machine would fail the tests.
 */
export function cpuTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Fails when `work` on a text of eight times `size` takes far more than eight times as long as on one of `size`. */
export function assertLinear(
  size: number,
  textOf: (size: number) => string,
  work: (text: string) => void,
): void {
  const timeOf = (text: string): number =>
    cpuTime(() => {
      work(text);
    });
  assertLinearOf(size, textOf, timeOf);
}

/** {@link assertLinear} where `timeOf` tells what the work on a text took, without what prepares it. */
export function assertLinearOf(
  size: number,
  textOf: (size: number) => string,
  timeOf: (text: string) => number,
): void {
  const small = textOf(size);
  const large = textOf(size * FACTOR);
  let smallTime = SHORTEST;
  let largeTime = Infinity;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    largeTime = Math.min(largeTime, timeOf(large));
    // The small text is only asked about where the large one may have taken too long.
    if (largeTime < MOST_GROWTH * smallTime) return;
    smallTime = Math.max(SHORTEST, attempt === 0 ? timeOf(small) : Math.min(smallTime, timeOf(small)));
    if (largeTime < MOST_GROWTH * smallTime) return;
  }
  assert.fail(
    `${smallTime.toFixed(0)} ms on ${small.length} characters, ${largeTime.toFixed(0)} ms on ${large.length}`,
  );
}
