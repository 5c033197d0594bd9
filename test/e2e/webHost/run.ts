// What the web extension host runs: the suites in mocha's form for browsers. What they say is posted to the launcher.
import { collectResults } from '../../runner/collectResults';
import { reportTests } from '../host/reportTests';

/** The address of the launcher; the bundler sets it. */
declare const TIAOLI_LAUNCHER: string;

/** What is posted goes in order, each when the one before has arrived. */
let posted = Promise.resolve();

function post(to: string, body: string): Promise<void> {
  posted = posted.then(async () => {
    await fetch(`${TIAOLI_LAUNCHER}${to}`, { method: 'POST', mode: 'no-cors', body });
  });
  return posted;
}

/** @param load reads the suites, once mocha is set up */
export async function runSuites(load: () => void): Promise<void> {
  try {
    class Reporter extends Mocha.reporters.Base {
      constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
        super(runner, options);
        reportTests(runner, (line) => void post('line', line));
      }
    }
    mocha.setup({ ui: 'bdd', timeout: 120_000, forbidOnly: true, reporter: Reporter });
    load();
    await post('results', JSON.stringify(await collectResults(mocha)));
  } catch (error) {
    await post('broken', error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}
