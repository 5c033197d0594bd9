import assert from 'node:assert/strict';
import fc from 'fast-check';
import { planStructure } from '../../../server/src/analysis/numbering/planStructure';
import { formatChineseNumeral } from '../../../server/src/base/chineseNumeral';
import { applyEdits } from '../../../server/src/base/textEdit';
import { draftAmendments } from '../../../server/src/amendments/draft/draft';
import { linesOf } from '../../../server/src/amendments/draft/articleChange';
import { printAmendment } from '../../../server/src/amendments/draft/print';
import { articlesOf } from '../../../server/src/syntax/query';
import { randomRegulation } from '../../analysis/numbering/randomRegulation';
import { snap } from '../../support/snap';
import { applyDecision, type PlainArticle } from './apply';

const KINDS = [
  'up',
  'down',
  'insert',
  'delete',
  'word',
  'newParagraph',
  'lessParagraph',
  'rewrite',
  'splitChapter',
  'joinChapter',
  'renameChapter',
  'newChapter',
  'wordThroughout',
] as const;
type Kind = (typeof KINDS)[number];

const roll = fc.nat(99);

function articles(text: string): readonly PlainArticle[] {
  const snapshot = snap(text);
  return articlesOf(snapshot.tree).map(({ node, ancestors }) => ({
    number: node.label?.ordinal ?? assert.fail(),
    lines: linesOf({ snapshot, node }),
    heading: ancestors.at(-1)?.title?.text ?? '',
  }));
}

/** The text after one edit of a drafter; structural ones keep numbers and citations in order. */
function edited(text: string, kind: Kind, at: number, mark: number): string {
  const all = articlesOf(snap(text).tree);
  const { node, ancestors } = all[at % all.length] ?? assert.fail();
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
    case 'wordThroughout':
      return text.replaceAll('标记', '记号');
    case 'newParagraph':
      return `${text.slice(0, end)}\n补写${mark}号一款。${text.slice(end)}`;
    case 'lessParagraph': {
      const [, last] = [node.children[0], node.children.at(-1)];
      if (node.children.length < 2 || last === undefined) return text;
      const from = text.lastIndexOf('\n', last.span.start);
      return text.slice(0, from) + text.slice(last.span.end);
    }
    case 'splitChapter':
      return ancestors.length === 0
        ? text
        : chaptersInOrder(`${text.slice(0, offset)}第一章　新章${mark}\n${text.slice(offset)}`);
    case 'joinChapter': {
      const chapter = ancestors[0];
      if (chapter === undefined || text.indexOf('章　') > chapter.span.start) return text;
      return chaptersInOrder(
        text.replace(`第${chapter.label?.text.slice(1) ?? ''}　${chapter.title?.text ?? ''}\n`, ''),
      );
    }
    case 'renameChapter': {
      const title = ancestors[0]?.title;
      return title === undefined
        ? text
        : `${text.slice(0, title.span.start)}改名${mark}${text.slice(title.span.end)}`;
    }
    case 'newChapter': {
      if (ancestors.length === 0) return text;
      const inserted = edited(text, 'insert', at, mark);
      const begin =
        inserted.indexOf('\n', inserted.lastIndexOf('\n', inserted.indexOf(`新写的第${mark}号`)) - 1) + 1;
      return chaptersInOrder(`${inserted.slice(0, begin)}第一章　全新${mark}\n${inserted.slice(begin)}`);
    }
    case 'rewrite':
      return `${text.slice(0, node.label?.span.end ?? offset)}　全新的${mark}号内容，与原来毫无关系。${text.slice(end)}`;
  }
}

/** Contents follow the headings, and no decision speaks of them. */
const withoutContents = (text: string): string =>
  text.replace(/^目录\n(?:第[一二三四五六七八九十]+章　.*\n)+?(?=第一章　)/mu, '');

/** The text with its chapters numbered from one; citations of chapters stay. */
function chaptersInOrder(text: string): string {
  let chapter = 0;
  return text.replace(
    /^第[一二三四五六七八九十]+章(?=　)/gmu,
    () => `第${formatChineseNumeral(++chapter)}章`,
  );
}

describe('an amending decision, on random texts', () => {
  it('makes the new version of the old one', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(
        randomRegulation(false),
        fc.array(fc.record({ kind: fc.constantFrom(...KINDS), at: roll }), { minLength: 1, maxLength: 4 }),
        (random, edits) => {
          const before = withoutContents(random);
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
    const words = ['add', 'delete', 'replace', 'rewrite', 'same'].map((act) => `words: ${act}`);
    const headings = ['addChapter', 'addHeading', 'deleteHeading', 'retitleHeading'];
    assert.deepEqual(
      ['add', 'delete', 'words', ...words, ...headings].filter((kind) => !seen.has(kind)),
      [],
    );
  });
});
