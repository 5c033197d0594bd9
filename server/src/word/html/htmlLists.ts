import { type ListLabel } from '../numbering/listCounters';
import { printNumber } from '../numbering/printNumber';

interface OpenList {
  /** The name of the number format in .docx. */
  format: string;
  next: number;
}

/** The values of `type` and of `list-style-type`, with the name of the format in .docx. */
const FORMATS: Readonly<Record<string, string>> = {
  '1': 'decimal', a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman',
  decimal: 'decimal', 'lower-alpha': 'lowerLetter', 'lower-latin': 'lowerLetter', 'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter', 'lower-roman': 'lowerRoman', 'upper-roman': 'upperRoman',
  'cjk-ideographic': 'chineseCountingThousand', 'simp-chinese-informal': 'chineseCountingThousand',
  'trad-chinese-informal': 'chineseCountingThousand', 'cjk-decimal': 'chineseCountingThousand',
  'cjk-heavenly-stem': 'ideographTraditional', 'cjk-earthly-branch': 'ideographZodiac', none: 'none',
}; // prettier-ignore

/** Counts the items of HTML lists as browsers do. */
export class HtmlLists {
  readonly #open: OpenList[] = [];

  begin(name: 'ol' | 'ul', attributes: Readonly<Record<string, string>>, style: string): void {
    const css = kindIn(style);
    const named = css ?? attributes['type'] ?? '1';
    const format = Object.hasOwn(FORMATS, named) ? (FORMATS[named] ?? 'decimal') : 'decimal';
    this.#open.push({
      format: name === 'ul' && css !== 'none' ? 'bullet' : format,
      next: wholeNumber(attributes['start']) ?? 1,
    });
  }

  end(): void {
    this.#open.pop();
  }

  /** The label of the next item; `undefined` outside a list, and where its list shows none. */
  next(attributes: Readonly<Record<string, string>>, style: string): ListLabel | undefined {
    const list = this.#open.at(-1);
    if (list === undefined) return undefined;
    const value = wholeNumber(attributes['value']) ?? list.next;
    list.next = value + 1;
    const level = Math.min(this.#open.length, 9) - 1;
    if (list.format === 'none' || kindIn(style) === 'none') return undefined;
    if (list.format === 'bullet') return { text: '•', suffix: 'tab', level, isBullet: true };
    const number = printNumber(value, list.format, false).text;
    const isChinese = /^[一二三四五六七八九十百千万零甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥]+$/u.test(
      number,
    );
    return { text: `${number}${isChinese ? '、' : '.'}`, suffix: 'tab', level, isBullet: false };
  }
}

const kindIn = (style: string): string | undefined =>
  /list-style(?:-type)?\s*:\s*([\w-]+)/iu.exec(style)?.[1]?.toLowerCase();

const wholeNumber = (written: string | undefined): number | undefined =>
  written !== undefined && /^\s*-?\d{1,6}\s*$/u.test(written) ? Number(written) : undefined;
