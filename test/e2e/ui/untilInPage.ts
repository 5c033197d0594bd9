import { setTimeout } from 'node:timers/promises';

/** Milliseconds between two looks, and the most looks: a browser writes within a second or two. */
const PAUSE = 200;
const MOST_LOOKS = 300;

/**
 * Asks until there is an answer. For questions to the page that have to wait for it themselves: `page.waitForFunction` takes
 * a promise for an answer, whatever comes of it.
 * @param what says in the error what was not there
 */
export async function untilInPage<T>(ask: () => Promise<T | undefined>, what: string): Promise<T> {
  for (let look = 0; look < MOST_LOOKS; look++) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await setTimeout(PAUSE);
  }
  throw new Error(`the browser did not write down ${what}`);
}
