import { existsSync } from 'node:fs';
import { mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { installHost } from '../host/installHost';
import { cacheFolder, repositoryRoot } from '../host/paths';
import { writeEmptyLanguagePack, writeUserSettings } from '../host/userData';
import { plainEnvironment, startServer, type VscodeServer } from '../host/vscodeServer';
import { displayLanguage } from './displayLanguage';

/**
 * Starts VS Code's server with the extension of this repository installed by a link. User data stays in
 * `.vscode-test/workbench/` from one start to the next.
 */
export async function serveWorkbench(): Promise<VscodeServer> {
  const files = await installHost();
  const dataFolder = join(cacheFolder, 'workbench');
  const userData = join(dataFolder, 'data');
  const extensions = join(cacheFolder, 'workbench-extensions');
  const locale = displayLanguage();
  await rm(extensions, { recursive: true, force: true });
  await mkdir(extensions, { recursive: true });
  await symlink(repositoryRoot, join(extensions, 'tiaoli.tiaoli'), 'junction');
  if (!existsSync(join(userData, 'User/settings.json'))) await writeUserSettings(userData, {});
  if (locale !== undefined) await writeEmptyLanguagePack(userData, extensions, locale);
  return startServer(files, {
    dataFolder,
    extensions,
    environment: plainEnvironment(),
    ...(locale === undefined ? {} : { locale }),
  });
}
