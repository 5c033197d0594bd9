import { type Span } from '../../base/span';
import { withoutBlanks } from '../../syntax/blanks';
import { isAmendmentTitle } from '../../syntax/titleForms';
import { type Decision, type Instruction, type LawPart } from '../types';
import { readItem } from './readInstructionItem';
import { type Subject } from './clauseScanner';
import { readHead, type ReadHead } from './readDecisionHead';
import { mask, type Masked, TITLE } from './maskQuotations';

/** The beginning of an item. Its depth is 1 for 一、, 2 for （一）, 3 for 1. Offsets are those of the masked text. */
interface ItemHead {
  readonly depth: number;
  readonly number: string;
  readonly start: number;
  /** Where the words behind its number begin. */
  readonly body: number;
}

const HEADS: readonly (readonly [number, RegExp])[] = [
  [1, /([一二三四五六七八九十百零]{1,6})、/uy],
  [1, /(第[一二三四五六七八九十百零]{1,6}条)(?=宪法|本法|将|对|在|删|增|第|《|\ue001)/uy],
  [2, /[（(]([一二三四五六七八九十百]{1,4})[）)]/uy],
  [3, /([0-9]{1,3})[.．、](?![0-9])/uy],
];

/**
 * Reads an amending decision. It may stand in a longer text, such as a 公告. What is not understood becomes an
 * instruction with the act `unread`. `undefined` where the text is no such decision. Never throws. Linear in the
 * length.
 */
export function readDecision(text: string): Decision | undefined {
  const head = readHead(text);
  if (head === undefined) return undefined;
  const masked = mask(text, { start: head.bodyStart, end: text.length });
  const items = itemsOf(masked, head);
  return {
    form: head.form,
    title: head.title,
    date: head.date,
    meeting: head.meeting,
    laws: lawsOf(text, masked, items, head),
  };
}

/** All items of all depths in text order. The first one has no number; it holds the words before the numbered items. */
function itemsOf({ text }: Masked, { form }: ReadHead): readonly ItemHead[] {
  const items: ItemHead[] = [{ depth: 0, number: '', start: 0, body: 0 }];
  let lineStart = 0;
  while (lineStart < text.length) {
    const item = itemAt(text, lineStart, form === 'amendment');
    if (item !== undefined) items.push(item);
    const next = text.indexOf('\n', lineStart);
    // The first item may stand on the line that announces it: 作如下修改：一、增加.
    const opening =
      item === undefined
        ? /作(?:出)?(?:如下|以下|下列)(?:修改|修正)(?:和补充)?[：:](?=一、)/u.exec(
            text.slice(lineStart, next === -1 ? undefined : next),
          )
        : null;
    if (opening !== null) {
      const behind = itemAt(text, lineStart + opening.index + opening[0].length, false);
      if (behind !== undefined) items.push(behind);
    }
    if (next === -1) break;
    lineStart = next + 1;
  }
  return items;
}

function itemAt(text: string, at: number, isAmendment: boolean): ItemHead | undefined {
  for (const [index, [depth, pattern]] of HEADS.entries()) {
    if (index === 1 && !isAmendment) continue;
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) return { depth, number: found[1] ?? '', start: at, body: at + found[0].length };
  }
  return undefined;
}

/** The name of a law at the beginning of an item: 一、将《…》第三条, 三、修改《…》, or 《…》 alone. */
const LAW = /^(?:对|将|修改|在|删去|删除|把|关于修改)?\ue001/u;

function lawsOf(
  source: string,
  masked: Masked,
  items: readonly ItemHead[],
  head: ReadHead,
): readonly LawPart[] {
  const { text } = masked;
  const parts: { title: string; instructions: Instruction[] }[] = [];
  const numbers: string[] = [];
  const isSingle = head.laws.length <= 1;
  /** The items that the current one is inside of, with what each refers to. */
  const opened: { readonly depth: number; readonly subject: Subject }[] = [];
  let law: { title: string; depth: number } | undefined;
  const partOf = (title: string): { title: string; instructions: Instruction[] } => {
    const known = parts.find((part) => part.title === title);
    if (known !== undefined) return known;
    const part = { title, instructions: [] as Instruction[] };
    parts.push(part);
    return part;
  };
  for (const [index, item] of items.entries()) {
    const end = items[index + 1]?.start ?? text.length;
    numbers.length = Math.min(numbers.length, Math.max(0, item.depth - 1));
    numbers[item.depth - 1] = item.number;
    while ((opened.at(-1)?.depth ?? -1) >= item.depth) opened.pop();
    if (law !== undefined && item.depth <= law.depth) law = undefined;
    const sections = lawSections(masked, { start: item.body, end });
    for (const { title, span } of sections) {
      if (title !== undefined && !(isSingle && isSame(title, head.laws[0] ?? title))) {
        law = { title, depth: item.depth };
      }
      const name = law?.title ?? head.laws[0];
      if (law === undefined && !isSingle) {
        // Sentences on no law, such as those on coming into force. Only those with a quotation or a provision may be
        // instructions.
        const loose = readItem(masked, span, item.number, source).instructions.filter(
          ({ act, quote }) => act.kind !== 'order' && /“|第[^，。]{1,9}[条款项]/u.test(quote),
        );
        if (loose.length > 0) partOf('').instructions.push(...loose);
        continue;
      }
      const above = opened.findLast(({ depth }) => depth < item.depth)?.subject;
      const { instructions: read, opens } = readItem(masked, span, numberOf(numbers), source, above);
      opened.push({ depth: item.depth, subject: opens });
      if (read.length > 0 || law !== undefined) partOf(name ?? '').instructions.push(...read);
    }
  }
  return parts.length === 0 ? head.laws.map((title) => ({ title, instructions: [] })) : parts;
}

const numberOf = (numbers: readonly (string | undefined)[]): string => {
  const [first = '', second, third] = numbers;
  return first + (second === undefined ? '' : `（${second}）`) + (third === undefined ? '' : `${third}.`);
};

const isSame = (a: string, b: string): boolean => bareLaw(a) === bareLaw(b);

/** The title of a law for comparing: without 中华人民共和国, （草案） and the like, blanks, and the marks of titles inside it. */
export const bareLaw = (title: string): string =>
  withoutBlanks(title)
    .replace(/[〈〉《》]/gu, '')
    .replace(/[（(](?:草案|修订草案|试行|修正草案)[^（）()]{0,8}[）)]$/u, '')
    .replace(/^中华人民共和国/u, '');

/** The stretches of an item, each with the law named at its beginning. A line that is only a title begins another one. */
function lawSections(
  { text, titles }: Masked,
  { start, end }: Span,
): readonly { readonly title: string | undefined; readonly span: Span }[] {
  const cuts: { title: string | undefined; at: number }[] = [];
  let line = start;
  while (line < end) {
    const next = text.indexOf('\n', line);
    const lineEnd = next === -1 || next > end ? end : next;
    const words = text.slice(line, lineEnd);
    const named = LAW.exec(words);
    const title = named === null ? undefined : titles.get(line + named[0].length - 1);
    const isHeading = line === start || /^\ue001(?:[（(][^）)]*[）)])?[：:。]?$/u.test(words);
    if (title !== undefined && isHeading && !isAmendmentTitle(title)) cuts.push({ title, at: line });
    else if (line === start) cuts.push({ title: undefined, at: line });
    line = lineEnd + 1;
  }
  return cuts.map(({ title, at }, index) => ({
    title,
    span: { start: at, end: cuts[index + 1]?.at ?? end },
  }));
}

/** True where a masked text has the title of a law or another text in it. */
export const namesLaw = (text: string): boolean => text.includes(TITLE);
