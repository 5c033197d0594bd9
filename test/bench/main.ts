// `npm run bench [-- NAME…] [--json FILE] [--corpus DIR] [--size ARTICLES]`: how fast the product is. The code is
// bundled as it ships, because a loader that translates on the fly wraps every function and would be measured with it.
import { spawnSync } from 'node:child_process';
import { buildSync } from 'esbuild';

const BUNDLES = [
  { entryPoints: ['test/bench/run.ts'], outfile: 'out/bench/run.js' },
  { entryPoints: ['server/src/node/main.ts'], outfile: 'out/bench/server.js' },
  { entryPoints: ['server/src/cli/main.ts'], outfile: 'out/bench/cli.js' },
  { entryPoints: ['test/bench/search/memory.ts'], outfile: 'out/bench/memory.js' },
  { entryPoints: ['test/bench/wordMemory.ts'], outfile: 'out/bench/wordMemory.js' },
  { entryPoints: ['test/bench/turnWatch.ts'], outfile: 'out/bench/turnWatch.js' },
];

for (const bundle of BUNDLES) {
  buildSync({
    ...bundle,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'warning',
  });
}
const { status } = spawnSync(process.execPath, ['out/bench/run.js', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
