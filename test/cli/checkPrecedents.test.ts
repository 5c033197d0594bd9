import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CliResult, PACKAGE_ROOT, parseReport, withFolder } from './harness';

const SEEDS = join(PACKAGE_ROOT, 'seeds');
/** The seed that lost the heading of its chapter on safeguards. */
const [WITHOUT_HEADING = ''] = readdirSync(SEEDS).filter((name) => name.startsWith('001'));
const CHECK = ['check', 'draft.txt', '--rules', 'structure/missing-chapter-heading', '--format', 'json'];

const hintsOf = ({ stdout }: CliResult): readonly string[] =>
  (parseReport(stdout).files[0]?.findings ?? [])
    .filter(({ severity }) => severity === 'hint')
    .map(({ message }) => message);

describe('tiaoli check and the precedents it ships with', () => {
  const draft = { 'draft.txt': readFileSync(join(SEEDS, WITHOUT_HEADING)) };

  it('infers a lost chapter heading from the seeds, of which the text itself is no evidence', () =>
    withFolder(draft, async (folder) => {
      const [hint, ...more] = hintsOf(await folder.run(CHECK));
      assert.match(hint ?? '', /第五十六条/u);
      assert.deepEqual(more, []);
    })).timeout(20_000);

  it('infers nothing without them, and says that they could not be read', () =>
    withFolder({ ...draft, 'package.json': '{"version":"0.0.1"}' }, async (folder) => {
      const result = await folder.run(CHECK, { packageRoot: folder.path });
      assert.deepEqual(hintsOf(result), []);
      assert.notEqual(result.stderr, '');
    }));
});
