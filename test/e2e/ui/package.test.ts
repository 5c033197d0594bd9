import assert from 'node:assert/strict';
import { stat } from 'node:fs/promises';
import { listFiles, PackageManager } from '@vscode/vsce';
import { repositoryRoot } from '../../../client/scripts/host/paths';
import { packageExtension } from './packagedWorkbench';

/** What a drafter installs: everything that ships is of one of these kinds, and each kind is there. */
const SHIPPED: readonly RegExp[] = [
  /^package\.json$/u,
  /^README\.md$/u,
  /^package\.nls(?:\.zh-cn)?\.json$/u,
  /^CHANGELOG\.md$/u,
  /^LICENSE$/u,
  /^dist\/\w+\.js$/u,
  /^dist\/shared-\w+\.js$/u,
  /^dist\/web\/extension\.js$/u,
  /^dist\/(?:mcp|web\/server)\.packed$/u,
  /^server\/data\/\w+\.(?:bin|counts)$/u,
  /^syntaxes\/[\w.-]+\.json$/u,
  /^seeds\/[^/]+\.(?:txt|md|json)$/u,
  /^docs\/rules\/[\w/-]+\.md$/u,
  /^docs\/guide\/[\w.-]+\.md$/u,
  /^docs\/guide\/media\/[\w-]+\.png$/u,
  /^docs\/(?:editors|shared-corpus|web)\.md$/u,
  /^client\/l10n\/bundle\.l10n(?:\.[\w-]+)?\.json$/u,
  /^client\/media\/[\w/.-]+\.(?:png|svg|md)$/u,
  /^client\/samples\/[^/]+$/u,
  /^client\/schemas\/[\w.]+\.json$/u,
];

const MEGABYTE = 1_000_000;

describe('the package', () => {
  it('holds what is needed and nothing else', async () => {
    const files = await listFiles({ cwd: repositoryRoot, packageManager: PackageManager.None });
    const others = files.filter((file) => !SHIPPED.some((kind) => kind.test(file)));
    assert.deepEqual(others, []);
    const missing = SHIPPED.filter((kind) => !files.some((file) => kind.test(file)));
    assert.deepEqual(missing, []);
  });

  it('stays below 4 MB', async () => {
    const { size } = await stat(await packageExtension());
    assert.ok(size < 4 * MEGABYTE, `${size} bytes`);
  });
});
