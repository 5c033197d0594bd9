import assert from 'node:assert/strict';
import { type Phase, runPhases } from './runPhases';
import { type Print } from './runProcess';
import { checked, type Tally } from './tally';

/** Without the seconds that a phase took. */
const plain = (text: string): string => text.replace(/, [\d.]+ s$/gmu, '');

const gate = (): { readonly opened: Promise<void>; readonly open: () => void } => {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
};

async function run(phases: (print: Print) => readonly Phase[]): Promise<{ shown: string; tallies: Tally[] }> {
  let shown = '';
  const print = (text: string): void => {
    shown += text;
  };
  const tallies = await runPhases(phases(print), print);
  return { shown: plain(shown), tallies: [...tallies.values()] };
}

describe('phases', () => {
  it('run beside each other, and what the one beside prints is shown in one piece', async () => {
    const [lintBegan, unitsBegan, lintEnded] = [gate(), gate(), gate()];
    const { shown } = await run((print) => [
      {
        name: 'lint',
        isBeside: true,
        run: async (hold) => {
          hold?.('a fault\n');
          lintBegan.open();
          await unitsBegan.opened;
          hold?.('another fault\n');
          setImmediate(lintEnded.open);
          return checked(false);
        },
      },
      {
        name: 'unit',
        run: async () => {
          print('a test\n');
          unitsBegan.open();
          await lintBegan.opened;
          await lintEnded.opened;
          print('another test\n');
          return { passed: 2, failed: 0 };
        },
      },
    ]);
    const front = '\n── unit\na test\nanother test\n── unit: 2 passed, 0 failed\n';
    assert.equal(shown, `${front}\n── lint\na fault\nanother fault\n── lint: 0 passed, 1 failed\n`);
  });

  it('are waited for, beside and in front, and keep their order on each side', async () => {
    const done: string[] = [];
    const lastInFront = gate();
    const phase = (name: string, isBeside: boolean): Phase => ({
      name,
      isBeside,
      run: async () => {
        if (name === 'format') await lastInFront.opened;
        if (name === 'unit') setImmediate(lastInFront.open);
        done.push(name);
        return checked(name !== 'format');
      },
    });
    const { shown, tallies } = await run(() => [
      phase('lint', true),
      phase('build', false),
      phase('format', true),
      phase('unit', false),
    ]);
    const doneOf = (...names: readonly string[]): readonly string[] =>
      done.filter((name) => names.includes(name));
    assert.deepEqual(doneOf('build', 'unit'), ['build', 'unit']);
    assert.deepEqual(doneOf('lint', 'format'), ['lint', 'format']);
    assert.ok(shown.endsWith('\n── format\n── format: 0 passed, 1 failed\n'), shown);
    assert.equal(tallies.filter(({ failed }) => failed === 1).length, 1);
    assert.equal(tallies.length, 4);
  });

  it('print at the terminal themselves where all of them could run beside others', async () => {
    const held: boolean[] = [];
    const alone = (name: string): Phase => ({
      name,
      isBeside: true,
      run: (hold) => {
        held.push(hold !== undefined);
        return Promise.resolve(checked(true));
      },
    });
    const { shown } = await run(() => [alone('lint'), alone('format')]);
    assert.deepEqual(held, [false, false]);
    assert.equal(
      shown,
      '\n── lint\n── lint: 1 passed, 0 failed\n\n── format\n── format: 1 passed, 0 failed\n',
    );
  });

  it('fail where they throw, and none follows in front of one that is the last', async () => {
    const { shown, tallies } = await run(() => [
      { name: 'build', run: () => Promise.reject(new Error('no space')) },
      { name: 'e2e', run: () => Promise.resolve({ passed: 0, failed: 1, isFinal: true }) },
      { name: 'ui', run: () => Promise.resolve(checked(true)) },
    ]);
    assert.deepEqual(
      tallies.map(({ failed }) => failed),
      [1, 1],
    );
    assert.match(shown, /── build: 0 passed, 1 failed \(Error: no space\)\n/u);
    assert.ok(!shown.includes('── ui'), shown);
  });
});
