// Packs the command `tiaoli` for editors other than VS Code: an npm package without dependencies, since all it needs
// is bundled in dist/. npm run package:command [-- FOLDER]   (FOLDER: where the .tgz goes; here where absent)
import { execFileSync } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const staging = resolve(root, 'out/command');
const destination = resolve(process.argv[2] ?? root);
const npm = process.env.npm_execpath;

execFileSync(process.execPath, ['server/scripts/build.mjs', '--production'], { cwd: root, stdio: 'inherit' });
const { name, version, description, license, engines, bin } = JSON.parse(
  await readFile(resolve(root, 'package.json'), 'utf8'),
);
const strings = JSON.parse(await readFile(resolve(root, 'package.nls.zh-cn.json'), 'utf8'));
const manifest = {
  name,
  version,
  description: strings[description.replaceAll('%', '')],
  license,
  engines: { node: engines.node },
  bin,
};

await rm(staging, { recursive: true, force: true });
await mkdir(staging, { recursive: true });
await writeFile(resolve(staging, 'package.json'), `${JSON.stringify(manifest, undefined, 2)}\n`);
for (const kept of [
  'dist',
  'seeds',
  'server/data',
  'docs/rules',
  'docs/guide',
  'docs/editors.md',
  'docs/shared-corpus.md',
  'docs/web.md',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
]) {
  await cp(resolve(root, kept), resolve(staging, kept), { recursive: true });
}
await rm(resolve(staging, 'dist/client.js'));
const pack = ['pack', '--pack-destination', destination];
const [command, args] = npm === undefined ? ['npm', pack] : [process.execPath, [npm, ...pack]];
execFileSync(command, args, { cwd: staging, stdio: 'inherit' });
