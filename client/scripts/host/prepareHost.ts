import { ensureBrowser } from './ensureBrowser';
import { type HostFiles, installHost } from './installHost';

/** All that running VS Code without a desktop takes. */
export interface Host {
  readonly files: HostFiles;
  readonly browser: string;
}

/** Finds or installs a browser and VS Code's server; undefined if no browser is to be had. */
export async function prepareHost(): Promise<Host | undefined> {
  const browser = await ensureBrowser();
  return browser === undefined ? undefined : { files: await installHost(), browser };
}
