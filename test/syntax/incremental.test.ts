import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from '../../server/src/syntax/parse';
import { type Line, type RegulationTree, type StructureNode } from '../../server/src/syntax/tree';
import { repositoryRoot } from '../../client/scripts/host/paths';
import { isSameNode } from '../../server/src/syntax/moved';
import { soup } from './soup';

/** The tree without the ways in which its nodes and lines are kept. */
const plain = (tree: RegulationTree): object => ({
  ...tree,
  lines: tree.lines.map(plainLine),
  children: tree.children.map(plainNode),
});

const plainLine = ({ kind, start, end, content, label, quoted }: Line): Line => ({
  kind,
  start,
  end,
  content,
  label,
  quoted,
});

const plainNode = ({ level, label, title, span, textSpan, children }: StructureNode): StructureNode => ({
  level,
  label,
  title,
  span,
  textSpan,
  children: children.map(plainNode),
});

/** Checks that a tree read with its predecessor at hand is the one that is read afresh. */
function assertSame(before: string, after: string): void {
  assert.deepEqual(plain(parse(after, parse(before))), plain(parse(after)));
}

/** Puts `words` in the place of a stretch; the two shares of the length tell where it is. */
function edited(text: string, from: number, to: number, words: string): string {
  const [start = 0, end = 0] = [from, to]
    .map((share) => Math.floor(share * text.length))
    .sort((a, b) => a - b);
  return text.slice(0, start) + words + text.slice(end);
}

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('a parse that knows the version before', () => {
  it('gives the tree of a full parse after any edit of any text', () => {
    fc.assert(
      fc.property(soup, share, share, soup, (text, from, to, words) => {
        assertSame(text, edited(text, from, to, words));
      }),
      { numRuns: 2000 },
    );
  });

  it('does so after small edits, one behind the other', () => {
    const small = fc.tuple(
      share,
      fc.nat(3),
      fc.constantFrom('', '甲', '\n', '\r', '第', '条', '”', '“', '（一）'),
    );
    fc.assert(
      fc.property(soup, fc.array(small, { maxLength: 8 }), (start, edits) => {
        let tree = parse(start);
        for (const [at, removed, words] of edits) {
          const from = Math.floor(at * tree.text.length);
          const text = tree.text.slice(0, from) + words + tree.text.slice(from + removed);
          tree = parse(text, tree);
          assert.deepEqual(plain(tree), plain(parse(text)));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('does so for every seed, typed into at its middle and joined to another text', () => {
    const folder = join(repositoryRoot, 'seeds');
    const seeds = readdirSync(folder)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => readFileSync(join(folder, name), 'utf8'));
    assert.equal(seeds.length, 5);
    for (const [index, seed] of seeds.entries()) {
      assertSame(seed, edited(seed, 0.5, 0.5, '甲'));
      assertSame(seed, edited(seed, 0.3, 0.6, ''));
      assertSame(seed, seed.slice(0, 500) + (seeds[index - 1] ?? ''));
    }
  });

  it('takes over the lines that stayed', () => {
    const before = parse('甲条例\n第一条　甲。\n第二条　乙。\n第三条　丙。\n');
    const after = parse('甲条例\n第一条　甲。\n第二条　乙丁。\n第三条　丙。\n', before);
    assert.equal(after.lines[1], before.lines[1]);
    assert.notEqual(after.lines[2], before.lines[2]);
  });

  it('takes over the articles that stayed, moved where the text above them grew', () => {
    const text =
      '甲条例\n第一条　甲。\n第二条　乙：\n（一）丁；\n（二）戊。\n第三条　丙：\n（一）己。\n第四条　庚。\n';
    const before = parse(text);
    const after = parse(text.replace('乙：', '乙丁乙：'), before);
    const stays = after.children.map((node, index) => {
      const known = before.children[index];
      return known !== undefined && isSameNode(node, known);
    });
    assert.deepEqual(stays, [true, false, true, true]);
    const item = after.children[2]?.children[0]?.children[0];
    assert.equal(after.text.slice(item?.span.start, item?.span.end), '（一）己。');
  });
});
