import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureSampleDraft } from '../../../client/scripts/start/sampleDraft';

describe('ensureSampleDraft', () => {
  it('writes the draft once and never over what the user has made of it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tiaoli-sample-'));
    try {
      const { file } = await ensureSampleDraft(join(folder, 'draft'));
      assert.match(await readFile(file, 'utf8'), /^某市数字经济促进条例（草案）\n/);
      await writeFile(file, '改过的草案');
      assert.equal((await ensureSampleDraft(join(folder, 'draft'))).file, file);
      assert.equal(await readFile(file, 'utf8'), '改过的草案');
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
