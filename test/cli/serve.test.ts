import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { withFolder } from './harness';

describe('tiaoli serve', () => {
  it('loads the server bundle of its installation', () =>
    withFolder(
      { 'dist/server.js': 'require("node:fs").writeFileSync(__dirname + "/started", "");' },
      async (folder) => {
        const { code } = await folder.run(['serve', '--stdio'], { packageRoot: folder.path });
        assert.equal(code, 0);
        assert.ok(existsSync(folder.at('dist/started')));
      },
    ));

  it('says what is missing where nothing is built', () =>
    withFolder({}, async (folder) => {
      const { code, stderr } = await folder.run(['serve', '--stdio'], { packageRoot: folder.path });
      assert.equal(code, 2);
      assert.match(stderr, /server\.js：请先构建/);
    }));
});
