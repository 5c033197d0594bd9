import assert from 'node:assert/strict';
import { bilingual } from '../../server/src/base/bilingual';
import { refused } from '../../server/src/base/outcome';
import { createClientWorkspace } from '../../server/src/web/filesThroughEditor';

const none = () => Promise.resolve(refused(bilingual('无', 'none')));

describe('web/clientWorkspace', () => {
  const workspace = createClientWorkspace({ list: none, read: none, write: none, create: none });

  for (const uri of [
    'file:///work/稿.txt',
    'vscode-remote://host/work/稿.txt',
    'vscode-vfs://github/owner/repo/稿.txt',
    'memory:/工作区/稿.txt',
    'tiaoli-drafts:/草案/稿.txt',
    'vscode-local:/c%3A/稿.txt',
  ]) {
    it(`takes ${uri} for a file with a folder around it`, () => {
      assert.equal(workspace.keeps(uri), true);
    });
  }

  for (const uri of [
    'untitled:Untitled-1',
    'untitled:/草案/稿.regulation',
    'tiaoli-precedent:/x/稿.txt',
    'tiaoli-preview:/草案/稿.txt?1',
    'tiaoli-comparison:/稿',
    'git:/work/稿.txt?{}',
    'vscode-notebook-cell:/work/稿.txt#1',
    'memory:稿.txt',
    '稿.txt',
    '',
  ]) {
    it(`takes ${JSON.stringify(uri)} for no file`, () => {
      assert.equal(workspace.keeps(uri), false);
    });
  }
});
