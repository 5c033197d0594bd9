import assert from 'node:assert/strict';
import { join } from 'node:path';
import { createSnapshot } from '../../server/src/analysis/snapshot';
import { createAssistHost } from '../../server/src/mcp/mcpHost';
import { fileWorkspace } from '../../server/src/node/readFilesFromDisk';

describe('mcp: the host of the tools', () => {
  it('finds typing errors, as the command line does', async () => {
    const host = createAssistHost(
      {
        roots: [],
        corpus: [],
        indexFiles: [],
        workspace: fileWorkspace,
        packageRoot: join(__dirname, '../..'),
        locale: 'zh',
        version: '0.0.0',
        log: () => undefined,
      },
      undefined,
    );
    const snapshot = createSnapshot('甲市乙条例\n第一条　违反本条例规定的，依法追究刑事贵任。\n');
    const findings = await host.check({ name: '', snapshot });
    assert.ok(findings.ok && findings.value.some(({ code }) => code === 'wording/typo'));
    await host.precedents();
  });
});
