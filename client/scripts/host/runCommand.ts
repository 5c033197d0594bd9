import { spawn } from 'node:child_process';

/** How a program ended: its exit code (-1 if it could not start or was killed) and all it printed. */
export interface CommandResult {
  readonly code: number;
  readonly output: string;
}

export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Pass what the program prints on to the terminal as it comes. */
  readonly show?: boolean;
  /** Let the system's command interpreter run it. */
  readonly shell?: boolean;
  /** Milliseconds after which the program is killed. */
  readonly timeout?: number;
}

/** Runs a program to its end. A program that cannot start is a result too, not an exception. */
export function runCommand(
  command: string,
  args: readonly string[],
  options: CommandOptions = {},
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      timeout: options.timeout,
      shell: options.shell ?? false,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (chunk: Buffer): void => {
      output += chunk.toString();
      if (options.show === true) process.stdout.write(chunk);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => {
      resolve({ code: -1, output: `${output}${error.message}\n` });
    });
    child.on('close', (code) => {
      resolve({ code: code ?? -1, output });
    });
  });
}

/** Runs npm by the npm that started us, because a bare `npm` is a shell script on Windows. */
export function runNpm(args: readonly string[], options: CommandOptions): Promise<CommandResult> {
  const npm = process.env['npm_execpath'];
  return npm === undefined
    ? runCommand('npm', args, options)
    : runCommand(process.execPath, [npm, ...args], options);
}
