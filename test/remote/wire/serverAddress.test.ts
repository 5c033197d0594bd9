import assert from 'node:assert/strict';
import { readAddress } from '../../../server/src/remote/wire/serverAddress';
import { bypasses } from '../../../server/src/remote/wire/proxy';

describe('remote/wire/serverAddress', () => {
  it('reads one address or several, and the name of the corpus', () => {
    const read = readAddress('https://a.example:9200/gdfagui,\n https://b.example');
    assert.ok(read.ok);
    assert.deepEqual(read.value, {
      nodes: ['https://a.example:9200', 'https://b.example'],
      corpus: 'gdfagui',
    });
    assert.equal(readAddress('https://a.example').ok && readAddress('https://a.example:9200/').ok, true);
  });

  it('takes an unencrypted address of this machine only', () => {
    for (const own of ['http://127.0.0.1:9200', 'http://localhost:9200/x', 'http://[::1]:9200']) {
      assert.ok(readAddress(own).ok, own);
    }
    for (const other of [
      'http://127.0.0.1.example:9200',
      'http://10.0.0.1:9200',
      'http://localhost.example',
    ]) {
      assert.ok(!readAddress(other).ok, other);
    }
  });

  it('refuses what is no address, with a sentence, and never throws', () => {
    const bad = [
      '', ' ,', 'a.example:9200', 'ftp://a.example', 'https://', 'https://u:p@a.example', 'https://a.example/A',
      'https://a.example/a/b', 'https://a.example/_all', 'https://a.example/a?x=1', 'https://a.example/a,https://b.example/b',
      'https://a.example/%', 'https://a.example/*', '\uD800', 'javascript:alert(1)',
    ]; // prettier-ignore
    for (const text of bad) {
      const read = readAddress(text);
      assert.ok(!read.ok && read.reason.zh !== '', text);
    }
  });

  it('knows which hosts need no proxy', () => {
    const proxy = {
      url: 'http://proxy.example:3128',
      except: ['.inside.example', 'one.example', '*.two.example', ' '],
    };
    for (const host of [
      'localhost',
      '127.0.0.1',
      'a.inside.example',
      'one.example',
      'b.one.example',
      'x.two.example',
    ]) {
      assert.ok(bypasses(host, proxy), host);
    }
    for (const host of ['outside.example', 'notone.example', '128.0.0.1']) {
      assert.ok(!bypasses(host, proxy), host);
    }
    assert.ok(bypasses('any.example', { url: '', except: ['*'] }));
  });
});
