import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { bilingual, localeOf, localize } from '../base/bilingual';
import { serveChecks } from './check/checkInThreads';
import { type Output } from './outputStreams';
import { run } from './runCommandLine';

/**
 * A stream of this process as an {@link Output}. Once its reader has gone (`tiaoli check . | head`) it swallows what
 * comes: the work goes on, so that fixes are complete and the exit code is right.
 */
function outputTo(stream: NodeJS.WriteStream): Output {
  let isClosed = false;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    isClosed = true;
  });
  return {
    isTerminal: stream.isTTY,
    write: (text) =>
      new Promise((resolve) => {
        if (isClosed || text === '') resolve();
        else {
          stream.write(text, () => {
            resolve();
          });
        }
      }),
  };
}

/** The folder above this file that holds `package.json`: the same for the bundle and for the sources. */
function findPackageRoot(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

function start(): void {
  const stderr = outputTo(process.stderr);
  run(process.argv.slice(2), {
    stdin: process.stdin,
    stdout: outputTo(process.stdout),
    stderr,
    env: process.env,
    cwd: process.cwd(),
    // Threads take no loader along: the sources themselves run in one.
    ...(__filename.endsWith('.js') && { program: __filename }),
    packageRoot: findPackageRoot(),
  })
    .then((code) => {
      // Not process.exit: what is still on its way to a pipe must arrive, and a started server must go on.
      process.exitCode = code;
    })
    .catch(async (error: unknown) => {
      const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
      const message = bilingual('程序出错，请报告：', 'internal error, please report it:');
      await stderr.write(`tiaoli: ${localize(message, localeOf(process.env['LANG']))}\n${details}\n`);
      process.exitCode = 2;
    });
}

// The same program runs in the threads of `check`.
if (isMainThread) start();
else serveChecks();
