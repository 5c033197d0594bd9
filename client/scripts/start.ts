// npm start [-- FOLDER] [--no-open]: builds, and opens a folder (or a sample draft) in VS Code with the extension.
// The installed VS Code if there is one, else its server from npm in the default browser, else an address is printed.
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { repositoryRoot } from './host/paths';
import { runCommand } from './host/runCommand';
import { say } from './host/say';
import { findCode, openInCode } from './start/desktopCode';
import { openInBrowser } from './start/openInBrowser';
import { ensureSampleDraft } from './start/sampleDraft';
import { serveWorkbench } from './start/serveWorkbench';

/** What to open: a folder, and a file in it unless the folder is the user's own. */
interface Target {
  readonly folder: string;
  readonly file?: string;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { 'no-open': { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [given] = positionals;
  if (given !== undefined && !existsSync(given)) {
    say(`没有这个文件夹：${resolve(given)}\nNo such folder: ${resolve(given)}`);
    return 2;
  }
  const built = await runCommand(process.execPath, [join(repositoryRoot, 'server/scripts/build.mjs')], {
    show: true,
  });
  if (built.code !== 0) return 1;
  const target: Target = given === undefined ? await ensureSampleDraft() : { folder: resolve(given) };
  const code = values['no-open'] ? undefined : findCode();
  if (code !== undefined) {
    const paths = target.file === undefined ? [target.folder] : [target.folder, target.file];
    if (await openInCode(code, repositoryRoot, paths)) {
      say(`已在 VS Code 中打开：${target.folder}\nOpened in VS Code: ${target.folder}`);
      return 0;
    }
  }
  return serve(target, !values['no-open']);
}

async function serve({ folder, file }: Target, open: boolean): Promise<number> {
  const server = await serveWorkbench();
  const opened =
    file === undefined ? [] : [['openFile', `vscode-remote://${server.authority}${encodeURI(file)}`]];
  const address = server.address({
    folder,
    ...(opened.length === 0 ? {} : { payload: JSON.stringify(opened) }),
  });
  const isShown = open && (await openInBrowser(address));
  say(
    isShown
      ? `已在浏览器中打开 ${folder}，地址：\nOpened ${folder} in the browser, at:\n  ${address}`
      : `请在浏览器中打开以下地址，编辑 ${folder}：\nOpen this address in a browser to edit ${folder}:\n  ${address}`,
  );
  say('按 Ctrl+C 结束。Press Ctrl+C to stop.');
  const interrupted = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  const code = await Promise.race([interrupted.then(() => 0), server.ended.then(() => 1)]);
  await server.stop();
  return code;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exit(1);
  },
);
