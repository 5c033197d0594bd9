/** A mocha reporter for the extension host's console; the mark tells the launcher which lines are the suite's. */
export class ConsoleReporter {
  readonly runner: Mocha.Runner;

  constructor(runner: Mocha.Runner) {
    this.runner = runner;
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
}
