import assert from 'node:assert/strict';
import { type Span } from '../../server/src/base/span';
import { print } from '../../server/src/syntax/printTree';
import {
  type Label,
  type Piece,
  type RegulationTree,
  type StructureNode,
} from '../../server/src/syntax/tree';

const within = (inner: Span, outer: Span): boolean =>
  outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end;

/** Fails unless a tree has what every tree of every text has: nothing lost, spans nested and in order. */
export function assertWellFormed(tree: RegulationTree): void {
  const { text } = tree;
  const whole = { start: 0, end: text.length };

  let at = 0;
  for (const line of tree.lines) {
    assert.equal(line.start, at, 'the lines tile the text');
    assert.ok(line.end > line.start || text === '', 'no line is empty');
    assert.ok(within(line.content, line), 'the content lies in its line');
    if (line.label !== undefined) assertExact(line.label, line.content);
    at = line.end;
  }
  assert.equal(at, text.length, 'the lines reach the end');
  assert.equal(print(tree), text, 'an unedited tree prints as its text');

  assertNodes(tree.children, whole);
  if (tree.title !== undefined) assert.ok(within(tree.title.span, whole), 'the title lies in the text');
  if (tree.adoptionNote !== undefined) assertExact(tree.adoptionNote, whole);
  if (tree.closing !== undefined) assertExact(tree.closing, whole);
  if (tree.contents !== undefined) {
    const { contents } = tree;
    assert.ok(within(contents.span, whole), '目录 lies in the text');
    assertOrder(contents.entries, contents.span);
    for (const { span, label } of contents.entries) if (label !== undefined) assertExact(label, span);
  }
  for (const { heading, span } of tree.annexes) assertExact(heading, span);
  assertOrder(tree.annexes, whole);
  assertOrder(tree.residues, whole);

  function assertNodes(nodes: readonly StructureNode[], outer: Span): void {
    assertOrder(nodes, outer);
    for (const node of nodes) {
      if (node.label !== undefined) assertExact(node.label, node.span);
      if (node.title !== undefined) assert.ok(within(node.title.span, node.span), 'a title lies in its node');
      assert.ok(within(node.textSpan, node.span), `the text of a ${node.level} lies in its node`);
      assertNodes(node.children, node.span);
    }
  }

  function assertExact(piece: Label | Piece, outer: Span): void {
    assert.ok(within(piece.span, outer), `${JSON.stringify(piece.text)} lies where it belongs`);
    assert.equal(text.slice(piece.span.start, piece.span.end), piece.text);
  }
}

function assertOrder(parts: readonly { readonly span: Span }[], outer: Span): void {
  let at = outer.start;
  for (const { span } of parts) {
    assert.ok(at <= span.start && within(span, outer), 'parts stand in order inside the whole');
    at = span.end;
  }
}
