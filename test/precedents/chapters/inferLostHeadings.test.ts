import assert from 'node:assert/strict';
import { ChaptersOfRoles } from '../../../server/src/precedents/chapters/chaptersOfRoles';
import {
  inferLostHeadings,
  type DraftChapter,
} from '../../../server/src/precedents/chapters/inferLostHeadings';
import { roleSequences, type RoleSequence } from '../../../server/src/precedents/roles/expectedNextRoles';
import { type ClauseRole } from '../../../server/src/precedents/roles/roleTable';
import { type Clause } from '../../../server/src/precedents/clauses/types';
import { seedClauses } from '../seeds';

/** A precedent: chapter titles with the roles of their articles. */
function precedent(id: string, chapters: Readonly<Record<string, readonly ClauseRole[]>>): RoleSequence {
  const source = { id, title: id, date: undefined };
  return Object.entries(chapters).flatMap(([title, roles], chapter) =>
    roles.map((role, at) => {
      const label = `第${at}条`;
      const path = [`第${chapter}章 ${title}`, label];
      const clause: Clause = {
        source,
        level: 'article',
        label,
        path,
        text: role,
        span: { start: at, end: at },
      };
      return { clause, role };
    }),
  );
}

const DATA: readonly ClauseRole[] = ['public-data', 'data-market', 'data-opening'];
const MEANS: readonly ClauseRole[] = ['funding', 'talent', 'land'];
const HABITS = new ChaptersOfRoles([
  precedent('a', { 数据资源: DATA, 保障措施: MEANS }),
  precedent('b', { 数据要素: DATA, 扶持保障: MEANS }),
]);

const found = (chapters: readonly DraftChapter[]): readonly string[] =>
  inferLostHeadings(chapters, HABITS).map(({ chapter, from, title }) => `${chapter}.${from} ${title}`);

describe('inferLostHeadings', () => {
  it('finds where a chapter goes on with what precedents have in another', () => {
    assert.deepEqual(found([{ title: '数据', roles: [...DATA, ...MEANS] }]), ['0.3 保障措施']);
  });

  it('is silent where the articles stand where precedents have them', () => {
    const right = [
      { title: '数据', roles: DATA },
      { title: '保障', roles: MEANS },
    ];
    assert.deepEqual(found(right), []);
  });

  it('is silent where the whole chapter is of the other kind', () => {
    assert.deepEqual(found([{ title: '甲乙', roles: MEANS }]), []);
  });

  it('is silent on one or two articles that strayed, and where a chapter of the kind is there', () => {
    assert.deepEqual(found([{ title: '数据', roles: [...DATA, 'funding', 'land'] }]), []);
    assert.deepEqual(
      found([
        { title: '数据', roles: [...DATA, ...MEANS] },
        { title: '保障措施', roles: ['talent'] },
      ]),
      [],
    );
  });

  it('does not let an article that strayed open the run', () => {
    const roles: readonly (ClauseRole | undefined)[] = [...DATA, 'talent', undefined, ...DATA, ...MEANS];
    assert.deepEqual(found([{ title: '数据', roles }]), ['0.8 保障措施']);
  });

  it('finds nothing without habits', () => {
    const habits = new ChaptersOfRoles([]);
    assert.deepEqual(inferLostHeadings([{ title: '数据', roles: [...DATA, ...MEANS] }], habits), []);
  });
});

describe('ChaptersOfRoles', () => {
  it('takes chapters for alike by their titles or by what they hold', () => {
    const habits = new ChaptersOfRoles([
      precedent('a', { 支撑保障: MEANS }),
      precedent('b', { 发展环境: MEANS }),
      precedent('c', { 数据要素: DATA }),
      precedent('d', { 数据要素: DATA }),
    ]);
    assert.ok((habits.shareOf('funding', '发展环境') ?? 0) > 0.99);
    assert.equal(habits.shareOf('funding', '数据要素'), 0);
    assert.equal(habits.shareOf('privacy', '数据要素'), undefined);
  });

  it('counts chapters of the seeds', () => {
    const habits = new ChaptersOfRoles(roleSequences(seedClauses));
    assert.equal(habits.titles[0], '总则');
  });
});
