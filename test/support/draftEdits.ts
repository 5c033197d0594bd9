import { planStructure } from '../../server/src/analysis/numbering/planStructure';
import { formatChineseNumeral } from '../../server/src/base/chineseNumeral';
import { applyEdits } from '../../server/src/base/textEdit';
import { articlesOf } from '../../server/src/syntax/query';
import { snap } from './snap';

/** What a drafter does to a regulation. */
export const EDITS = [
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
  'splitParagraph',
  'joinParagraph',
  'title',
] as const;
export type Edit = (typeof EDITS)[number];

/** The text after one edit of a drafter; structural ones keep numbers and citations in order. */
export function edited(text: string, kind: Edit, at: number, mark: number): string {
  const all = articlesOf(snap(text).tree);
  const placed = all[at % Math.max(1, all.length)];
  if (placed === undefined) return text;
  const { node, ancestors } = placed;
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
    case 'splitParagraph': {
      const stop = text.slice(offset, end).search(/[。；]./u);
      return stop === -1 ? text : `${text.slice(0, offset + stop + 1)}\n${text.slice(offset + stop + 1)}`;
    }
    case 'joinParagraph': {
      const second = node.children.filter(({ level }) => level === 'paragraph')[1];
      if (second === undefined) return text;
      const before = text.slice(0, second.span.start).trimEnd();
      return /[。]$/u.test(before) ? before + text.slice(second.span.start) : text;
    }
    case 'title': {
      const title = snap(text).tree.title;
      return title === undefined
        ? text
        : `${text.slice(0, title.span.start)}新${text.slice(title.span.start)}`;
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
export const withoutContents = (text: string): string =>
  text.replace(/^目录\n(?:第[一二三四五六七八九十]+章　.*\n)+?(?=第一章　)/mu, '');

/** The text with its chapters numbered from one; citations of chapters stay. */
function chaptersInOrder(text: string): string {
  let chapter = 0;
  return text.replace(
    /^第[一二三四五六七八九十]+章(?=　)/gmu,
    () => `第${formatChineseNumeral(++chapter)}章`,
  );
}
