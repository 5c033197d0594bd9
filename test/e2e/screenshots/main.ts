// npm run screenshots: packages the extension, works with it in a real VS Code, and writes the pictures of the
// walkthrough, the guide and the README to docs/guide/media/, in a light and a dark theme. With --contrast the same in
// both high-contrast themes, to be looked at in test/screenshots/.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { repositoryRoot } from '../../../client/scripts/host/paths';
import { say } from '../../../client/scripts/host/say';
import { SETTLED } from '../ui/drafter';
import { openPackagedWorkbench, packageExtension, type PackagedWorkbench } from '../ui/packagedWorkbench';
import { docx, p } from '../../support/docx';
import { DOCUMENT, DRAFT, scenes, VERSIONS } from './scenes';
import { readPixels, smallPng } from './smallPng';

/** Name of the picture's theme in file names, and VS Code's own. */
type Theme = readonly [name: string, id: string];

/** What VS Code opens in unless its user chose another. */
const THEMES: readonly Theme[] = [
  ['light', 'Light 2026'],
  ['dark', 'Dark 2026'],
];
const CONTRAST_THEMES: readonly Theme[] = [
  ['contrast-dark', 'Default High Contrast'],
  ['contrast-light', 'Default High Contrast Light'],
];

/** Pixels of a picture: as wide as the walkthrough shows it at most, twice as sharp as it needs to be. */
const SIZE = { width: 800, height: 500 };
/** Bytes: all pictures must leave room for the rest of the package. */
const LARGEST = 80_000;

/** What is on the screen is the draft and what the extension shows, and nothing else. */
const BARE: Readonly<Record<string, unknown>> = {
  'breadcrumbs.enabled': false,
  'diffEditor.useInlineViewWhenSpaceIsLimited': false,
  'editor.minimap.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.fontSize': 15,
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
};

async function shootAll([name, id]: Theme, vsix: string, folder: string): Promise<void> {
  const sample = await readFile(join(repositoryRoot, 'client/samples/draft.regulation'), 'utf8');
  const files = { ...VERSIONS, [DRAFT]: sample, [DOCUMENT]: docx({ body: p('某市渡口条例') }) };
  const settings = { ...BARE, 'workbench.colorTheme': id };
  const workbench: PackagedWorkbench = await openPackagedWorkbench(vsix, files, settings);
  const { page } = workbench;
  try {
    await page.setViewportSize(SIZE);
    for (const [scene, play] of Object.entries(scenes)) {
      await play(workbench);
      const path = join(folder, `${scene}-${name}.png`);
      const picture = smallPng(await readPixels(page, await page.screenshot(SETTLED)));
      say(`${path} ${Math.round(picture.length / 1000)} kB`);
      if (picture.length > LARGEST) throw new Error(`${path} is larger than ${LARGEST} bytes`);
      await writeFile(path, picture);
    }
  } catch (error) {
    await workbench.drafter.shoot('screenshots-failed');
    throw error;
  } finally {
    await workbench.close();
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { contrast: { type: 'boolean', default: false } } });
  const folder = join(repositoryRoot, values.contrast ? 'test/screenshots' : 'docs/guide/media');
  await mkdir(folder, { recursive: true });
  const vsix = await packageExtension();
  for (const theme of values.contrast ? CONTRAST_THEMES : THEMES) await shootAll(theme, vsix, folder);
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exit(1);
  },
);
