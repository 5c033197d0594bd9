import { Parser } from 'htmlparser2';
import { type Block, type WordCell, type WordParagraph } from '../read/wordBlocks';
import { type ListLabel } from '../numbering/listCounters';
import { ReportBuilder } from '../report/readingReport';
import { HtmlLists } from './htmlLists';

/** Elements whose content is not shown. */
const UNSEEN = new Set([
  'script',
  'style',
  'head',
  'title',
  'template',
  'noscript',
  'xml',
  'del',
  'rt',
  'rp',
]);

/** Elements that begin a new line. */
const BLOCKS = new Set([
  'address', 'article', 'aside', 'blockquote', 'body', 'center', 'dd', 'div', 'dl', 'dt', 'fieldset', 'figure',
  'footer', 'form', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'header', 'hr', 'html', 'li', 'main', 'nav', 'ol', 'p',
  'pre', 'section', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul',
]); // prettier-ignore

/** Elements without an end tag. They have no content. */
const VOID = new Set(['br', 'hr', 'img', 'input', 'meta', 'link', 'col', 'wbr', 'base', 'area', 'source']);

/** Elements that are shown and cannot be read. */
const PICTURES = new Set(['img', 'object', 'embed', 'svg', 'canvas', 'video', 'iframe']);

/** Elements nested deeper are read as if they were at this depth. */
const DEEPEST = 512;

interface Frame {
  readonly name: string;
  readonly isUnseen: boolean;
  /** True in what stands in for a picture where a program cannot show it: an `embed` in an `object`. */
  readonly isInPicture: boolean;
  readonly isPre: boolean;
  /** True inside the number that Word wrote in front of a list paragraph. */
  readonly isLabel: boolean;
}

/** A table that is being read. Tables inside its cells are read as part of the cell. */
interface OpenTable {
  readonly rows: WordCell[][];
  /** The blocks that were read before the table. */
  readonly outer: Block[];
  isInCell: boolean;
  columns: number;
}

/**
 * Reads a web page as paragraphs: one embedded in a document, or one that an editor put on the clipboard. Numbers that
 * Word and WPS write in front of list paragraphs become labels; lists of HTML are counted.
 * @param part the first part of the paragraphs' ids
 * @param report gets the pictures that are left out
 */
export function readHtml(html: string, part: string, report = new ReportBuilder()): readonly Block[] {
  const reader = new HtmlReader(part, report);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        reader.open(name, attributes);
      },
      ontext: (text) => {
        reader.text(text);
      },
      onclosetag: (name) => {
        reader.close(name);
      },
    },
    { lowerCaseTags: true, lowerCaseAttributeNames: true, decodeEntities: true },
  );
  parser.end(html);
  return reader.finish();
}

/** True for an element that is not shown, whatever is around it. */
const isHidden = (name: string, attributes: Readonly<Record<string, string>>, style: string): boolean =>
  UNSEEN.has(name) ||
  attributes['hidden'] !== undefined ||
  /display\s*:\s*none|mso-hide\s*:\s*all|mso-(?:element|special-character)\s*:\s*comment/iu.test(style);

class HtmlReader {
  readonly #part: string;
  readonly #report: ReportBuilder;
  readonly #lists = new HtmlLists();
  readonly #frames: Frame[] = [];
  readonly #tables: OpenTable[] = [];
  #blocks: Block[] = [];
  #line = '';
  #label = '';
  #level = 0;
  #style: string | undefined;
  #counted: ListLabel | undefined;
  #paragraphs = 0;

  constructor(part: string, report: ReportBuilder) {
    this.#part = part;
    this.#report = report;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const outer = this.#frames.at(-1);
    const style = attributes['style'] ?? '';
    if (BLOCKS.has(name)) this.#endLine();
    if (name === 'br') this.#line += '\n';
    const isUnseen = outer?.isUnseen === true || isHidden(name, attributes, style);
    const isInPicture = outer?.isInPicture === true;
    if (PICTURES.has(name) && !isUnseen && !isInPicture) this.#report.add('pictures');
    if (VOID.has(name)) return;
    if (this.#frames.length < DEEPEST) {
      this.#frames.push({
        name,
        isUnseen,
        isInPicture: isInPicture || PICTURES.has(name),
        isPre: outer?.isPre === true || name === 'pre' || /white-space\s*:\s*pre/iu.test(style),
        isLabel: outer?.isLabel === true || /mso-list\s*:\s*ignore/iu.test(style),
      });
      if (isUnseen) return;
    }
    this.#openBlock(name, attributes, style);
  }

  #openBlock(name: string, attributes: Readonly<Record<string, string>>, style: string): void {
    const heading = /^h([1-6])$/u.exec(name);
    if (heading !== null) this.#style = `heading ${heading[1] ?? ''}`;
    const level = /mso-list\s*:[^;"']*\blevel(\d)/iu.exec(style)?.[1];
    if (level !== undefined) this.#level = Number(level) - 1;
    if (name === 'ol' || name === 'ul') this.#lists.begin(name, attributes, style);
    if (name === 'li') this.#counted = this.#lists.next(attributes, style);
    const table = this.#tables.at(-1);
    if (name === 'table' && (table === undefined || !table.isInCell)) {
      this.#tables.push({ rows: [], outer: this.#blocks, isInCell: false, columns: 1 });
      this.#blocks = [];
    } else if (name === 'tr' && table?.isInCell === false) table.rows.push([]);
    else if ((name === 'td' || name === 'th') && table?.isInCell === false) {
      table.isInCell = true;
      table.columns = Math.min(Math.max(Number(attributes['colspan'] ?? 1) || 1, 1), 63);
      this.#blocks = [];
    }
  }

  text(text: string): void {
    const frame = this.#frames.at(-1);
    if (frame?.isUnseen === true) return;
    if (frame?.isLabel === true) this.#label += text;
    else {
      this.#line +=
        frame?.isPre === true ? text.replace(/\r\n?/gu, '\n') : text.replace(/[ \t\r\n\f]+/gu, ' ');
    }
  }

  close(name: string): void {
    if (VOID.has(name)) return;
    const at = this.#frames.findLastIndex((frame) => frame.name === name);
    const wasUnseen = this.#frames[at]?.isUnseen === true;
    if (at !== -1) this.#frames.length = at;
    if (wasUnseen) return;
    if (BLOCKS.has(name)) this.#endLine();
    if (name === 'ol' || name === 'ul') this.#lists.end();
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    if (name === 'td' || name === 'th') this.#endCell(table);
    if (name === 'table' && !table.isInCell) this.#endTable(table);
  }

  finish(): readonly Block[] {
    this.#endLine();
    for (let table = this.#tables.at(-1); table !== undefined; table = this.#tables.at(-1)) {
      this.#endCell(table);
      this.#endTable(table);
    }
    return this.#blocks;
  }

  #endCell(table: OpenTable): void {
    if (!table.isInCell) return;
    table.isInCell = false;
    if (table.rows.length === 0) table.rows.push([]);
    table.rows.at(-1)?.push({ blocks: this.#blocks, columns: table.columns, isContinued: false });
    this.#blocks = [];
  }

  #endTable({ rows, outer }: OpenTable): void {
    this.#tables.pop();
    const stray = this.#blocks;
    this.#blocks = outer;
    const filled = rows.filter((row) => row.length > 0);
    if (filled.length > 0) this.#blocks.push({ kind: 'table', rows: filled });
    this.#blocks.push(...stray);
  }

  #endLine(): void {
    const label = this.#label.replace(/[\s\u00a0]+/gu, ' ').trim();
    const text = this.#line
      .replace(/[ \u00a0]*\n[ \u00a0]*/gu, '\n')
      .replace(/^[ \u00a0]+|[ \u00a0]+$/gu, '');
    const isEmpty = label === '' && text.trim() === '';
    const counted = this.#counted;
    if (!isEmpty) {
      this.#blocks.push(this.#paragraph(label === '' ? counted : written(label, this.#level), text));
      this.#counted = undefined;
      this.#style = undefined;
    }
    this.#line = '';
    this.#label = '';
  }

  #paragraph(label: ListLabel | undefined, text: string): WordParagraph {
    const outline = this.#style === undefined ? undefined : Number(this.#style.slice(-1)) - 1;
    return {
      kind: 'paragraph',
      id: `${this.#part}#${this.#paragraphs++}`,
      label,
      text,
      style: this.#style,
      outline,
      isContents: false,
      source: [],
    };
  }
}

const written = (text: string, level: number): ListLabel => ({
  text: /^[·•o§Ø\uF000-\uF0FF]$/u.test(text) ? '•' : text,
  suffix: 'tab',
  level,
  isBullet: /^[·•o§Ø\uF000-\uF0FF]$/u.test(text),
});
