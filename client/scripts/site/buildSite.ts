import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { installHost } from '../host/installHost';
import { repositoryRoot } from '../host/paths';
import { runCommand } from '../host/runCommand';
import { buildDrafts, copyExtension } from './extensionFiles';
import { pageFor, startProgram } from './page';
import { copyWorkbench } from './workbenchFiles';

/** The folder that an office copies to its server. */
export const siteFolder = join(repositoryRoot, 'out/site');

/** VS Code's id of the language of the site. */
export type SiteLocale = 'zh-cn' | 'en';

/**
 * Makes the static site: VS Code's workbench, the extension, and the one that keeps drafts in the browser.
 * @throws when the extension cannot be built
 */
export async function buildSite(locale: SiteLocale = 'zh-cn', folder = siteFolder): Promise<void> {
  const script = join(repositoryRoot, 'server/scripts/build.mjs');
  const built = await runCommand(process.execPath, [script, '--production'], { cwd: repositoryRoot });
  if (built.code !== 0) throw new Error(`the build failed:\n${built.output}`);
  await layOutSite(locale, folder);
}

/** The same of an extension that is built already. */
export async function layOutSite(locale: SiteLocale, folder: string): Promise<void> {
  const { server } = await installHost();
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await copyWorkbench(server, folder, locale);
  await copyExtension(join(folder, 'tiaoli'), locale);
  await buildDrafts(join(folder, 'tiaoli-drafts'));
  for (const name of ['LICENSE', 'ThirdPartyNotices.txt']) {
    await cp(join(server, '../..', name), join(folder, name));
  }
  await writeFile(join(folder, 'start.js'), startProgram());
  await writeFile(join(folder, 'index.html'), pageFor(locale));
}
