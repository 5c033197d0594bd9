import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type HostFiles } from './installHost';
import { endGroup, spawnGroup } from './processGroup';
import { type CommandResult, runCommand } from './runCommand';

/** How long the server may take to listen, in milliseconds; it takes one or two seconds. */
const START_TIMEOUT = 180_000;

export interface ServerOptions {
  /** Holds everything this server remembers; user data is in its folder `data`. */
  readonly dataFolder: string;
  readonly extensions: string;
  readonly environment: NodeJS.ProcessEnv;
  /** VS Code's id of a display language, for example `zh-cn`. */
  readonly locale?: string;
  /** Lets a page name an extension under development and a test suite; a built VS Code ignores both without it. */
  readonly testing?: boolean;
  /** Opens a folder in restricted mode until it is trusted, as on a drafter’s desk; else every folder is trusted. */
  readonly isRestricted?: boolean;
  readonly onOutput?: (text: string) => void;
}

/** A running VS Code server, listening on this machine only. */
export interface VscodeServer {
  /** The host and port, for `vscode-remote://` addresses. */
  readonly authority: string;
  /** The address of the workbench with these parameters, and the secret without which the server answers nothing. */
  readonly address: (parameters: Readonly<Record<string, string>>) => string;
  /** Settles when the server has ended, whoever ended it. */
  readonly ended: Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Our own environment without what a VS Code around us has left in it. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const foreign = /^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
}

/** The environment of a VS Code that must touch nothing of the user's and ask no marketplace. */
export function isolatedEnvironment(home: string): NodeJS.ProcessEnv {
  return { ...plainEnvironment(), HOME: home, XDG_RUNTIME_DIR: home, EXTENSIONS_GALLERY: '{}' };
}

/** Starts VS Code's server on a free port and waits until it listens. */
export async function startServer(files: HostFiles, options: ServerOptions): Promise<VscodeServer> {
  await mkdir(options.dataFolder, { recursive: true });
  const token = randomUUID();
  const child = spawnGroup(
    files.node,
    [
      join(files.server, 'out/server-main.js'),
      '--host=127.0.0.1',
      '--port=0',
      `--connection-token=${token}`,
      '--accept-server-license-terms',
      ...folderArguments(options),
      '--disable-telemetry',
      ...(options.isRestricted === true ? [] : ['--disable-workspace-trust']),
      '--disable-experiments',
      ...(options.locale === undefined ? [] : [`--locale=${options.locale}`]),
      ...(options.testing === true ? ['--enable-smoke-test-driver'] : []),
    ],
    { env: options.environment, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const ended = new Promise<void>((resolve) => {
    child.on('close', () => {
      resolve();
    });
  });
  const port = await new Promise<string>((resolve, reject) => {
    let output = '';
    const listen = (chunk: Buffer): void => {
      const text = chunk.toString();
      options.onOutput?.(text);
      output += text;
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port !== undefined) resolve(port);
    };
    const fail = (): void => {
      reject(new Error(`VS Code's server did not start:\n${output}`));
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.on('error', reject);
    child.on('close', fail);
    setTimeout(fail, START_TIMEOUT).unref();
  }).catch(async (error: unknown) => {
    await endGroup(child);
    throw error;
  });
  const authority = `127.0.0.1:${port}`;
  return {
    authority,
    address: (parameters) =>
      `http://${authority}/?${new URLSearchParams({ tkn: token, ...parameters }).toString()}`,
    ended,
    stop: () => endGroup(child),
  };
}

/** Installs a packaged extension, as a drafter would from its file. */
export function installExtension(
  files: HostFiles,
  options: ServerOptions,
  vsix: string,
): Promise<CommandResult> {
  return runCommand(
    files.node,
    [join(files.server, 'out/server-main.js'), ...folderArguments(options), `--install-extension=${vsix}`],
    { env: options.environment, timeout: START_TIMEOUT },
  );
}

function folderArguments(options: ServerOptions): readonly string[] {
  return [`--server-data-dir=${options.dataFolder}`, `--extensions-dir=${options.extensions}`];
}
