import { Parser } from 'htmlparser2';
import { type Block, type WordParagraph } from '../read/wordBlocks';
import { type ListLabel } from '../numbering/listCounters';
import { ReportBuilder } from '../report/readingReport';
import { HtmlLists } from './htmlLists';
import { OpenTable } from './htmlTables';

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
  /** The code of a field, such as REF, which is not shown; `undefined` outside of one. */
  #code: string | undefined;
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
    const mark = /mso-element\s*:\s*field-(begin|separator|end)/iu.exec(style)?.[1]?.toLowerCase();
    if (mark !== undefined) this.#code = mark === 'begin' ? (this.#code ?? '') : undefined;
    const heading = /^h([1-6])$/u.exec(name);
    if (heading !== null) this.#style = `heading ${heading[1] ?? ''}`;
    const level = /mso-list\s*:[^;"']*\blevel(\d)/iu.exec(style)?.[1];
    if (level !== undefined) this.#level = Number(level) - 1;
    if (name === 'ol' || name === 'ul') this.#lists.begin(name, attributes, style);
    if (name === 'li') this.#counted = this.#lists.next(attributes, style);
    const table = this.#tables.at(-1);
    if (name === 'table' && (table === undefined || !table.isInCell)) {
      this.#tables.push(new OpenTable(this.#blocks));
      this.#blocks = [];
    } else if (name === 'tr' && table?.isInCell === false) table.beginRow();
    else if ((name === 'td' || name === 'th') && table?.isInCell === false) {
      table.beginCell(attributes);
      this.#blocks = [];
    }
  }

  text(text: string): void {
    const frame = this.#frames.at(-1);
    if (frame?.isUnseen === true) return;
    if (frame?.isLabel === true) this.#label += text;
    else if (this.#code !== undefined) this.#code += text;
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
    table.endCell(this.#blocks);
    this.#blocks = [];
  }

  #endTable(table: OpenTable): void {
    this.#tables.pop();
    const stray = this.#blocks;
    this.#blocks = [...table.outer];
    const rows = table.finish();
    if (rows.length > 0) this.#blocks.push({ kind: 'table', rows });
    this.#blocks.push(...stray);
  }

  #endLine(): void {
    // A code ends in the line where it begins: where its end is missing, it was no code.
    this.#line += this.#code ?? '';
    this.#code = undefined;
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
