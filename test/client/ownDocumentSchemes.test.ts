import assert from 'node:assert/strict';
import { DRAFT_SCHEME, isOwnPage } from '../../client/src/ownDocumentSchemes';
import { PRECEDENT_SCHEME } from '../../server/src/protocol/precedents';

describe('a page of ours', () => {
  it('is a precedent, a preview, a comparison', () => {
    for (const scheme of [PRECEDENT_SCHEME, 'tiaoli-preview', 'tiaoli-comparison', 'tiaoli-amended']) {
      assert.equal(isOwnPage(scheme), true, scheme);
    }
  });

  it('is no draft, wherever it is kept: on a disk, in the browser, in a repository on the web', () => {
    for (const scheme of ['file', 'untitled', DRAFT_SCHEME, 'vscode-vfs', 'vscode-remote', 'memfs']) {
      assert.equal(isOwnPage(scheme), false, scheme);
    }
  });
});
