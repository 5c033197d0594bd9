// Bundles what ships: the extension, the language server, the command line, and what reaches a corpus on a server.
// npm run build [-- --production]   (--production: minified, without source maps)
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { featuresLeftOut } from './absentFeatures.mjs';
import { fewerHtmlNames } from './fewerHtmlNames.mjs';
import { documentationLeftOut } from './withoutDocumentation.mjs';
import { buildNodePrograms } from './nodePrograms.mjs';
import { packagedReadme } from './packagedReadme.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const production = process.argv.includes('--production');

const fileOf = (name) => fileURLToPath(new URL(name, import.meta.url));
const absentFeatures = featuresLeftOut(fileOf('./absentFeatures.mjs'));
const withoutDocumentation = documentationLeftOut({ keepTexts: false });

/** Settings common to all bundles. CommonJS, because that is what every VS Code host loads. */
const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  charset: 'utf8',
  alias: { domutils: fileOf('./noDomUtils.mjs') },
  plugins: [withoutDocumentation, fewerHtmlNames],
  minify: production,
  sourcemap: production ? false : 'linked',
  logLevel: 'warning',
};

const bundles = [
  {
    entryPoints: ['client/src/extension.ts'],
    outfile: 'dist/client.js',
    external: ['vscode'],
    plugins: [absentFeatures],
  },
  // Read only where a setting names a server: the one bundle with modules of the network.
  { entryPoints: ['server/src/remote/main.ts'], outfile: 'dist/remote.js' },
];

/** The same in a browser, where no module of Node is at hand. The build's time tells one program from another. */
const web = {
  platform: 'browser',
  target: 'es2022',
  define: { TIAOLI_BUILD: JSON.stringify(String(Date.now())) },
};

/** The extension for a browser, with the packed program of its server in it. */
async function buildWeb() {
  await buildWebServer();
  await build({
    ...common,
    ...web,
    entryPoints: ['client/src/web/extension.ts'],
    outfile: 'dist/web/extension.js',
    external: ['vscode'],
    alias: { ...common.alias, 'server.packed': fileOf('../../dist/web/server.packed') },
    loader: { '.packed': 'binary' },
    plugins: [absentFeatures],
  });
}

/** The server's program for a browser, which the client unpacks. */
async function buildWebServer() {
  const { outputFiles } = await build({
    ...common,
    ...web,
    format: 'iife',
    entryPoints: ['server/src/web/main.ts'],
    outfile: 'dist/web/server.js',
    sourcemap: production ? false : 'inline',
    write: false,
  });
  await mkdir(new URL('../../dist/web', import.meta.url), { recursive: true });
  const packed = gzipSync(outputFiles[0].contents, { level: 9 });
  await writeFile(new URL('../../dist/web/server.packed', import.meta.url), packed);
}

/** The tools for assistants: read by `tiaoli mcp` alone, and a copy of most of the server, so that it is shipped packed. */
async function buildMcp() {
  const { outputFiles } = await build({
    ...common,
    alias: { ...common.alias, ajv: fileOf('./noAjv.mjs'), 'ajv-formats': fileOf('./noAjv.mjs') },
    entryPoints: ['server/src/mcp/main.ts'],
    outfile: 'dist/mcp.js',
    sourcemap: production ? false : 'inline',
    write: false,
  });
  await mkdir(new URL('../../dist', import.meta.url), { recursive: true });
  const params = { [constants.BROTLI_PARAM_QUALITY]: production ? 11 : 4 };
  await writeFile(
    new URL('../../dist/mcp.packed', import.meta.url),
    brotliCompressSync(outputFiles[0].contents, { params }),
  );
}

// Files of an earlier build (source maps, above all) must not end up in a package.
await rm(new URL('../../dist', import.meta.url), { recursive: true, force: true });
await Promise.all([
  ...bundles.map((bundle) => build({ ...common, ...bundle })),
  buildNodePrograms(
    { ...common, plugins: [documentationLeftOut({ keepTexts: true }), fewerHtmlNames] },
    fileOf('../../dist'),
  ),
  buildWeb(),
  buildMcp(),
]);

const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8');
await writeFile(new URL('../../dist/README.md', import.meta.url), packagedReadme(readme));
