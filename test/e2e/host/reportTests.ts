/** Tells each test's end on the extension host's console; the mark shows the launcher which lines are the suite's. */
export function reportTests(runner: Mocha.Runner): void {
  runner.on('pass', (test) => {
    console.log(`│ ✔ ${test.fullTitle()} (${test.duration ?? 0} ms)`);
  });
  runner.on('pending', (test) => {
    console.log(`│ - ${test.fullTitle()}`);
  });
  runner.on('fail', (test, error: Error) => {
    console.log(`│ ✘ ${test.fullTitle()}\n${error.stack ?? error.message}`);
  });
}
