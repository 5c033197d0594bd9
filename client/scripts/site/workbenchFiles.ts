import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Of the extensions that come with VS Code, those without a program of their own that a drafter has use for. */
const EXTENSIONS = [
  'diff',
  'html',
  'json',
  'log',
  'markdown-basics',
  'theme-defaults',
  'theme-modern-icons',
  'theme-seti',
  // So that what is exported counts as no plain text, which could be a draft.
  'xml',
];

/** What the workbench loads beside its own program. */
const MODULES = [
  '@vscode/iconv-lite-umd/lib/iconv-lite-umd.js',
  '@vscode/tree-sitter-wasm/wasm/tree-sitter.js',
  '@vscode/tree-sitter-wasm/wasm/tree-sitter.wasm',
  'jschardet/dist/jschardet.min.js',
  'vscode-oniguruma/release/main.js',
  'vscode-oniguruma/release/onig.wasm',
  'vscode-textmate/release/main.js',
];

const WORKBENCH = 'out/vs/code/browser/workbench/workbench.js';

/** What runs on a server or a desktop alone, and what no drafter hears or sees. */
const NOT_IN_BROWSER =
  /(?:^|\/)(?:node|electron-[a-z]+|sessions|agentHost|agentsVoice|psreadline)(?:\/|$)|\.(?:map|sh|ps1|dll)$/u;

/** The list of extensions that come with the workbench, as it is read. */
const BUILT_IN = 'this.builtinExtensionsPromises=c.';

/**
 * This build of the workbench belongs to a server: it takes the host of the page for one, asks it for a key and for
 * language packs, and keeps the user's settings there. It lists extensions whose programs it has for a server only. Each stands in its text exactly
 * once; without them it is the workbench that needs no server.
 */
const SERVERLESS: readonly (readonly [string, string])[] = [
  [',remoteAuthority:location.host}', '}'],
  ['(window.location.pathname+"/mint-key")', '("")'],
  ['cut.toService(e.getConnection().getChannel("languagePacks"))', '{getInstalledLanguages:async()=>[]}'],
  ['P.file(this.userDataPath).with({scheme:J.vscodeRemote})', 'P.file("/").with({scheme:J.vscodeUserData})'],
  [BUILT_IN, `${BUILT_IN}filter(l=>${JSON.stringify(EXTENSIONS)}.includes(l.extensionPath)).`],
];

/** Copies VS Code's workbench from its server into `site`, made to run without that server. */
export async function copyWorkbench(server: string, site: string, locale: string): Promise<void> {
  for (const name of ['out/vs', 'out/media']) {
    await cp(join(server, name), join(site, name), {
      recursive: true,
      filter: (path) => !NOT_IN_BROWSER.test(relative(server, path).split(sep).join('/')),
    });
  }
  for (const name of EXTENSIONS) {
    await cp(join(server, 'extensions', name), join(site, 'extensions', name), {
      recursive: true,
      filter: (path) => !/[\\/]node_modules(?:[\\/]|$)|\.map$/u.test(relative(server, path)),
    });
  }
  for (const name of MODULES) {
    const target = join(site, 'node_modules', name);
    await mkdir(join(target, '..'), { recursive: true });
    await cp(join(server, 'node_modules', name), target);
  }
  await writeFile(join(site, WORKBENCH), serverless(await readFile(join(server, WORKBENCH), 'utf8')));
  // The workbench speaks English; our own extension follows the language that is named here.
  const messages = await readFile(join(server, 'out/nls.messages.js'), 'utf8');
  await writeFile(
    join(site, 'out/nls.messages.js'),
    `${messages}\nglobalThis._VSCODE_NLS_LANGUAGE=${JSON.stringify(locale)};\n`,
  );
}

/** @throws when the program is not the one that is known here */
export function serverless(program: string): string {
  return SERVERLESS.reduce((text, [from, to]) => {
    const parts = text.split(from);
    if (parts.length !== 2) throw new Error(`this workbench has “${from}” ${parts.length - 1} times`);
    return parts.join(to);
  }, program);
}
