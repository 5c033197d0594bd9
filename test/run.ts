// npm test [-- PHASE…]: everything, or only the phases named. The last line is the sum; any failure ends with 1.
import { say } from '../client/scripts/host/say';
import { phases } from './runner/phases';
import { sum, summary, type Tally } from './runner/tally';

async function main(names: readonly string[]): Promise<number> {
  const unknown = names.filter((name) => !phases.some((phase) => phase.name === name));
  if (unknown.length > 0) {
    say(`No phase ${unknown.join(', ')}; there are: ${phases.map(({ name }) => name).join(', ')}`);
    return 2;
  }
  const tallies: Tally[] = [];
  for (const { name, run } of phases) {
    if (names.length > 0 && !names.includes(name)) continue;
    say(`\n── ${name}`);
    const start = Date.now();
    const tally = await run().catch((error: unknown): Tally => ({
      passed: 0,
      failed: 1,
      problem: String(error),
    }));
    tallies.push(tally);
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    const problem = tally.problem === undefined ? '' : ` (${tally.problem})`;
    say(`── ${name}: ${summary(tally)}${problem}, ${seconds} s`);
    if (tally.isFinal === true) break;
  }
  const total = sum(tallies);
  say(`\n${summary(total)}`);
  if (tallies.some(({ isFinal }) => isFinal)) return 2;
  return total.failed === 0 ? 0 : 1;
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
