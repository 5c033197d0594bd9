import assert from 'node:assert/strict';
import { runNode } from './runProcess';

/** The exit code of a program, and what it printed. */
async function held(program: string, timeout = 60_000): Promise<readonly [number, string]> {
  let text = '';
  const hold = (more: string): void => {
    text += more;
  };
  return [await runNode(['-e', program], timeout, { env: { TIAOLI_SAYS: '条理' }, hold }), text];
}

describe('runNode', () => {
  it('holds all that a process prints, to its last character', async () => {
    const long = `process.stdout.write(process.env.TIAOLI_SAYS.repeat(100_000) + '。')`;
    assert.deepEqual(await held(long), [0, `${'条理'.repeat(100_000)}。`]);
    assert.deepEqual(await held(`process.stderr.write('fault'); process.exitCode = 3`), [3, 'fault']);
  });

  it('does not wait for a process that was left behind with the pipe', async () => {
    const child = `setTimeout(() => console.log('late'), 30_000)`;
    const leave = `const left = require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}], {
      stdio: 'inherit', detached: true }); left.unref(); console.log(left.pid)`;
    const [code, text] = await held(leave);
    process.kill(Number.parseInt(text, 10), 'SIGKILL');
    assert.equal(code, 0);
    assert.match(text, /^\d+\n$/u);
  });

  it('gives -1 where time is up', async () => {
    assert.deepEqual(await held(`setTimeout(() => {}, 60_000)`, 300), [-1, 'Stopped after 0.3 seconds.\n']);
  });
});
