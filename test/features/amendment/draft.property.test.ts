import assert from 'node:assert/strict';
import fc from 'fast-check';
import { planStructure } from '../../../server/src/analysis/numbering/planStructure';
import { applyEdits } from '../../../server/src/base/textEdit';
import { draftAmendments } from '../../../server/src/features/amendment/draft';
import { linesOf } from '../../../server/src/features/amendment/articleChange';
import { printAmendment } from '../../../server/src/features/amendment/print';
import { articlesOf } from '../../../server/src/syntax/query';
import { randomRegulation } from '../../analysis/numbering/randomRegulation';
import { snap } from '../../support/snap';
import { applyDecision, type PlainArticle } from './apply';

const KINDS = ['up', 'down', 'insert', 'delete', 'word', 'newParagraph', 'lessParagraph', 'rewrite'] as const;
type Kind = (typeof KINDS)[number];

const roll = fc.nat(99);

function articles(text: string): readonly PlainArticle[] {
  const snapshot = snap(text);
  return articlesOf(snapshot.tree).map(({ node }) => ({
    number: node.label?.ordinal ?? assert.fail(),
    lines: linesOf({ snapshot, node }),
  }));
}

/** The text after one edit of a drafter; structural ones keep numbers and citations in order. */
function edited(text: string, kind: Kind, at: number, mark: number): string {
  const all = articlesOf(snap(text).tree);
  const { node } = all[at % all.length] ?? assert.fail();
  const offset = node.span.start;
  const end = node.span.end;
  switch (kind) {
    case 'up':
    case 'down': {
      const plan = planStructure(snap(text), { kind: 'move', offset, direction: kind }, false);
      return plan.ok ? applyEdits(text, plan.value.edits) : text;
    }
    case 'insert': {
      const plan = planStructure(
        snap(text),
        { kind, offset, as: 'next', text: `新写的第${mark}号规定，由市人民政府另行公布。` },
        false,
      );
      return plan.ok ? applyEdits(text, plan.value.edits) : text;
    }
    case 'delete': {
      const plan = planStructure(snap(text), { kind, offset }, false);
      return plan.ok && all.length > 2 ? applyEdits(text, plan.value.edits) : text;
    }
    case 'word': {
      const last = text.lastIndexOf('办理', end);
      return last < offset ? text : `${text.slice(0, last)}处置${text.slice(last + 2)}`;
    }
    case 'newParagraph':
      return `${text.slice(0, end)}\n补写${mark}号一款。${text.slice(end)}`;
    case 'lessParagraph': {
      const [, last] = [node.children[0], node.children.at(-1)];
      if (node.children.length < 2 || last === undefined) return text;
      const from = text.lastIndexOf('\n', last.span.start);
      return text.slice(0, from) + text.slice(last.span.end);
    }
    case 'rewrite':
      return `${text.slice(0, node.label?.span.end ?? offset)}　全新的${mark}号内容，与原来毫无关系。${text.slice(end)}`;
  }
}

describe('an amending decision, on random texts', function () {
  this.timeout(60_000);

  it('makes the new version of the old one', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        randomRegulation(false),
        fc.array(fc.record({ kind: fc.constantFrom(...KINDS), at: roll }), { minLength: 1, maxLength: 4 }),
        (before, edits) => {
          const after = edits.reduce((text, { kind, at }, mark) => edited(text, kind, at, mark), before);
          const draft = draftAmendments(snap(before), snap(after));
          if (!draft.ok) return;
          for (const each of draft.value.amendments) {
            seen.add(each.kind === 'amend' ? `words: ${each.change?.act ?? 'same'}` : each.kind);
          }
          const applied = applyDecision(articles(before), draft.value);
          assert.deepEqual(applied, articles(after), `${after}\n${printAmendment(draft.value)}`);
        },
      ),
      { numRuns: 300 },
    );
    assert.deepEqual([...seen].sort(), [
      'add',
      'delete',
      ...['add', 'delete', 'replace', 'rewrite', 'same'].map((act) => `words: ${act}`),
    ]);
  });
});
