import { type Span } from '../../base/span';
import { type Act, type Instruction } from '../types';
import { addAnnexForm } from './annexForms';
import { deleteHeadingForm } from './deleteHeadingForm';
import {
  insertHeadingForm,
  mergeHeadingForm,
  readDivision,
  renumberHeadingForm,
  retitleHeadingForm,
} from './headingForms';
import { confirmForm, replaceLinesForm } from './replaceLinesForms';
import { goesOn, isComma, readableEnd } from './findClauseEnd';
import { type Masked, QUOTE } from './maskQuotations';
import { readOpening } from './readOpening';
import { retitleNumberedForm } from './retitleNumberedForm';
import {
  type ClauseForm,
  type ClauseStart,
  createScanner,
  NO_SUBJECT,
  type Scanner,
  type Subject,
} from './clauseScanner';
import { addedRuleForm, insertForm } from './insertForms';
import {
  deleteForm,
  mergeForm,
  quotedForm,
  renumberForm,
  rewriteForm,
  splitForm,
} from './rewriteMergeSplitForms';
import { addPreambleForm } from './preambleForm';
import { retitleForm } from './retitleForm';
import { appendWordsForm, insertWordsForm } from './insertWordsForms';
import { mergeIntoForm, moveBesideForm, moveUnderForm, swapForm } from './moveForms';
import { deleteWordsForm, replaceForm } from './replaceWordsForms';

/** The forms that are tried, in this order, at the beginning of a clause. */
const FORMS: readonly ClauseForm[] = [
  retitleForm,
  insertHeadingForm,
  retitleHeadingForm,
  retitleNumberedForm,
  mergeHeadingForm,
  renumberHeadingForm,
  deleteHeadingForm,
  mergeForm,
  splitForm,
  swapForm,
  moveBesideForm,
  mergeIntoForm,
  renumberForm,
  moveUnderForm,
  insertForm,
  addAnnexForm,
  addPreambleForm,
  addedRuleForm,
  quotedForm,
  confirmForm,
  rewriteForm,
  replaceForm,
  replaceLinesForm,
  insertWordsForm,
  appendWordsForm,
  deleteWordsForm,
  deleteForm,
];

const SEPARATORS = /[\s，。；、：:]+/uy;
/** Words before a clause that carry no meaning of their own. */
const LEADS =
  /(?:修改后的|并且|并|同时|另外|此外|另|相应地?|分别|(?:在)?(?:最后|末尾)(?=增加|新增)|其中(?:的)?(?!“)|(?:将|把)|对|在|从|于|原|[\p{Script=Han}]{1,14}?(?:法|条例|规定|办法|规则|细则|解释)(?=第)|宪法(?=序言)|(?:本|该)(?:法|条例|规定|办法|细则|规则|规程|解释)(?!中)|\ue001(?!中)|\ue001?中(?:的)?(?=\ue000)|(?:[（(][^（()）\n]{0,60}[)）])|，(?=在|将|对))/uy;
const TAKEN = /(?:将|把)/u;

/** 条文顺序作相应调整 and the like. */
const ORDER =
  /(?!(?:将)?第[^，。；]{1,9}[条款项][和与]第[^，。；]{1,9}[条款项]的?(?:位置|顺序|序号)调整)[^。；\n\ue000]{0,60}?(?:顺序|序号)(?!为?[0-9一二三四五六七八九十])[^。；\n\ue000]{0,20}?(?:相应|依次|顺延)?[^。；\n\ue000]{0,6}?(?:调整|修改|顺延|变动)[^。；\n\ue000]{0,16}/uy;
const OF_OTHER_LAW = /引用[^。]{0,30}(?:法|条例|规定)[^。]{0,20}根据/u;
/** 个别文字作相应修改 does not say which words. */
const VAGUE =
  /(?:个别文字|有关文字|部分文字|文字|标点(?:符号)?|用语|表述|字词)[^。；\n“\ue000]{0,10}(?:调整|修改)/u;
/** Provisions of the decision itself, as on its coming into force. */
const OWN = /^[^。\n\ue000]*?(?:施行|实施|生效|公布|废止)(?:。|$|\n)/u;
/** Words that show that a sentence is an instruction. */
const INSTRUCTS =
  /(?:修改为|改为|增加|增写|删去|删除|合并|单列|作为第|并入|移至|列入|统一修改|修改|分为|调整|互换|对调|替换|换成|不再保留|不再适用|更名|移到)/u;
/** The instructions of an item. `opens` is what it announces for the items below it: 对第五条作如下修改：（一）…. */
export interface ReadItem {
  readonly instructions: readonly Instruction[];
  readonly opens: Subject;
}

/**
 * Reads the instructions in one item.
 * @param item the words of the item, in offsets of the masked text
 * @param source the text of the decision
 * @param above what the item around this one announced
 */
export function readItem(
  masked: Masked,
  item: Span,
  number: string,
  source: string,
  above: Subject = NO_SUBJECT,
): ReadItem {
  const scanner = createScanner({ ...masked, text: masked.text.slice(0, item.end) });
  const { text } = scanner.masked;
  const instructions: Instruction[] = [];
  let subject = above;
  let opens = NO_SUBJECT;
  let at = item.start;
  let lastStart = at;
  const add = (act: Act, start: number, end: number): void => {
    instructions.push(instructionOf(scanner, source, number, act, { start, end }));
    lastStart = start;
  };
  while (at < text.length) {
    at = scanner.skip(SEPARATORS, at);
    if (at >= text.length) break;
    const rest = text.slice(at, at + 400);
    const order = scanner.match(ORDER, at);
    if (order !== undefined && !/\ue000/u.test(order[0])) {
      const sentence = order[0];
      if (OF_OTHER_LAW.test(sentence)) add({ kind: 'unread', why: 'vague' }, at, at + sentence.length);
      else add({ kind: 'order' }, at, at + sentence.length);
      if (VAGUE.test(sentence)) add({ kind: 'unread', why: 'vague' }, at, at + sentence.length);
      at += sentence.length;
      continue;
    }
    const opening = readOpening(scanner, at, subject);
    if (opening !== undefined && !VAGUE.test(text.slice(at, opening.end))) {
      at = opening.end;
      ({ subject } = opening);
      opens = opening.isNamed ? subject : opens;
      continue;
    }
    opens = NO_SUBJECT;
    const own = OWN.exec(rest);
    if (own !== null && !/(?:修改为|改为|增加|删去|删除)/u.test(own[0]) && !REPEALS_PART.test(own[0])) {
      at += own[0].length;
      continue;
    }
    const division = readDivision(scanner, scanner.skip(/(?:将|把)/uy, at));
    const [last] = division?.slice(-1) ?? [];
    if (division !== undefined && last !== undefined) {
      let from = at;
      for (const { act, end } of division) {
        add(act, from, end);
        from = end;
      }
      at = last.end;
      continue;
    }
    const read = readClause(scanner, at, subject) ?? readBehindPreface(scanner, at, subject);
    if (read !== undefined) {
      const behind = readableEnd(
        scanner,
        read,
        (from) => readClause(scanner, from, read.subject) !== undefined,
      );
      if (behind > read.end) {
        add({ kind: 'unread', why: 'form' }, at, behind);
        at = behind;
        continue;
      }
      add(read.act, at, read.end);
      ({ subject } = read);
      at = read.end;
      continue;
    }
    const end = clauseEnd(text, at);
    const left = text.slice(at, end);
    const before = instructions.at(-1);
    if (before !== undefined && before.act.kind !== 'order' && goesOn(left) && isComma(text, at)) {
      // 改为第七条，并作为…: because the second clause is not understood, the first is not, either.
      const from = lastStart;
      instructions.pop();
      add({ kind: 'unread', why: 'form' }, from, end);
      at = end;
      continue;
    }
    const from = masked.offsets[at] ?? 0;
    // The articles that 增加五条，内容如下 adds without quotation marks are told with it.
    const isTextAsTold = (): boolean =>
      before?.act.kind === 'unread' && NEW_TEXT.test(source.slice(from, from + LONGEST_LABEL));
    const isBroken = [...masked.quotes].some(
      ([place, { isClosed }]) => !isClosed && place >= at && place < end,
    );
    if (isBroken) add({ kind: 'unread', why: 'quotation' }, at, end);
    else if (
      (INSTRUCTS.test(left) || left.includes(QUOTE) || (MAY_INSTRUCT.test(left) && !isTextAsTold())) &&
      !isOwnProvision(left)
    ) {
      add({ kind: 'unread', why: VAGUE.test(left) ? 'vague' : 'form' }, at, end);
    }
    at = end;
  }
  return { instructions, opens };
}

function readClause(scanner: Scanner, at: number, subject: Subject): ReturnType<ClauseForm> {
  const starts: ClauseStart[] = [{ at, subject, isTaken: false }];
  let next = at;
  for (;;) {
    const lead = scanner.match(LEADS, next);
    if (lead === undefined || lead[0] === '') break;
    const isTaken = TAKEN.test(lead[0]) || starts.at(-1)?.isTaken === true;
    next += lead[0].length;
    starts.push({ at: next, subject, isTaken: isTaken && !lead[0].startsWith('其中') });
  }
  // The longest lead is tried first, so that the clause begins behind it.
  for (const start of starts.reverse()) {
    for (const form of FORMS) {
      const read = form(scanner, start);
      if (read !== undefined) return read;
    }
  }
  return undefined;
}

/** Reads a clause behind words of introduction: 为了…，将刑法第三百四十二条修改为. */
function readBehindPreface(scanner: Scanner, at: number, subject: Subject): ReturnType<ClauseForm> {
  const { text } = scanner.masked;
  for (let comma = text.indexOf('，', at); comma !== -1; comma = text.indexOf('，', comma + 1)) {
    if (comma - at > LONGEST_PREFACE || /[。；\n\ue000]|第[^，。]{1,9}条/u.test(text.slice(at, comma))) {
      return undefined;
    }
    if (INSTRUCTS.test(text.slice(at, comma))) return undefined;
    const read = readClause(scanner, comma + 1, subject);
    if (read !== undefined) return read;
  }
  return undefined;
}
const LONGEST_PREFACE = 200;

function clauseEnd(text: string, at: number): number {
  for (let end = at; end < text.length; end++) {
    if (/[。；\n]/u.test(text.charAt(end)) && end > at) return end;
    // A quotation may end a clause without a mark behind it.
    if (text.charAt(end) === QUOTE && /[将把删增第原]/u.test(text.charAt(end + 1))) return end + 1;
  }
  return text.length;
}

/** True for a provision of the decision itself, such as one on earlier decisions. */
const isOwnProvision = (left: string): boolean =>
  /^(?:本决定|本修正案|根据本决定)/u.test(left) && !/\ue000|第[^，。]{1,9}[条款项]/u.test(left);

/**
 * A place in the amended text: whatever the sentence says of it (删掉第三条, 第三条作废), it is no ornament. 第四次会议 and 第三十号令
 * are none.
 */
const MAY_INSTRUCT =
  /第[零〇一二三四五六七八九十百千两0-9（）()、至]{1,12}(?:自然段|分编|[编章节条款项目段句])(?![例目的])|第[^，。；\n]{1,12}[编章节条款项目段句点].{0,200}(?:改成|改作|换为|换作|取消|撤销|补充|添加|加入|插入|前移|后移|移到|不变|保留|归入|纳入|拆|除去|略去|替代|取代|代之|恢复)/su;

/** 第一百二十三条　…: a number and a blank, as a text begins its articles. */
const NEW_TEXT =
  /^第[零〇一二三四五六七八九十百千两0-9]{1,9}[编章节条](?:之[一二三四五六七八九十]{1,3})?[ \t\u3000]/u;
const LONGEST_LABEL = 20;

/** 第三条废止 repeals a part of the amended text; 本决定第三条自…起施行 is the decision's own. */
const REPEALS_PART =
  /第[零〇一二三四五六七八九十百千两0-9]{1,9}[编章节条款项目][^。；\n]{0,16}(?:废止|停止施行|停止实施|不再施行|不再实施)(?:。|$|\n)/u;

const LONGEST_QUOTED = 16;

function instructionOf(
  { masked }: Scanner,
  source: string,
  number: string,
  act: Act,
  { start, end }: Span,
): Instruction {
  let quote = '';
  for (let at = start; at < end; at++) {
    const char = masked.text.charAt(at);
    const words = masked.quotes.get(at)?.lines.join('');
    if (words !== undefined) {
      quote += `“${words.length > LONGEST_QUOTED ? `${words.slice(0, LONGEST_QUOTED)}…` : words}”`;
    } else if (masked.titles.has(at)) quote += `《${masked.titles.get(at) ?? ''}》`;
    else if (char !== '\n') quote += char;
  }
  const from = masked.offsets[start] ?? 0;
  let to = masked.offsets[end] ?? source.length;
  while (to > from && /[\s\u3000]/u.test(source.charAt(to - 1))) to--;
  const isQuoteOpen = [...masked.quotes].some(
    ([place, { isClosed }]) => !isClosed && place >= start && place < end,
  );
  return { number, quote, span: { start: from, end: to }, act, isQuoteOpen };
}
