import assert from 'node:assert/strict';
import { findBrowser, type Machine } from '../../../client/scripts/host/findBrowser';

const machine = (
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  ...files: readonly string[]
): Machine => ({
  platform,
  env,
  exists: (path) => files.includes(path),
});

describe('findBrowser', () => {
  it('takes the browser that TIAOLI_BROWSER names before any other', () => {
    const env = { TIAOLI_BROWSER: '/opt/mine', PATH: '/usr/bin' };
    assert.equal(findBrowser(machine('linux', env, '/usr/bin/chromium')), '/opt/mine');
  });

  it('finds Chromium, Chrome or Edge on the PATH of Linux', () => {
    const env = { PATH: '/usr/local/bin:/usr/bin' };
    assert.equal(findBrowser(machine('linux', env, '/usr/bin/google-chrome')), '/usr/bin/google-chrome');
    assert.equal(
      findBrowser(machine('linux', env, '/usr/local/bin/microsoft-edge')),
      '/usr/local/bin/microsoft-edge',
    );
  });

  it('finds an application of macOS, for all users or for one', () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    assert.equal(findBrowser(machine('darwin', { HOME: '/Users/li' }, chrome)), chrome);
    const own = `/Users/li${chrome}`;
    assert.equal(findBrowser(machine('darwin', { HOME: '/Users/li' }, own)), own);
  });

  it('finds Edge, which every Windows has', () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const env = { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
    assert.equal(findBrowser(machine('win32', env, edge)), edge);
  });

  it('finds nothing where nothing is', () => {
    assert.equal(findBrowser(machine('linux', { PATH: '/usr/bin' })), undefined);
  });
});
