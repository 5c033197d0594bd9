// Stands in for the desktop program where there is none: takes the arguments that @vscode/test-electron gives VS Code,
// and runs the suite in VS Code's server with its workbench in a headless browser. Ends with the suite's exit code.
import { createWriteStream } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { format, parseArgs } from 'node:util';
import { openPage } from './browserPage';
import { NO_BROWSER } from './ensureBrowser';
import { prepareHost } from './prepareHost';
import { say } from './say';
import { isolatedEnvironment, startServer } from './vscodeServer';

/** The runner inside the extension host begins its lines with this mark; all else on the console is VS Code's. */
const SUITE_LINE = /│ .*/s;

interface Arguments {
  readonly folder: string;
  readonly extension: string;
  readonly suite: string;
  readonly userData: string;
  readonly extensions: string;
  readonly locale: string | undefined;
}

function readArguments(): Arguments {
  const { values, positionals } = parseArgs({ strict: false, allowPositionals: true });
  const value = (name: string): string => {
    const given = values[name];
    if (typeof given !== 'string') throw new Error(`--${name}=… is missing`);
    return resolve(given);
  };
  const locale = values['locale'];
  return {
    folder: resolve(positionals[0] ?? '.'),
    extension: value('extensionDevelopmentPath'),
    suite: value('extensionTestsPath'),
    userData: value('user-data-dir'),
    extensions: value('extensions-dir'),
    locale: typeof locale === 'string' ? locale : undefined,
  };
}

async function main(): Promise<number> {
  const { folder, extension, suite, userData, extensions, locale } = readArguments();
  const host = await prepareHost();
  if (host === undefined) {
    say(NO_BROWSER);
    return 2;
  }
  // The server keeps user data in the folder `data` of its own folder.
  const dataFolder = dirname(userData);
  const log = createWriteStream(resolve(dataFolder, 'host.log'));
  const server = await startServer(host.files, {
    dataFolder,
    extensions,
    environment: isolatedEnvironment(dataFolder),
    testing: true,
    ...(locale === undefined ? {} : { locale }),
    onOutput: (text) => log.write(text),
  });
  const { page, close } = await openPage(host.browser, locale);
  try {
    const finished = new Promise<number>((settle) => {
      process.on('SIGTERM', () => {
        settle(2);
      });
      page.on('crash', () => {
        settle(2);
      });
      void server.ended.then(() => {
        settle(2);
      });
      // The two functions that a workbench under --enable-smoke-test-driver calls if its page has them.
      void page.exposeFunction('codeAutomationLog', (type: string, parts: readonly unknown[]) => {
        const line = format(...parts);
        log.write(`${type}: ${line}\n`);
        const shown = SUITE_LINE.exec(line)?.[0];
        if (shown !== undefined) say(shown);
      });
      void page.exposeFunction('codeAutomationExit', settle);
    });
    const remote = (path: string): string => `vscode-remote://${server.authority}${encodeURI(path)}`;
    const payload = [
      ['extensionDevelopmentPath', remote(extension)],
      ['extensionTestsPath', remote(suite)],
      ['enableProposedApi', ''],
      ['skipWelcome', 'true'],
      ['skipReleaseNotes', 'true'],
    ];
    await page.goto(server.address({ folder, payload: JSON.stringify(payload) }));
    return await finished;
  } finally {
    await Promise.all([close(), server.stop()]);
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exit(2);
  },
);
