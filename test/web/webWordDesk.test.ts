import assert from 'node:assert/strict';
import { bilingual } from '../../server/src/base/bilingual';
import { done, refused } from '../../server/src/base/outcome';
import { type ClientFiles } from '../../server/src/web/filesThroughEditor';
import { readWordBytes, createWebWordDesk } from '../../server/src/web/webWordDesk';
import { docx, p } from '../support/docx';

const DOCUMENT = 'memory:/工作区/甲.docx';
const NO_FILE = bilingual('文件不存在', 'no such file');
const WORD = docx({ body: p('某市渡口条例') + p('第一条　渡口由交通部门登记。') });

/** What an editor holds, by URI. */
function editorWith(held: Map<string, Uint8Array>, isReadOnly = false): ClientFiles {
  return {
    list: () => Promise.resolve(done([...held.keys()])),
    read(uri) {
      const bytes = held.get(uri);
      return Promise.resolve(bytes === undefined ? refused(NO_FILE) : done(bytes));
    },
    write(uri, bytes) {
      if (isReadOnly) return Promise.resolve(refused(bilingual('没有权限', 'no permission')));
      held.set(uri, bytes);
      return Promise.resolve(done(undefined));
    },
    create(uri, bytes) {
      if (isReadOnly) return Promise.resolve(refused(bilingual('没有权限', 'no permission')));
      if (held.has(uri)) return Promise.resolve(done(false));
      held.set(uri, bytes);
      return Promise.resolve(done(true));
    },
  };
}

const ORDER = {
  draft: '某市渡口条例\n第一条　渡口由港口部门登记。\n',
  document: DOCUMENT,
  before: '某市渡口条例\n第一条　渡口由交通部门登记。\n',
  author: '',
} as const;

const textOf = (bytes: Uint8Array | undefined, view: 'accept' | 'reject'): string => {
  const read = readWordBytes(bytes ?? new Uint8Array(), view);
  return read.ok ? read.value.text : read.reason.zh;
};

describe('web/webWordDesk', () => {
  it('writes a draft into new documents beside its own, whatever holds them', async () => {
    const held = new Map([[DOCUMENT, WORD]]);
    const desk = createWebWordDesk(editorWith(held));
    for (const name of ['甲（修订）.docx', '甲（修订2）.docx']) {
      const written = await desk.writeBack({ ...ORDER, place: 'beside' });
      assert.ok(written.ok && written.value.kind === 'written');
      assert.equal(decodeURIComponent(written.value.file ?? ''), `memory:/工作区/${name}`);
      assert.equal(textOf(held.get(written.value.file ?? ''), 'accept'), ORDER.draft);
      assert.equal(textOf(held.get(written.value.file ?? ''), 'reject'), ORDER.before);
    }
    assert.equal(held.get(DOCUMENT), WORD);
  });

  it('writes into the document itself, of which a copy is kept', async () => {
    const held = new Map([[DOCUMENT, WORD]]);
    const written = await createWebWordDesk(editorWith(held)).writeBack({ ...ORDER, place: 'inPlace' });
    assert.ok(written.ok && written.value.kind === 'written');
    assert.deepEqual(held.get(written.value.kept ?? ''), WORD);
    assert.equal(textOf(held.get(DOCUMENT), 'accept'), ORDER.draft);
  });

  it('writes nothing where nothing may be written, and says why', async () => {
    for (const place of ['beside', 'inPlace'] as const) {
      const held = new Map([[DOCUMENT, WORD]]);
      const written = await createWebWordDesk(editorWith(held, true)).writeBack({ ...ORDER, place });
      assert.ok(!written.ok && /权限/u.test(written.reason.zh));
      assert.deepEqual([...held.values()], [WORD]);
    }
  });

  it('writes nothing where the document changed and what it said before is lost', async () => {
    const held = new Map([[DOCUMENT, WORD]]);
    const order = { ...ORDER, before: undefined, hash: 'other', place: 'beside' } as const;
    const written = await createWebWordDesk(editorWith(held)).writeBack(order);
    assert.ok(!written.ok && /重新打开/u.test(written.reason.zh));
    assert.equal(held.size, 1);
  });
});
