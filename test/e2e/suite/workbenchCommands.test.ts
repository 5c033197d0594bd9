import assert from 'node:assert/strict';
import { commands, extensions } from 'vscode';
import { isInBrowser, openMarked } from './drafts';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly enablement?: string }[];
    readonly menus: {
      readonly commandPalette: readonly { readonly command: string; readonly when: string }[];
    };
  };
}

/** What the palette may ask, and whether it holds with a draft in front. */
const WITH_A_DRAFT: Readonly<Record<string, () => boolean>> = {
  'editorLangId == regulation': () => true,
  'editorLangId == regulation && !editorReadonly': () => true,
  '!tiaoli.inBrowser': () => !isInBrowser(),
  false: () => false,
  // Pages of ours, and an index that is being built: other suites are there.
  'resourceScheme == tiaoli-preview': () => false,
  'resourceScheme == tiaoli-preview || tiaoli.listsInstructions': () => false,
  'tiaoli.listsInstructions': () => false,
  'resourceScheme == tiaoli-parallel': () => false,
  'resourceScheme == tiaoli-comparison': () => false,
  'tiaoli.isIndexing': () => false,
};

const { contributes } = extensions.getExtension('tiaoli.tiaoli')?.packageJSON as Manifest;

const isShown = (condition: string | undefined): boolean => {
  if (condition === undefined) return true;
  // VS Code may write the conditions of the manifest in its own way.
  const answer = WITH_A_DRAFT[condition.replaceAll("'", '')];
  assert.ok(answer, `does this hold with a draft in front: ${condition}`);
  return answer();
};

/** The commands that the palette shows with a draft in front. */
const SHOWN = contributes.commands
  .filter(({ command, enablement }) => {
    const inPalette = contributes.menus.commandPalette.find((entry) => entry.command === command);
    return isShown(inPalette?.when) && isShown(enablement);
  })
  .map(({ command }) => command);

/** Some of those that must be among them: were none shown, none would be tried. */
const DRAFTERS = [
  'tiaoli.newRegulation',
  'tiaoli.renumber',
  'tiaoli.draftAmendment',
  'tiaoli.applyAmendment',
  'tiaoli.compareVersions',
  'tiaoli.exportWord',
  'tiaoli.exportAkn',
  'tiaoli.searchPrecedents',
];

/** Answers that every question may get: it is closed, whatever it is. */
const CLOSINGS = ['workbench.action.closeQuickOpen', 'notifications.clearAll', 'tiaoli.discardPreview'];

/** What VS Code says in place of a dialog that would stop everything, where tests run. */
const REFUSED = /refused to show dialog in tests/u;

const PAUSE = 50;

/** Runs a command, and closes what it asks until it ends. The error it fails with, if it does. */
async function failureOf(command: string): Promise<string | undefined> {
  let ended: { readonly failure: string | undefined } | undefined;
  commands.executeCommand(command).then(
    () => (ended = { failure: undefined }),
    (error: unknown) => (ended = { failure: error instanceof Error ? error.message : 'unknown' }),
  );
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    if (ended !== undefined) break;
    for (const closing of CLOSINGS) await commands.executeCommand(closing);
  }
  const { failure } = ended;
  return failure === undefined || REFUSED.test(failure) ? undefined : failure;
}

// The last of all suites by its name: the server is another one afterwards.
describe('the palette, with a draft in front', () => {
  before(() => openMarked('某市码头条例\n\n第一条　甲。\n'));
  afterEach(async () => {
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('has all that a drafter does, and in a browser nothing of the corpus server', () => {
    const missing = DRAFTERS.filter((command) => !SHOWN.includes(command));
    assert.deepEqual(missing, []);
    assert.equal(SHOWN.includes('tiaoli.setServerCredentials'), !isInBrowser());
  });

  for (const command of SHOWN) {
    it(`has ${command} end well when all it asks is closed`, async () => {
      await openMarked(
        '某市码头条例\n\n第一条　为了甲，根据乙，制定本条例。\n第二‸条　丙应当登记。丁应当备案。\n第三条　戊。\n',
      );
      assert.equal(await failureOf(command), undefined);
    });
  }
});
