import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runCommand } from '../host/runCommand';

/** The installed `code` command, or undefined. */
export function findCode(): string | undefined {
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** Opens paths in the installed VS Code with the extension under development; whether that worked. */
export async function openInCode(
  code: string,
  extension: string,
  paths: readonly string[],
): Promise<boolean> {
  const args = [`--extensionDevelopmentPath=${extension}`, ...paths];
  // code.cmd is a batch file: only the command interpreter runs it, and it wants its arguments quoted.
  const result =
    process.platform === 'win32'
      ? await runCommand(
          `"${code}"`,
          args.map((arg) => `"${arg}"`),
          { show: true, shell: true },
        )
      : await runCommand(code, args, { show: true });
  return result.code === 0;
}
