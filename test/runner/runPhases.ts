import { type Print } from './runProcess';
import { inPhase, summary, type Tally } from './tally';

/** One step of `npm test`; `npm test -- NAME…` runs only those named. */
export interface Phase {
  readonly name: string;
  /** It may run beside others: it needs no window and nothing that another phase makes. */
  readonly isBeside?: boolean;
  /** @param hold takes what the phase's processes print; without it they print at the terminal themselves */
  readonly run: (hold?: Print) => Promise<Tally>;
}

/**
 * Runs phases one after the other, and those that may beside them, one after the other too: on two cores the checks of
 * the code do not keep the tests waiting. What a phase beside prints is shown in one piece, when a phase in front is
 * over. A phase in front that says so is the last in front. Gives what each phase counted that ran.
 */
export async function runPhases(phases: readonly Phase[], print: Print): Promise<ReadonlyMap<Phase, Tally>> {
  const tallies = new Map<Phase, Tally>();
  const isAlone = phases.every(({ isBeside }) => isBeside);
  const beside = isAlone ? [] : phases.filter(({ isBeside }) => isBeside);
  const over: string[] = [];
  const showOver = (): void => {
    print(over.splice(0).join(''));
  };

  const runBeside = async (): Promise<void> => {
    for (const phase of beside) {
      let held = '';
      const hold = (text: string): void => {
        held += text;
      };
      tallies.set(phase, await runPhase(phase, hold, hold));
      over.push(held);
    }
  };
  const allBeside = runBeside();
  for (const phase of phases) {
    if (beside.includes(phase)) continue;
    const tally = await runPhase(phase, print);
    tallies.set(phase, tally);
    showOver();
    if (tally.isFinal === true) break;
  }
  await allBeside;
  showOver();
  return tallies;
}

async function runPhase({ name, run }: Phase, print: Print, hold?: Print): Promise<Tally> {
  print(`\n── ${name}\n`);
  const start = Date.now();
  const tally = await run(hold).catch((error: unknown): Tally => ({
    passed: 0,
    failed: 1,
    problem: String(error),
  }));
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  const { leftOut, problem = leftOut } = tally;
  const remark = problem === undefined ? '' : ` (${problem})`;
  print(`── ${name}: ${leftOut === undefined ? summary(tally) : 'left out'}${remark}, ${seconds} s\n`);
  return inPhase(name, tally);
}
