import { planStructureEdit } from '../../server/src/analysis/numbering/planStructureEdit';
import { formatChineseNumeral } from '../../server/src/base/chineseNumeral';
import { applyEdits } from '../../server/src/base/textEdit';
import { articlesOf, nodesOf } from '../../server/src/syntax/walkTree';
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
  'preamble',
] as const;
/** What a decision cannot always say, and then must tell: an annex without a name. */
export const UNSAID_EDITS = ['annex'] as const;
export type Edit = (typeof EDITS)[number] | (typeof UNSAID_EDITS)[number];

/** Words that real regulations repeat, and what may stand for them. */
const WORDS = [
  ['标记', '记号'],
  ['主管部门', '职能机构'],
  ['人民政府', '行政公署'],
  ['管理', '治理'],
  ['办理', '处置'],
  ['申请', '请求'],
] as const;

const bodyStart = (text: string): number => snap(text).tree.children[0]?.span.start ?? text.length;

/** The text with its articles edited; title, note and contents stay. */
function inBody(text: string, edit: (body: string) => string): string {
  const start = articlesOf(snap(text).tree)[0]?.node.span.start ?? text.length;
  return text.slice(0, start) + edit(text.slice(start));
}

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
      const plan = planStructureEdit(snap(text), { kind: 'move', offset, direction: kind }, false);
      return plan.ok ? applyEdits(text, plan.value.edits) : text;
    }
    case 'insert': {
      const plan = planStructureEdit(
        snap(text),
        { kind, offset, as: 'next', text: `新写的第${mark}号规定，由市人民政府另行公布。` },
        false,
      );
      return plan.ok ? applyEdits(text, plan.value.edits) : text;
    }
    case 'delete': {
      const plan = planStructureEdit(snap(text), { kind, offset }, false);
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
    case 'wordThroughout': {
      const words = WORDS.filter(([from]) => text.includes(from));
      const [from, to] = words[at % Math.max(1, words.length)] ?? ['标记', '记号'];
      return inBody(text, (body) => body.replaceAll(from, to));
    }
    case 'preamble':
      return `${text.slice(0, bodyStart(text))}为了${mark}号目的，特制定本规定的引言。\n${text.slice(bodyStart(text))}`;
    case 'annex': {
      const annex = snap(text).tree.annexes.at(-1);
      return annex === undefined
        ? text
        : `${text.slice(0, annex.span.end).trimEnd()}\n补充${mark}号事项\n${text.slice(annex.span.end)}`;
    }
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
      // The first chapter has no other above it that its articles could come under.
      if (chapter === undefined || nodesOf(snap(text).tree, 'chapter')[0]?.node === chapter) return text;
      const first = text.indexOf('\n', chapter.title?.span.end ?? chapter.span.start) + 1;
      return chaptersInOrder(text.slice(0, chapter.span.start) + text.slice(first));
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

/** The text with the chapters of its body numbered from one; where 编 count them anew, as it is. Citations stay. */
function chaptersInOrder(text: string): string {
  const { tree } = snap(text);
  if (nodesOf(tree, 'part').length > 0) return text;
  const edits = nodesOf(tree, 'chapter').flatMap(({ node: { label } }, at) =>
    label === undefined ? [] : [{ span: label.span, newText: `第${formatChineseNumeral(at + 1)}章` }],
  );
  return applyEdits(text, edits);
}
