// Runs test files with mocha's list on the terminal, and leaves the figures in the file that `npm test` reads.
// Usage: node --import tsx mochaMain.ts MILLISECONDS FILE…
import Mocha from 'mocha';
import { runToResults } from './runToResults';

async function main([timeout, ...files]: readonly string[]): Promise<boolean> {
  const mocha = new Mocha({ ui: 'bdd', timeout: Number(timeout), forbidOnly: true, reporter: 'spec' });
  for (const file of files) mocha.addFile(file);
  await mocha.loadFilesAsync();
  return (await runToResults(mocha)) === 0;
}

main(process.argv.slice(2)).then(
  (isGood) => process.exit(isGood ? 0 : 1),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
