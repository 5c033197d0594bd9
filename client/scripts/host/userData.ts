import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Settings under which VS Code keeps quiet: nothing pops up, updates itself or reports home. */
const QUIET_SETTINGS: Readonly<Record<string, unknown>> = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/** Writes the user's settings into a user-data folder: the quiet ones, then `settings` over them. */
export async function writeUserSettings(
  userData: string,
  settings: Readonly<Record<string, unknown>>,
): Promise<void> {
  await mkdir(join(userData, 'User'), { recursive: true });
  const all = { ...QUIET_SETTINGS, ...settings };
  await writeFile(join(userData, 'User', 'settings.json'), `${JSON.stringify(all, undefined, 2)}\n`);
}

/** Writes the settings of the machine, where a served workbench reads those of machine scope: it leaves the user's unread. */
export async function writeMachineSettings(
  userData: string,
  settings: Readonly<Record<string, unknown>>,
): Promise<void> {
  await mkdir(join(userData, 'Machine'), { recursive: true });
  await writeJson(join(userData, 'Machine', 'settings.json'), settings);
}

/**
 * Makes VS Code run in a display language by an empty language pack: `vscode.env.language` and our own translations
 * follow it, the workbench's texts stay English. `locale` is VS Code's id, for example `zh-cn`.
 */
export async function writeEmptyLanguagePack(
  userData: string,
  extensions: string,
  locale: string,
): Promise<void> {
  const identity = { name: 'empty-language-pack', publisher: 'tiaoli', version: '1.0.0' };
  const folder = join(extensions, 'tiaoli.empty-language-pack-1.0.0');
  const translations = join(folder, 'main.i18n.json');
  await mkdir(folder, { recursive: true });
  await mkdir(userData, { recursive: true });
  await writeJson(translations, { '': [], version: '1.0.0', contents: {} });
  await writeJson(join(folder, 'package.json'), {
    ...identity,
    engines: { vscode: '*' },
    contributes: {
      localizations: [{ languageId: locale, translations: [{ id: 'vscode', path: './main.i18n.json' }] }],
    },
  });
  await writeJson(join(userData, 'languagepacks.json'), {
    [locale]: {
      hash: 'empty-1',
      label: locale,
      extensions: [{ extensionIdentifier: { id: 'tiaoli.empty-language-pack' }, version: '1.0.0' }],
      translations: { vscode: translations },
    },
  });
}

async function writeJson(path: string, value: unknown): Promise<void> {
  await writeFile(path, JSON.stringify(value));
}
