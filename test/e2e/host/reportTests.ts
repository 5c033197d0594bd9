/** Tells each test's end: on the extension host's console, where the mark shows the launcher which lines are the suite's. */
export function reportTests(
  runner: Mocha.Runner,
  tell = (line: string): void => {
    console.log(line);
  },
): void {
  runner.on('pass', (test) => {
    tell(`│ ✔ ${test.fullTitle()} (${test.duration ?? 0} ms)`);
  });
  runner.on('pending', (test) => {
    tell(`│ - ${test.fullTitle()}`);
  });
  runner.on('fail', (test, error: Error) => {
    tell(`│ ✘ ${test.fullTitle()}\n${error.stack ?? error.message}`);
  });
}
