import assert from 'node:assert/strict';
import { displayLanguage } from '../../../client/scripts/start/displayLanguage';

describe('displayLanguage', () => {
  it('is Chinese for a Chinese locale of the environment or of the system', () => {
    assert.equal(displayLanguage({ LANG: 'zh_CN.UTF-8' }, 'en-US'), 'zh-cn');
    assert.equal(displayLanguage({}, 'zh-Hans-CN'), 'zh-cn');
  });

  it('follows the environment where it says something else than the system', () => {
    assert.equal(displayLanguage({ LC_ALL: 'de_DE.UTF-8', LANG: 'zh_CN.UTF-8' }, 'zh-CN'), undefined);
    assert.equal(displayLanguage({ LANG: 'C.UTF-8' }, 'en-US'), undefined);
  });
});
