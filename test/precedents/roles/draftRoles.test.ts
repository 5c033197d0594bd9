import assert from 'node:assert/strict';
import { createSnapshot } from '../../../server/src/analysis/snapshot';
import { classify } from '../../../server/src/precedents/roles/classifyClause';
import { type DraftMemory, MOST_PLACES, roleInDraft } from '../../../server/src/precedents/roles/draftRoles';

const ARTICLE = '违反本条例规定，未办理登记的，由市甲部门责令限期改正，处一千元以上五千元以下罚款。';
const place = (chapter: string) => ({ path: [chapter, '第九条'], position: 0.5, title: '甲市乙条例' });

/** A memory of one stretch that counts what it was asked and shows what it holds. */
function countingMemory(): { memory: DraftMemory; made: () => number; held: () => unknown } {
  const facts = new Map<unknown, unknown>();
  let made = 0;
  const recall = <T>(query: () => T): T => {
    if (!facts.has(query)) {
      made++;
      facts.set(query, query());
    }
    return facts.get(query) as T;
  };
  return { memory: { about: () => ({ recall }) }, made: () => made, held: () => [...facts.values()][0] };
}

describe('roles of a draft', () => {
  it('are those that classify tells, at each place', () => {
    const { memory } = createSnapshot(ARTICLE);
    for (const chapter of ['第一章　总则', '第五章　法律责任', '第一章　总则']) {
      assert.equal(roleInDraft(memory, ARTICLE, place(chapter)), classify(ARTICLE, place(chapter)));
    }
  });

  it('are kept in the memory of the draft, and nowhere else', () => {
    const [one, other] = [countingMemory(), countingMemory()];
    for (let time = 0; time < 3; time++) roleInDraft(one.memory, ARTICLE, place('第五章　法律责任'));
    assert.equal(one.made(), 1);
    const held = one.held();
    assert.ok(held instanceof Map);
    assert.equal(held.size, 1);
    // What the memory says is believed: the article is not classified again.
    for (const key of held.keys()) held.set(key, 'told');
    assert.equal(roleInDraft(one.memory, ARTICLE, place('第五章　法律责任')), 'told');
    assert.notEqual(roleInDraft(other.memory, ARTICLE, place('第五章　法律责任')), 'told');
  });

  it('of one article are few, however often the heading above it is typed anew', () => {
    const { memory, held } = countingMemory();
    for (let typed = 0; typed < 100; typed++) roleInDraft(memory, ARTICLE, place(`第五章　责任${typed}`));
    const roles = held();
    assert.ok(roles instanceof Map);
    assert.ok(roles.size <= MOST_PLACES);
  });
});
