// npm test [-- PHASE…] [--no-install]: everything, or only the phases named. The last line is the sum; any failure ends
// with 1. With --no-install nothing is installed on the machine: what needs a browser that is not there is left out.
import { NO_INSTALL } from '../client/scripts/host/debianPackages';
import { say } from '../client/scripts/host/say';
import { phases } from './runner/phases';
import { runPhases } from './runner/runPhases';
import { sum, summary } from './runner/tally';

/** Forbids to install a browser, a font or other editors on the machine. */
const FLAG = '--no-install';

async function main(args: readonly string[]): Promise<number> {
  const names = args.filter((arg) => arg !== FLAG);
  if (args.includes(FLAG)) process.env[NO_INSTALL] = '1';
  const unknown = names.filter((name) => !phases.some((phase) => phase.name === name));
  if (unknown.length > 0) {
    say(`No phase ${unknown.join(', ')}; there are: ${phases.map(({ name }) => name).join(', ')}`);
    return 2;
  }
  const chosen = phases.filter(({ name }) => names.length === 0 || names.includes(name));
  const tallies = await runPhases(chosen, (text) => process.stdout.write(text));
  const absent = chosen.filter((phase) => tallies.get(phase)?.leftOut !== undefined).map(({ name }) => name);
  const total = sum([...tallies.values()]);
  for (const failure of total.failures ?? []) say(`failed: ${failure}`);
  say(`\n${summary(total)}${absent.length === 0 ? '' : `; left out: ${absent.join(', ')}`}`);
  if ([...tallies.values()].some(({ isFinal }) => isFinal)) return 2;
  return total.failed === 0 ? 0 : 1;
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
