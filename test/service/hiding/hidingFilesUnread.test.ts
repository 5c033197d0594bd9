import assert from 'node:assert/strict';
import { createSnapshot } from '../../../server/src/analysis/snapshot';
import { bilingual } from '../../../server/src/base/bilingual';
import { refused } from '../../../server/src/base/outcome';
import { hide, type HideWish } from '../../../server/src/service/hiding/hideAndShowFindings';
import { IgnoresAndBaseline } from '../../../server/src/service/hiding/ignoresAndBaseline';
import { NOTHING_FOUND } from '../../../server/src/service/hiding/siftFindings';
import { NearestProjectFile } from '../../../server/src/service/nearestProjectFile';
import { InMemoryWorkspace } from '../../support/inMemoryWorkspace';

const FOLDER = 'file:///work';
const DRAFT = `${FOLDER}/a.txt`;
const BUSY = bilingual('文件正被其他程序占用', 'in use by another program');

/** Files of which one is there and cannot be read. */
class BusyWorkspace extends InMemoryWorkspace {
  readonly #busy: string;

  constructor(busy: string) {
    super({ [busy]: 'of others' });
    this.#busy = busy;
  }

  override read(uri: string): ReturnType<InMemoryWorkspace['read']> {
    return uri === this.#busy ? Promise.resolve(refused(BUSY)) : super.read(uri);
  }
}

describe('hiding findings beside a file that cannot be read', () => {
  for (const [name, wish] of [
    ['.tiaoli.json', { kind: 'disableRule', code: 'numbering/article-gap' }],
    ['.tiaoli.ignores.json', { kind: 'ignoreRule', code: 'numbering/article-gap' }],
    ['.tiaoli.baseline.json', { kind: 'storeBaseline' }],
  ] as const satisfies readonly (readonly [string, HideWish])[]) {
    it(`leaves ${name} as it is, and says why`, async () => {
      const uri = `${FOLDER}/${name}`;
      const workspace = new BusyWorkspace(uri);
      const place = {
        known: new IgnoresAndBaseline(workspace, () => undefined),
        ruleConfigs: new NearestProjectFile(workspace, () => undefined),
        workspace,
        document: { uri: DRAFT, version: 1, snapshot: createSnapshot('甲条例\n') },
        folder: FOLDER,
      };
      const hidden = await hide(place, NOTHING_FOUND, wish);
      assert.ok(!hidden.ok);
      assert.match(hidden.reason.zh, /占用/u);
      assert.equal(workspace.files.get(uri), 'of others');
    });
  }
});
