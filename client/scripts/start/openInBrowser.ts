import { runCommand } from '../host/runCommand';

/** Milliseconds for the opener to return; one that stays is a browser started in the foreground. */
const TIMEOUT = 5000;

/** Opens an address in the default browser; false where there is no screen or no such program. */
export async function openInBrowser(address: string): Promise<boolean> {
  const { platform, env } = process;
  if (platform === 'darwin') return succeeds('open', [address]);
  if (platform === 'win32') return succeeds('rundll32', ['url.dll,FileProtocolHandler', address]);
  if (env['DISPLAY'] === undefined && env['WAYLAND_DISPLAY'] === undefined) return false;
  return succeeds('xdg-open', [address]);
}

async function succeeds(command: string, args: readonly string[]): Promise<boolean> {
  const ended = runCommand(command, args).then(({ code }) => code === 0);
  const stillRunning = new Promise<boolean>((resolve) => {
    setTimeout(resolve, TIMEOUT, true).unref();
  });
  return Promise.race([ended, stillRunning]);
}
