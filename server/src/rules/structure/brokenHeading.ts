import { readsAsTitle, titleLines } from '../../analysis/lostChapterHeadings';
import { type Snapshot } from '../../analysis/snapshot';
import { withoutBlanks } from '../../syntax/blanks';
import { isHeadingLevel } from '../../syntax/levelTable';
import { type StructureNode } from '../../syntax/tree';

/** A longer line is a paragraph. */
const LONGEST_REST = 40;
/** Ends of a line behind which a title goes on: 种植、 ⏎ 移栽; 权利和 ⏎ 义务. */
const GOES_ON = /(?:[、—和与及或的对在为]|以及|或者|并且|关于)$/u;
/** Beginnings that no title has: 移栽 ⏎ 以及其他保护措施. */
const BEGINS_OPEN = /^(?:[、—的]|与(?!会)|和(?![解谐平睦])|及(?!时|早)|以及|及其|或者|并且)/u;
const OPENED = /[（(《“]/gu;
const CLOSED = /[）)》”]/gu;

/** True where the title of a heading goes on in the line below it, which belongs to no article. */
export function isBrokenHeading(snapshot: Snapshot, heading: StructureNode, below: StructureNode): boolean {
  const { tree, text } = snapshot;
  if (!isHeadingLevel(heading.level) || heading.children[0] !== below || below.children.length > 0) {
    return false;
  }
  const rest = text.slice(below.span.start, below.span.end);
  if (rest.length > LONGEST_REST || /[。；：，！？:;]/u.test(rest) || /^[（(第—]/u.test(rest)) return false;
  const title = heading.title?.text ?? '';
  // The number has a line of its own; the title is below.
  if (title === '') return heading.label !== undefined;
  if (GOES_ON.test(title) || BEGINS_OPEN.test(rest) || count(title, OPENED) > count(title, CLOSED)) {
    return true;
  }
  if (withoutBlanks(rest).length <= 1) return true;
  const whole = withoutBlanks(title + rest);
  if ((isLongTitle(title, whole) || USUAL_TITLE.test(whole)) && standsAlone(snapshot, heading, below)) {
    return true;
  }
  return (
    tree.contents?.entries.some(
      (entry) =>
        entry.level === heading.level &&
        entry.label?.ordinal.main === heading.label?.ordinal.main &&
        withoutBlanks(entry.title?.text ?? '') === whole,
    ) ?? false
  );
}

/** Usual titles whose parts are no titles: 法律 ⏎ 责任. */
const USUAL_TITLE = /^(?:法律责任|监督管理|监督检查|保障措施|监督与检查|保障与监督|服务与保障|规划与建设)$/u;

/** True for a title that may have been broken because it is long. 总则 and 法律责任 fit on a line. */
const isLongTitle = (title: string, whole: string): boolean =>
  withoutBlanks(title).length >= 6 && whole.length >= 14;

/**
 * True where the line can only be the rest of the heading. Published texts have nothing else between the heading of a
 * chapter and its first article. Where the chapter has sections, or other lines look like titles, it may be the heading
 * of a section that lost its number.
 */
function standsAlone(snapshot: Snapshot, heading: StructureNode, below: StructureNode): boolean {
  const [, next] = heading.children;
  if (next?.level !== 'article' || heading.children.some(({ level }) => isHeadingLevel(level))) return false;
  if (!readsAsTitle(snapshot.text.slice(below.span.start, below.span.end))) return false;
  return !snapshot
    .derive(titleLines)
    .some(
      (line) => line !== below && heading.span.start < line.span.start && line.span.end <= heading.span.end,
    );
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
