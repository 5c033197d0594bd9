import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { repositoryRoot } from '../../../client/scripts/host/paths';
import { runCommand, runNpm } from '../../../client/scripts/host/runCommand';

/** The command `tiaoli` as a user of another editor has it: packed, then installed without a network. */
export interface InstalledCommand {
  /** The environment in which `tiaoli` is found. */
  readonly env: NodeJS.ProcessEnv;
  remove(): Promise<void>;
}

/** Packs the command and installs it below a folder of its own. */
export async function installCommand(): Promise<InstalledCommand> {
  const folder = await mkdtemp(join(tmpdir(), 'tiaoli-command-'));
  const script = join(repositoryRoot, 'server/scripts/packCommand.mjs');
  const packed = await runCommand(process.execPath, [script, folder], { cwd: repositoryRoot });
  const [archive] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
  if (packed.code !== 0 || archive === undefined) throw new Error(packed.output);
  const prefix = join(folder, 'installed');
  const args = ['install', '--global', '--offline', '--prefix', prefix, join(folder, archive)];
  const installed = await runNpm(args, { cwd: folder });
  if (installed.code !== 0) throw new Error(installed.output);
  const bin = process.platform === 'win32' ? prefix : join(prefix, 'bin');
  return {
    env: { ...process.env, PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}` },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
