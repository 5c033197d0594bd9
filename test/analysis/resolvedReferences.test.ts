import assert from 'node:assert/strict';
import { resolvedReferences } from '../../server/src/analysis/resolvedReferences';
import { findReferences } from '../../server/src/analysis/references/index';
import { createSnapshot, type Snapshot } from '../../server/src/analysis/snapshot';

/** A snapshot that counts each look at an article or at a reference. */
function countingSnapshot(text: string): { readonly snapshot: Snapshot; readonly looks: () => number } {
  let looks = 0;
  const counted = <T extends object>(value: T): T =>
    new Proxy(value, {
      get: (of, key, receiver): unknown => {
        looks++;
        return Reflect.get(of, key, receiver);
      },
    });
  const real = createSnapshot(text);
  const facts = new Map<unknown, unknown>();
  const snapshot: Snapshot = {
    ...real,
    tree: { ...real.tree, children: real.tree.children.map(counted) },
    derive<T>(query: (asked: Snapshot) => T): T {
      if (!facts.has(query)) {
        facts.set(
          query,
          (query as unknown) === findReferences ? findReferences(real).map(counted) : query(snapshot),
        );
      }
      return facts.get(query) as T;
    },
  };
  return { snapshot, looks: () => looks };
}

/** The looks it takes to resolve one reference in each of so many articles. */
function looksFor(articles: number): number {
  const text = Array.from(
    { length: articles },
    (_, at) => `第${at + 1}条　依照第${articles - at}条办理。\n`,
  ).join('');
  const { snapshot, looks } = countingSnapshot(text);
  const resolved = resolvedReferences(snapshot);
  assert.equal(resolved.length, articles);
  assert.ok(resolved.every(({ resolution }) => resolution.kind === 'found'));
  return looks();
}

describe('resolving all references of a text', () => {
  it('looks neither through all articles nor through all references for each of them', () => {
    const [few, many] = [looksFor(256), looksFor(1024)];
    // Four times the text: halving costs a little more than four times as much, a walk for each sixteen times.
    assert.ok(many < few * 6, `${few} looks for 256 articles, ${many} for 1,024`);
  });
});
