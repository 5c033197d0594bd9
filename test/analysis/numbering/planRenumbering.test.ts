import assert from 'node:assert/strict';
import fc from 'fast-check';
import { resolvedReferences } from '../../../server/src/analysis/resolvedReferences';
import { planRenumber, renumberFrom } from '../../../server/src/analysis/numbering/planRenumbering';
import {
  numberFaults,
  numberSequences,
  type NumberedLevel,
} from '../../../server/src/analysis/numbering/numberSequences';
import { type Snapshot } from '../../../server/src/analysis/snapshot';
import { formatOrdinal, ordinal, type Ordinal } from '../../../server/src/base/ordinal';
import { applyEdits } from '../../../server/src/base/textEdit';
import { allNodes, articlesOf } from '../../../server/src/syntax/walkTree';
import { inverse } from '../../support/inverse';
import { snap } from '../../support/snap';
import { randomRegulation } from './randomRegulation';

/** What one article says: whom it cites, by how many articles further back or ahead. */
interface Draft {
  /** Numbers lost before this article. */
  readonly gap: number;
  readonly isInserted: boolean;
  readonly paragraphs: readonly Citation[];
}

/** A reference to the articles `first` and `second`, counted from the first article; some do not exist. */
interface Citation {
  readonly form: (first: string, second: string) => string;
  readonly first: number;
  readonly second: number;
}

const FORMS: readonly Citation['form'][] = [
  () => '甲应当乙。',
  (first) => `违反本条例${first}规定的，责令改正。`,
  (first) => `依照${first}第一款的规定办理。`,
  (first) => `依照${first}第二款、第一款的规定办理。`,
  (first, second) => `违反${first}、${second}规定的，由甲处罚。`,
  (first, second) => `违反${first}第一款、${second}第一款和本条例${first}的规定。`,
  (first, second) => `${first}至${second}规定的乙，适用于丙。`,
  () => '前款规定的甲，按照前条和本条第一款办理。',
  () => '依照《乙办法》第三条、第五条和该办法第一条办理。',
];

const citation: fc.Arbitrary<Citation> = fc.record({
  form: fc.constantFrom(...FORMS),
  first: fc.nat(11),
  second: fc.nat(11),
});

const drafts: fc.Arbitrary<readonly Draft[]> = fc.array(
  fc.record({
    gap: fc.oneof(fc.constant(0), fc.constant(0), fc.integer({ min: 1, max: 12 })),
    isInserted: fc.oneof(fc.constant(false), fc.constant(false), fc.boolean()),
    paragraphs: fc.array(citation, { minLength: 1, maxLength: 3 }),
  }),
  { minLength: 2, maxLength: 10 },
);

/** The numbers of the drafts, going up with gaps; an inserted article follows its main number. */
function numbersOf(articles: readonly Draft[]): readonly Ordinal[] {
  let last = ordinal(0);
  return articles.map(({ gap, isInserted }, i) => {
    last = isInserted && i > 0 ? ordinal(last.main, last.sub + 1) : ordinal(last.main + 1 + gap);
    return last;
  });
}

function write(articles: readonly Draft[]): string {
  const numbers = numbersOf(articles);
  const label = (index: number): string => formatOrdinal(numbers[index] ?? ordinal(200 + index), '条');
  const lines = articles.map(({ paragraphs }, i) => {
    const sentences = paragraphs.map(({ form, first, second }) =>
      form(label(Math.min(first, second)), label(Math.max(first, second))),
    );
    return `${label(i)}　${sentences.join('\n')}\n`;
  });
  return `甲市乙条例\n${lines.join('')}`;
}

/** Where each resolved reference of the text itself points: the places of its targets among all nodes. */
function targetsOf(snapshot: Snapshot): readonly (readonly number[] | undefined)[] {
  const places = new Map(allNodes(snapshot.tree).map(({ node }, place) => [node, place]));
  return resolvedReferences(snapshot).map(({ resolution }) =>
    resolution.kind === 'found' ? resolution.nodes.map((node) => places.get(node) ?? -1) : undefined,
  );
}

/** The text after the sequence of `level` was renumbered from `index` on, with `room` numbers left free before it. */
function renumbered(text: string, level: NumberedLevel, index: number, room = 0): string {
  const snapshot = snap(text);
  const sequence = snapshot.derive(numberSequences).find((candidate) => candidate.level === level);
  assert.ok(sequence);
  const before = sequence.nodes[index - 1]?.label.ordinal.main ?? 0;
  const { edits } = planRenumber(snapshot, renumberFrom(sequence, index, ordinal(before + 1 + room)));
  const after = applyEdits(text, edits);
  assert.equal(applyEdits(after, inverse(text, edits)), text);
  return after;
}

/** The places of the articles that are not inserted ones. */
const articleStarts = (text: string): readonly number[] =>
  articlesOf(snap(text).tree).flatMap(({ node }, i) => (node.label?.ordinal.sub === 0 ? [i] : []));

describe('planRenumber', () => {
  it('leaves every reference pointing at what it pointed at, and can be undone', () => {
    let followed = 0;
    fc.assert(
      fc.property(drafts, fc.nat(20), (articles, wish) => {
        const text = write(articles);
        const starts = articleStarts(text);
        const after = renumbered(text, 'article', starts[wish % starts.length] ?? 0);
        const before = targetsOf(snap(text));
        const now = targetsOf(snap(after));
        assert.equal(now.length, before.length, after);
        for (const [i, targets] of before.entries()) {
          if (targets === undefined) continue;
          if (after !== text) followed++;
          assert.deepEqual(now[i], targets, `${text}\n→\n${after}`);
        }
      }),
      { numRuns: 1500 },
    );
    assert.ok(followed > 1000, 'the property is about something');
  });

  it('makes room for articles, and closes the room again without a trace', () => {
    fc.assert(
      fc.property(randomRegulation(), fc.nat(8), fc.integer({ min: 1, max: 90 }), (text, wish, room) => {
        const starts = articleStarts(text);
        const index = starts[wish % starts.length] ?? 0;
        const opened = renumbered(text, 'article', index, room);
        assert.deepEqual(targetsOf(snap(opened)), targetsOf(snap(text)), opened);
        assert.equal(renumbered(opened, 'article', index), text);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves no gap behind the place it begins at', () => {
    fc.assert(
      fc.property(drafts, (articles) => {
        const after = renumbered(write(articles), 'article', 0);
        assert.deepEqual(snap(after).derive(numberFaults), []);
      }),
      { numRuns: 500 },
    );
  });

  it('takes the 目录 and the references to chapters along', () => {
    const text =
      '甲市乙条例\n目录\n第一章　总则\n第三章　甲\n第四章　附则\n第一章　总则\n第一条　依照第三章、第四章办理。\n第三章　甲\n第二条　依照本章和第一章办理。\n第四章　附则\n第三条　乙。\n';
    const expected =
      '甲市乙条例\n目录\n第一章　总则\n第二章　甲\n第三章　附则\n第一章　总则\n第一条　依照第二章、第三章办理。\n第二章　甲\n第二条　依照本章和第一章办理。\n第三章　附则\n第三条　乙。\n';
    assert.equal(renumbered(text, 'chapter', 1), expected);
  });

  it('takes references to items along', () => {
    const text =
      '甲市乙条例\n第一条　甲：\n（一）乙；\n（三）丙；\n（四）丁。\n有前款第（三）项、第四项情形的，戊。\n第二条　第一条第一款第四项规定的己。\n';
    const expected =
      '甲市乙条例\n第一条　甲：\n（一）乙；\n（二）丙；\n（三）丁。\n有前款第（二）项、第三项情形的，戊。\n第二条　第一条第一款第三项规定的己。\n';
    assert.equal(renumbered(text, 'item', 1), expected);
  });

  it('leaves references to other texts and to what does not exist alone', () => {
    const text = '甲市乙条例\n第一条　依照《丙法》第三条和第九条办理。\n第三条　乙。\n';
    assert.equal(renumbered(text, 'article', 1), text.replace('\n第三条', '\n第二条'));
  });

  it('tells the references that named nothing and would come to name what is numbered so now', () => {
    for (const [level, text, ...told] of REVIVED) {
      const sequence = snap(text)
        .derive(numberSequences)
        .find((each) => each.level === level);
      assert.ok(sequence !== undefined);
      const { left } = planRenumber(snap(text), renumberFrom(sequence, 1, ordinal(2)));
      assert.deepEqual(
        left.map(({ reason, span }) => `${reason}: ${text.slice(span.start, span.end)}`),
        told.map((words) => `revived: ${words}`),
        text,
      );
    }
  });

  it('gives the section that a chapter lacks no number of a section elsewhere', () => {
    const text =
      '甲市乙条例\n第一章　总则\n第一节　子\n第一条　依照第二章第三节、第一章第三节办理。\n第三节　丑\n第二条　甲。\n第二章　丙\n第一节　寅\n第三条　乙。\n';
    assert.equal(
      renumbered(text, 'section', 1),
      text.replace('第一章第三节', '第一章第二节').replace('\n第三节', '\n第二节'),
    );
  });

  it('numbers the chapter of the part that is named, where chapters begin again in each part', () => {
    const text =
      '甲市乙条例\n第一编　子\n第一章　甲\n第一条　依照第二编第三章第一节、第二编第三章办理。\n第三章　乙\n第二条　依照本编第三章、第一编第三章办理。\n第二编　丑\n第一章　丙\n第三条　甲。\n第三章　丁\n第一节　戊\n第四条　乙。\n';
    const chapters = snap(text)
      .derive(numberSequences)
      .find(({ level }) => level === 'chapter');
    assert.ok(chapters !== undefined);
    const inFirstPart = { ...chapters, nodes: chapters.nodes.slice(0, 2) };
    assert.equal(
      applyEdits(text, planRenumber(snap(text), renumberFrom(inFirstPart, 1, ordinal(2))).edits),
      text
        .replace('本编第三章、第一编第三章', '本编第二章、第一编第二章')
        .replace('\n第三章　乙', '\n第二章　乙'),
    );
  });
});

/** A level whose second number is too high, a text, and the references to what is missing. */
const REVIVED: readonly (readonly [NumberedLevel, string, ...string[]])[] = [
  ['article', '甲市乙条例\n第一条　依照第二条办理。\n第三条　甲。\n', '第二条'],
  [
    'article',
    '甲市乙条例\n第一条　依照本条例第二条第一款、第三条办理。\n第三条　甲。\n',
    '本条例第二条第一款',
  ],
  ['article', '甲市乙条例\n第一条　依照《丙法》第二条、第九条办理。\n第三条　甲。\n'],
  [
    'item',
    '甲市乙条例\n第一条　甲：\n（一）乙；\n（三）丙。\n第二条　违反第一条第（二）项、第三项。\n',
    '第一条第（二）项',
  ],
  ['item', '甲市乙条例\n第一条　甲：\n（一）乙；\n（三）丙。\n第二条　违反第二条第二项。\n'],
  [
    'chapter',
    '甲市乙条例\n第一章　甲\n第一条　依照第二章、第三章办理。\n第三章　乙\n第二条　丙。\n',
    '第二章',
  ],
  [
    'section',
    '甲市乙条例\n第一章　甲\n第一节　子\n第一条　依照本章第二节办理。\n第三节　丑\n第二条　丙。\n',
    '本章第二节',
  ],
];
