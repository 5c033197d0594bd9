import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canInstallPackages, installPackages } from '../../../client/scripts/host/debianPackages';
import { repositoryRoot } from '../../../client/scripts/host/paths';
import { runCommand } from '../../../client/scripts/host/runCommand';
import { installCommand, type InstalledCommand } from './installedCommand';
import { instructionsIn } from './instructions';

const DRAFT =
  '甲市乙条例\n第一条　为了甲，根据《乙法》，制定本条例。\n第三条　经营者应该遵守本条例第一条的规定。\n' +
  '第四条　本条例自2024年1月1日起施行。\n';

/** What a probe in an editor tells of the draft. */
interface Seen {
  readonly findings: readonly string[];
  readonly hover: string;
  readonly labels: readonly string[];
  /** The third line after all safe fixes. */
  readonly fixed: string;
}

interface Editor {
  readonly name: string;
  /** The Debian packages that bring it. */
  readonly packages: readonly string[];
  readonly language: string;
  readonly settingsFile: string;
  readonly probe: string;
  /** Arguments that start it without the user's own settings, with the settings file, the probe and the draft. */
  readonly args: (settings: string, probe: string, draft: string) => readonly string[];
}

const EDITORS: readonly Editor[] = [
  {
    name: 'nvim',
    packages: ['neovim'],
    language: 'lua',
    settingsFile: 'init.lua',
    probe: 'probe.lua',
    args: (settings, probe, draft) => [
      '--headless',
      '--clean',
      '-u',
      settings,
      draft,
      '-c',
      `luafile ${probe}`,
    ],
  },
  {
    name: 'emacs',
    packages: ['emacs-nox', 'elpa-eglot'],
    language: 'elisp',
    settingsFile: 'init.el',
    probe: 'probe.el',
    args: (settings, probe, draft) => ['--batch', '-q', '-l', settings, '-l', probe, draft],
  },
];

const isThere = async (name: string): Promise<boolean> => (await runCommand(name, ['--version'])).code === 0;

describe('the command, installed without a network', () => {
  let command: InstalledCommand;
  let folder: string;

  before(async () => {
    command = await installCommand();
    // A folder with blanks and Chinese characters, as offices have them.
    folder = join(await mkdtemp(join(tmpdir(), 'tiaoli-editors-')), '草案 一');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, '甲市乙条例.txt'), DRAFT);
  });

  after(async () => {
    await rm(join(folder, '..'), { recursive: true, force: true });
    await command.remove();
  });

  it('checks a draft', async () => {
    const { output, code } = await runCommand('tiaoli', ['check', '甲市乙条例.txt'], {
      cwd: folder,
      env: command.env,
    });
    assert.match(output, /numbering\/article-gap/u);
    assert.equal(code, 1);
  });

  it('finds the packaged precedents', async () => {
    const { output } = await runCommand('tiaoli', ['search', '数据要素市场'], { env: command.env });
    assert.match(output, /数字经济/u);
  });

  for (const { name, packages, language, settingsFile, probe, args } of EDITORS) {
    it(`serves ${name} as docs/editors.md says`, async function () {
      if (!(await isThere(name)) && canInstallPackages()) await installPackages(packages);
      if (!(await isThere(name))) {
        console.log(`${name} is not there and cannot be installed: skipped`);
        this.skip();
      }
      const settings = join(folder, settingsFile);
      await writeFile(settings, instructionsIn(language));
      const fixture = join(repositoryRoot, 'test/e2e/editors/fixtures', probe);
      const draft = join(folder, '甲市乙条例.txt');
      const { output } = await runCommand(name, args(settings, fixture, draft), {
        cwd: folder,
        env: command.env,
        timeout: 200_000,
      });
      const answer = output.split('\n').find((line) => line.startsWith('{'));
      assert.ok(answer, output);
      const seen = JSON.parse(answer) as Seen;
      assert.ok(
        seen.findings.some((finding) => finding.includes('第一条之后缺少第二条')),
        seen.findings.join('\n'),
      );
      assert.match(seen.hover, /第一条/u);
      assert.ok(
        seen.labels.some((label) => label.startsWith('第一条')),
        seen.labels.join('、'),
      );
      assert.equal(seen.fixed, '第三条　经营者应当遵守本条例第一条的规定。');
    });
  }
});
