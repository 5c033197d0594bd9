import assert from 'node:assert/strict';
import { highlight } from '../../server/src/features/highlight';
import { references } from '../../server/src/features/references';
import { cursorFixture } from '../support/fixture';
import { snap } from '../support/snap';

/** The cursor's subject is referred to in every marked range; the `declared` of them (by place) are declarations. */
function check(marked: string, declared: readonly number[]): void {
  const { text, cursor, ranges } = cursorFixture(marked);
  const snapshot = snap(text);
  const byStart = (a: { span: { start: number } }, b: { span: { start: number } }): number =>
    a.span.start - b.span.start;
  const marks = [...highlight(snapshot, cursor)].sort(byStart);
  assert.deepEqual(
    marks,
    ranges.map((span, at) => ({ span, kind: declared.includes(at) ? 'write' : 'read' })),
  );
  const places = (includeDeclaration: boolean): unknown =>
    [...references(snapshot, { offset: cursor, includeDeclaration })].sort(byStart).map(({ span }) => span);
  assert.deepEqual(places(true), ranges);
  assert.deepEqual(
    places(false),
    ranges.filter((_, at) => !declared.includes(at)),
  );
}

describe('references and highlight', () => {
  it('find who cites an article or a part of it, from its label', () => {
    check(
      '⟦第‸一条⟧　甲。\n乙。\n第二条　依照⟦第一条⟧办理。\n第三条　依照⟦第一条第二款⟧和第二条办理。\n',
      [0],
    );
  });

  it('find the other references from one of them', () => {
    check('⟦第一条⟧　甲。\n第二条　依照⟦第‸一条⟧办理。\n第三条　依照⟦本条例第一条⟧办理。\n', [0]);
  });

  it('leave out what an article says of itself', () => {
    check('⟦第‸一条⟧　甲。\n前款所定乙，依照本条办理。\n第二条　丙。\n', [0]);
  });

  it('find the uses of a term', () => {
    check('第一条　本条例所称⟦甲数据⟧，是指乙。\n第二条　⟦甲‸数据⟧公开。\n⟦甲数据⟧更新。\n', [0]);
  });

  it('find the citations of one text', () => {
    check('第一条　根据⟦《甲‸法》⟧办理。\n第二条　依照⟦《甲法》第三条⟧办理，不依照《乙法》。\n', []);
  });

  it('find nothing in running text', () => {
    check('第一条　甲‸乙。\n', []);
  });
});
