// The server and the command line. What both need lies beside them once, in a file of its own: three fifths of each.
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { build, transform } from 'esbuild';

const ENTRIES = { server: 'server/src/node/main.ts', cli: 'server/src/cli/main.ts' };

/**
 * Writes `server.js`, `cli.js` and the files that they share. They are bundled as modules, since only those can be
 * parted, and each is then written as CommonJS.
 * @param {import('esbuild').BuildOptions} options of both; with `sourcemap`, a map lies beside each file
 * @param {string} folder where they go
 */
export async function buildNodePrograms(options, folder) {
  const { outputFiles } = await build({
    ...options,
    bundle: true,
    platform: 'node',
    format: 'esm',
    splitting: true,
    entryPoints: ENTRIES,
    outdir: folder,
    chunkNames: 'shared-[hash]',
    sourcemap: options.sourcemap ? 'inline' : false,
    write: false,
  });
  await mkdir(folder, { recursive: true });
  await Promise.all(outputFiles.map(({ path, text }) => writeAsCommonJs(path, text, options)));
  await chmod(join(folder, 'cli.js'), 0o755);
}

async function writeAsCommonJs(path, text, { charset, target, minify, sourcemap }) {
  const { code, map } = await transform(text, {
    charset,
    target,
    minify,
    format: 'cjs',
    platform: 'node',
    sourcefile: basename(path),
    sourcemap: sourcemap ? 'external' : false,
    banner: basename(path) === 'cli.js' ? '#!/usr/bin/env node' : '',
  });
  if (sourcemap) await writeFile(`${path}.map`, map);
  await writeFile(path, sourcemap ? `${code}//# sourceMappingURL=${basename(path)}.map\n` : code);
}
