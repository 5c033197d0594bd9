import assert from 'node:assert/strict';

/** Less than this says nothing of the work: the garbage collector and the other processes take as long. */
const SHORTEST = 15;
const FACTOR = 8;
/** Linear work takes eight times as long on eight times the text, quadratic work sixty-four times. */
const MOST_GROWTH = 28;
const ATTEMPTS = 4;

function milliseconds(work: () => void): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** Fails when `work` on a text of eight times `size` takes far more than eight times as long as on one of `size`. */
export function assertLinear(
  size: number,
  textOf: (size: number) => string,
  work: (text: string) => void,
): void {
  const small = textOf(size);
  const large = textOf(size * FACTOR);
  let smallTime = Infinity;
  let largeTime = Infinity;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    smallTime = Math.min(
      smallTime,
      milliseconds(() => {
        work(small);
      }),
    );
    largeTime = Math.min(
      largeTime,
      milliseconds(() => {
        work(large);
      }),
    );
    if (largeTime < MOST_GROWTH * Math.max(smallTime, SHORTEST)) return;
  }
  assert.fail(
    `${smallTime.toFixed(0)} ms on ${small.length} characters, ${largeTime.toFixed(0)} ms on ${large.length}`,
  );
}
