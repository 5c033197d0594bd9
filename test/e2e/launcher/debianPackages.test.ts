import assert from 'node:assert/strict';
import { canInstallPackages, mayInstall, NO_INSTALL } from '../../../client/scripts/host/debianPackages';

describe('installing programs on the machine', () => {
  it('is allowed unless the environment forbids it', () => {
    assert.equal(mayInstall({}), true);
    assert.equal(mayInstall({ [NO_INSTALL]: '' }), true);
    assert.equal(mayInstall({ [NO_INSTALL]: '1' }), false);
  });

  it('is not tried where it is forbidden, whoever we are', () => {
    assert.equal(canInstallPackages({ [NO_INSTALL]: '1' }), false);
  });
});
