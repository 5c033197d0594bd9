import { withoutBlanks } from '../../syntax/blanks';

/** What stands above the instructions of a decision. */
export interface ReadHead {
  readonly form: 'decision' | 'amendment';
  /** The title without blanks, in one line. */
  readonly title: string;
  /** The date of adoption as written: 2024年6月28日. */
  readonly date: string | undefined;
  /** The meeting that adopted it: 第十四届全国人民代表大会常务委员会第十次会议. */
  readonly meeting: string | undefined;
  /**
   * The titles of the laws that the title of the decision names. More entries than one mean that it amends several
   * laws: 等 is added for laws not named, and two empty ones stand where none is.
   */
  readonly laws: readonly string[];
  readonly bodyStart: number;
}

interface PlainLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const DECISION = /^.{0,120}?关于.{0,120}?(?:修改|修正|废止|调整).{1,1600}?的?(?:决定|决议)$/u;
const AMENDMENT =
  /^(?!.*关于)[^，。；：]{2,60}修正案(?:[（(][一二三四五六七八九十]{1,4}[）)])?(?:[（(]草案[）)])?$/u;
const MOST_TITLE_LINES = 5;
const MOST_LINES_ABOVE = 400;

/** Finds the title of a decision, also inside a 公告 that publishes it. `undefined` where there is none. */
export function readHead(text: string): ReadHead | undefined {
  const lines = firstLines(text);
  for (let first = 0; first < lines.length; first++) {
    let joined = '';
    for (let count = 0; count < MOST_TITLE_LINES; count++) {
      const line = lines[first + count];
      if (line === undefined || /[。；]$/u.test(line.text) || line.text.length > 400) break;
      joined += withoutBlanks(line.text).replace(/^#+/u, '');
      if (/[。；]/u.test(joined.replace(/《[^》]*》/gu, ''))) break;
      const form = DECISION.test(joined) ? 'decision' : AMENDMENT.test(joined) ? 'amendment' : undefined;
      if (form === undefined) continue;
      return headBelow(text, lines, first + count + 1, form, joined);
    }
  }
  return undefined;
}

const DATE = /([12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日)/u;
/** A meeting, with the place in front for local bodies: 甲市第三届人民代表大会常务委员会第四次会议. */
const MEETING =
  /((?:(?<=日|^|[（(，。：\s])(?:(?![年月日])\p{Script=Han}){1,16}?(?:省|市|自治区|自治州|自治县|自治旗|县|区|州|旗|盟))?第[一二三四五六七八九十百零]+届[^，。（）\s]{2,60}?第[一二三四五六七八九十百零]+次(?:全体)?会议)/u;
const COURT_MEETING =
  /((?:最高人民法院审判委员会|最高人民检察院[^，。（）\s]{2,20}委员会)第[0-9一二三四五六七八九十百零]+次会议)/u;

function headBelow(
  text: string,
  lines: readonly PlainLine[],
  from: number,
  form: ReadHead['form'],
  title: string,
): ReadHead {
  let at = from;
  let note = '';
  let open = false;
  for (; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined) break;
    const words = withoutBlanks(line.text);
    const isNote =
      open ||
      /^[（(]/u.test(words) ||
      (/^[12][0-9]{3}年/u.test(words) && !/[。；：]$/u.test(words)) ||
      (/(?:通过|施行)$/u.test(words) && words.length < 60 && note !== '') ||
      /^法释〔/u.test(words) ||
      (words.length < 20 && /第[〇零一二三四五六七八九十百0-9]+号$/u.test(words)) ||
      (note !== '' && words.length < 30 && /会议$|通过$/u.test(words));
    if (!isNote) break;
    note += words;
    open = count(note, /[（(]/gu) > count(note, /[）)]/gu);
  }
  const above = lines
    .slice(0, from)
    .map(({ text: words }) => withoutBlanks(words))
    .join('');
  const bodyStart = lines[at]?.start ?? text.length;
  const opening = withoutBlanks(text.slice(bodyStart, bodyStart + 200));
  const meeting =
    MEETING.exec(note) ?? COURT_MEETING.exec(note) ?? MEETING.exec(opening) ?? COURT_MEETING.exec(opening);
  return {
    form,
    title,
    date: DATE.exec(note)?.[1] ?? DATE.exec(above)?.[1],
    meeting: meeting?.[1],
    laws: lawsNamed(title, form),
    bodyStart,
  };
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** The laws in the title of a decision, without those inside titles of other texts. */
function lawsNamed(title: string, form: ReadHead['form']): readonly string[] {
  if (form === 'amendment') return [title.replace(/修正案.*$/u, '')];
  const laws: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < title.length; at++) {
    const char = title.charAt(at);
    if (char === '《') {
      if (depth === 0) start = at + 1;
      depth++;
    } else if (char === '》') {
      depth--;
      if (depth === 0) laws.push(title.slice(start, at));
    }
  }
  // 等十八件司法解释, 部分行政法规: it amends more laws than the title names.
  return /》等[一二三四五六七八九十0-9]+(?:件|部|项|个)/u.test(title)
    ? [...laws, '等']
    : laws.length === 0
      ? ['', '']
      : laws;
}

/** The first lines of a text, where its title may be; blank lines are left out. */
function firstLines(text: string): readonly PlainLine[] {
  const lines: PlainLine[] = [];
  let start = 0;
  while (start < text.length && lines.length < MOST_LINES_ABOVE) {
    const next = text.indexOf('\n', start);
    const end = next === -1 ? text.length : next;
    if (text.slice(start, end).trim() !== '') lines.push({ text: text.slice(start, end).trim(), start, end });
    start = end + 1;
  }
  return lines;
}
