import { existsSync } from 'node:fs';
import { runCommand } from './runCommand';
import { say } from './say';

/** Set to anything: nothing is installed on the machine. `npm test -- --no-install` sets it for all it starts. */
export const NO_INSTALL = 'TIAOLI_NO_INSTALL';

/** False where whoever runs us has forbidden to install programs on the machine. */
export const mayInstall = (env: NodeJS.ProcessEnv = process.env): boolean => (env[NO_INSTALL] ?? '') === '';

/** True where programs can be had from the system's packages without asking anyone: as root on Debian and its kin. */
export function canInstallPackages(env: NodeJS.ProcessEnv = process.env): boolean {
  return (
    mayInstall(env) &&
    process.platform === 'linux' &&
    process.getuid?.() === 0 &&
    existsSync('/etc/debian_version')
  );
}

/** Installs Debian packages for the tests and says so; what goes wrong is printed, whoever asked looks for the program. */
export async function installPackages(packages: readonly string[]): Promise<void> {
  say(
    `Installing ${packages.join(' and ')} with apt-get, as root, for the tests in real editors ` +
      '(npm test -- --no-install leaves it out) …',
  );
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const updated = await runCommand('apt-get', ['update'], { env });
  const installed = await runCommand('apt-get', ['install', '-y', ...packages], { env });
  if (installed.code !== 0) say(lastLines(updated.output + installed.output));
}

/** The end of what a program printed, where it says why it failed. */
export const lastLines = (output: string): string => output.trimEnd().split('\n').slice(-5).join('\n');
