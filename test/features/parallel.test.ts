import assert from 'node:assert/strict';
import { parallelProvisions } from '../../server/src/features/parallel';
import { cursorFixture } from '../support/fixture';
import { contextWith, indexOf, snap } from '../support/snap';

const CORPUS = indexOf(`//- a.txt
甲市码头条例
第一条　为了加强码头管理，制定本条例。
第二条　码头经营者应当公布收费目录，并报市交通运输部门备案。
//- b.txt
乙市码头条例
第一条　为了保障码头安全，维护各方权益，制定本条例。
第二条　码头经营者应当每月公布收费目录。
//- c.txt
丙市码头条例
第一条　本市码头的规划、建设和运营，适用本条例。
`);

const parallel = (marked: string) => {
  const { text, cursor } = cursorFixture(marked);
  return parallelProvisions(snap(text), cursor, contextWith(CORPUS));
};

describe('parallelProvisions', () => {
  it('finds the closest clause of each precedent, and says who has none', () => {
    const found = parallel('丁市码头条例\n第一条　‸码头经营者应当公布收费目录。\n');
    assert.equal(found?.name, '第一条');
    assert.deepEqual(
      found.clauses.map(({ clause }) => `${clause.source.title}${clause.label}`),
      ['甲市码头条例第二条', '乙市码头条例第二条'],
    );
    assert.deepEqual(
      found.without.map(({ title }) => title),
      ['丙市码头条例'],
    );
    const monthly = found.clauses.find(({ clause }) => clause.source.title === '乙市码头条例');
    assert.deepEqual(
      monthly?.changes?.filter(({ kind }) => kind !== 'same'),
      [{ kind: 'inserted', text: '每月' }],
    );
  });

  it('takes an article for the same purpose however it is worded', () => {
    const found = parallel('丁市码头条例\n第一条　为了‸推动航运，制定本条例。\n');
    assert.deepEqual(
      found?.clauses.map(({ clause }) => clause.text.slice(0, 4)),
      ['为了加强', '为了保障'],
    );
  });

  it('answers for articles only, and only with an index', () => {
    assert.equal(parallel('丁市‸码头条例\n第一条　甲。\n'), undefined);
    assert.equal(parallelProvisions(snap('第一条　甲。\n'), 2, contextWith(undefined)), undefined);
  });
});
