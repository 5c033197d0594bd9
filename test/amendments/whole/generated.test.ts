import assert from 'node:assert/strict';
import { articlesOf } from '../../../server/src/syntax/walkTree';
import { snap } from '../../support/snap';
import { carriedOut } from '../support';
import { randomDecision } from './randomDecision';

/** The articles of a text, number and words, blanks left out. */
const articlesIn = (text: string): readonly string[] =>
  articlesOf(snap(text).tree).map(({ node }) =>
    text
      .slice(node.span.start, node.span.end)
      .replace(/[ \u3000]+/gu, '')
      .trim(),
  );

describe('whole decisions, generated', () => {
  for (let count = 1; count <= 60; count++) {
    it(`number ${count}: every article and every heading is as expected`, () => {
      const { before, decision, after } = randomDecision(`whole decision ${count}`);
      const applied = carriedOut(before, decision);
      const told = applied.results
        .filter(({ status }) => status !== 'applied')
        .map(({ instruction, reason }) => `${instruction.quote}：${reason?.zh ?? ''}`);
      assert.deepEqual(told, [], decision);
      assert.deepEqual(articlesIn(applied.text), articlesIn(after), decision);
      const headings = (text: string): readonly string[] =>
        text.split('\n').filter((line) => /^第.{1,3}章　/u.test(line));
      assert.deepEqual(headings(applied.text), headings(after));
      assert.match(applied.text, /^（.*2026年3月1日.*）$/mu);
    });
  }
});
