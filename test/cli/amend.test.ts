import assert from 'node:assert/strict';
import { decisionOn, regulation } from '../amendments/support';
import { withFolder } from './harness';

const BASE = regulation(['甲。', '乙。', '丙。']);
const FILES = {
  'base.txt': BASE,
  'decision.txt': decisionOn(['将第二条修改为：“丁。”', '删去第九条。']),
  'second.txt': decisionOn(['将第三条中的“丙”修改为“戊”。']),
};

describe('tiaoli amend', () => {
  it('writes the text after a decision, and names on standard error what was not carried out', () =>
    withFolder(FILES, async (folder) => {
      const { code, stdout, stderr } = await folder.run(['amend', 'apply', 'base.txt', 'decision.txt']);
      assert.equal(code, 1);
      assert.equal(stdout, BASE.replace('乙', '丁'));
      assert.match(stderr, /没有执行：二、删去第九条（没有第九条）/u);
    }));

  it('carries out several decisions, one after the other', () =>
    withFolder(FILES, async (folder) => {
      const { code } = await folder.run([
        'amend',
        'apply',
        'base.txt',
        'second.txt',
        'decision.txt',
        '--out',
        'new.txt',
      ]);
      assert.equal(code, 1);
      const again = await folder.run(['outline', 'new.txt']);
      assert.match(again.stdout, /第二条[^]*第三条/u);
    }));

  it('writes the JSON of interfaces.md', () =>
    withFolder(FILES, async (folder) => {
      const { stdout } = await folder.run(['amend', 'apply', 'base.txt', 'decision.txt', '--format', 'json']);
      const { instructions, ...rest } = JSON.parse(stdout) as { readonly instructions: readonly unknown[] };
      assert.deepEqual(rest, {
        version: 1,
        title: '甲市码头条例',
        text: BASE.replace('乙', '丁'),
        notes: [],
        others: [],
      });
      assert.deepEqual(instructions.slice(0, 2), [
        {
          number: '一',
          quote: '将第二条修改为：“丁。”',
          status: 'applied',
          reason: null,
          notes: [],
          articles: ['第二条'],
        },
        {
          number: '二',
          quote: '删去第九条',
          status: 'refused',
          reason: '没有第九条',
          notes: [],
          articles: ['第九条'],
        },
      ]);
    }));

  it('drafts a 修正案, one decision on several laws, and the explanation, by whom the project file says', () =>
    withFolder(
      {
        'a.txt': BASE,
        'a2.txt': BASE.replace('乙', '丁'),
        'b.txt': BASE.replace('码头', '渡口'),
        'b2.txt': BASE.replace('码头', '渡口').replace('丙', '戊'),
        '.tiaoli.json': '{ "decidingBody": "甲市人民政府" }',
      },
      async (folder) => {
        const amend = (...args: string[]) => folder.run(['amend', ...args]);
        const form = await amend('draft', 'a.txt', 'a2.txt', '--form', 'amendment');
        assert.match(form.stdout, /^甲市码头条例修正案\n/u);
        const several = await amend('draft', 'a.txt', 'a2.txt', 'b.txt', 'b2.txt');
        assert.equal(several.code, 0);
        assert.match(several.stdout, /^甲市人民政府关于修改《甲市码头条例》和《甲市渡口条例》的决定\n/u);
        const explained = await amend('explain', 'a.txt', 'a2.txt');
        assert.match(explained.stdout, /^关于《甲市码头条例（修正草案）》的说明\n\n甲市人民政府：\n/u);
        assert.equal((await amend('draft', 'a.txt', 'a2.txt', 'b.txt')).code, 2);
        const both = await amend('draft', 'a.txt', 'a2.txt', 'b.txt', 'b2.txt', '--form', 'amendment');
        assert.equal(both.code, 2);
      },
    ));

  it('drafts the decision, and says how it is used', () =>
    withFolder({ ...FILES, 'after.txt': BASE.replace('乙', '丁') }, async (folder) => {
      const drafted = await folder.run(['amend', 'draft', 'base.txt', 'after.txt']);
      assert.equal(drafted.code, 0);
      assert.match(drafted.stdout, /关于修改《甲市码头条例》的决定/u);
      for (const args of [[], ['apply', 'base.txt'], ['draft', 'base.txt'], ['other', 'a', 'b']]) {
        assert.equal((await folder.run(['amend', ...args])).code, 2, args.join(' '));
      }
      const other = await folder.run(['amend', 'apply', 'base.txt', 'after.txt']);
      assert.equal(other.code, 2);
      assert.match(other.stderr, /不是修改决定/u);
    }));
});
