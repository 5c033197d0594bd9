// Runs test files with mocha's list on the terminal, and leaves the figures in the file that `npm test` reads.
// Usage: node --import tsx mochaMain.ts MILLISECONDS FILE…
import Mocha from 'mocha';
import { writeSuiteResults } from '../../client/scripts/host/suiteResults';

async function main([timeout, ...files]: readonly string[]): Promise<boolean> {
  const mocha = new Mocha({ ui: 'bdd', timeout: Number(timeout), forbidOnly: true, reporter: 'spec' });
  for (const file of files) mocha.addFile(file);
  await mocha.loadFilesAsync();
  const stats = await new Promise<Mocha.Stats | undefined>((resolve) => {
    const runner = mocha.run(() => {
      resolve(runner.stats);
    });
  });
  const { passes = 0, failures = 0, pending = 0 } = stats ?? {};
  await writeSuiteResults({ passed: passes, failed: failures, pending });
  return failures === 0;
}

main(process.argv.slice(2)).then(
  (isGood) => process.exit(isGood ? 0 : 1),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
