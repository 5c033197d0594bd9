import assert from 'node:assert/strict';
import fc from 'fast-check';
import { planStructureEdit } from '../../../server/src/analysis/numbering/planStructureEdit';
import { articlesNumbered, indexPlaces } from '../../../server/src/analysis/references';
import { resolvedReferences } from '../../../server/src/analysis/resolvedReferences';
import { findRetargeted } from '../../../server/src/analysis/versions/findRetargeted';
import { type Ordinal } from '../../../server/src/base/ordinal';
import { applyEdits, type TextEdit } from '../../../server/src/base/textEdit';
import { articlesOf } from '../../../server/src/syntax/walkTree';
import { snap } from '../../support/snap';
import { randomRegulation } from '../numbering/randomRegulation';

const roll = fc.nat(99);

describe('findRetargeted, on random texts', () => {
  it('reports nothing after an edit of the structure planner', () => {
    let planned = 0;
    fc.assert(
      fc.property(
        randomRegulation(),
        fc.array(fc.record({ at: roll, kind: fc.constantFrom('up', 'down', 'insert') }), {
          minLength: 1,
          maxLength: 3,
        }),
        (text, wishes) => {
          let now = text;
          for (const { at, kind } of wishes) {
            const articles = articlesOf(snap(now).tree);
            const offset = articles[at % articles.length]?.node.span.start ?? 0;
            const plan = planStructureEdit(
              snap(now),
              kind === 'insert'
                ? { kind, offset, as: 'next' }
                : { kind: 'move', offset, direction: kind === 'up' ? 'up' : 'down' },
              false,
            );
            if (!plan.ok) continue;
            planned++;
            now = applyEdits(now, plan.value.edits);
          }
          assert.deepEqual(
            findRetargeted(snap(text), snap(now)).map(({ citation: { span } }) => now.slice(0, span.end)),
            [],
          );
        },
      ),
      { numRuns: 150 },
    );
    assert.ok(planned > 100, String(planned));
  });

  it('reports exactly the citations of articles that a cut-and-paste left under another number', () => {
    let reported = 0;
    fc.assert(
      fc.property(randomRegulation(false), roll, roll, (text, taken, put) => {
        const before = snap(text);
        const articles = articlesOf(before.tree).map(({ node }) => node);
        const order = articles.map((_, at) => at);
        const [moved = 0] = order.splice(taken % articles.length, 1);
        order.splice(put % articles.length, 0, moved);
        const bodyOf = (at: number): { readonly start: number; readonly end: number } => {
          const { label, span } = articles[at] ?? articles[0] ?? assert.fail();
          return { start: label?.span.end ?? span.start, end: span.end };
        };
        const edits = order.map((source, at): TextEdit => {
          const { start, end } = bodyOf(source);
          return { span: bodyOf(at), newText: text.slice(start, end) };
        });
        const after = snap(applyEdits(text, edits));
        const index = after.derive(indexPlaces);
        const isElsewhere = (at: number, first = at, last = at): boolean => {
          const now = order.indexOf(at);
          return now < first || now > last;
        };
        const placeOf = ({ ordinal }: { readonly ordinal: Ordinal }): number =>
          index.articles.indexOf(articlesNumbered(index, ordinal)[0] ?? assert.fail());
        const expected = resolvedReferences(after).flatMap(({ reference }) => {
          const labels = reference.labels.filter(({ level }) => level === 'article');
          const [first, last] = labels;
          if (reference.scope.kind !== 'own' || first === undefined) return [];
          const [from, to] = [placeOf(first), placeOf(last ?? first)];
          const held = order.map((_, at) => at).filter((at) => from <= at && at <= to);
          return held.some((at) => isElsewhere(at, from, to)) ? [first.span.start] : [];
        });
        const found = findRetargeted(before, after).map(({ citation }) => citation.span.start);
        assert.deepEqual(found, expected);
        reported += found.length;
      }),
      { numRuns: 200 },
    );
    assert.ok(reported > 100, String(reported));
  });
});
