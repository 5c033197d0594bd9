import { bilingual, type Bilingual } from '../base/bilingual';
import { done, refused, type Outcome } from '../base/outcome';
import { readXml, type OpenTag } from '../word/xml/readXml';
import { decodeGap, isCarrier, kindOf, usualGap, type OpenElement } from './layout';

/** The text of an Akoma Ntoso document. */
export interface AknText {
  readonly text: string;
  /** What the drafter should know. */
  readonly notes: readonly Bilingual[];
}

/**
 * Reads the text of an Akoma Ntoso document. One that this program wrote gives its text to the letter, with whatever
 * has changed since; one of another program a line for each heading, paragraph and item. Refused where it is no such
 * document.
 */
export function fromAkn(xml: string): Outcome<AknText, Bilingual> {
  const reader = new Reader();
  const fault = readXml(xml.startsWith('\uFEFF') ? xml.slice(1) : xml, {
    open: (tag) => reader.open(tag),
    close: () => {
      reader.close();
    },
    text: (text) => {
      reader.words(text);
    },
  });
  if (reader.root !== undefined && reader.root !== 'akomaNtoso') return refused(NO_AKN);
  if (fault !== undefined || reader.root === undefined) return refused(BROKEN);
  return done({ text: reader.finish(), notes: reader.notes() });
}

const NO_AKN = bilingual('不是 Akoma Ntoso 文件', 'not an Akoma Ntoso document');
const BROKEN = bilingual('不是完整的 XML，无法读取', 'not well-formed XML: it cannot be read');

/** Elements whose words are not words of the text. */
const LEFT_OUT: ReadonlySet<string> = new Set(['meta', 'foreign', 'authorialNote', 'note']);
/** Elements inside running words that hold units of their own. */
const STRUCTURES: ReadonlySet<string> = new Set(['quotedStructure', 'embeddedStructure', 'subFlow']);

interface Frame extends OpenElement {
  /** True where words of the text stand directly inside. */
  readonly isMixed: boolean;
  children: number;
}

class Reader {
  root: string | undefined;
  readonly #pieces: string[] = [];
  readonly #open: Frame[] = [];
  /** How deep we are in what is left out. */
  #skipped = 0;
  #footnotes = 0;
  /** Gaps by the kinds of places they stand between; `undefined` until a layout of ours is met. */
  #gaps: Map<string, string> | undefined;
  /** What stands behind the last words. */
  #end = '\n';
  #lastKind = '';
  /** In a document of another program: words wait here until their blanks are known. */
  #wantsTrim = false;

  open({ name: written, attributes }: OpenTag): boolean {
    const name = written.startsWith('t:') ? written : (written.split(':').at(-1) ?? written);
    this.root ??= name;
    if (this.root !== 'akomaNtoso') return false;
    if (this.#skipped > 0 || LEFT_OUT.has(name)) {
      this.#skipped++;
      if (name === 'authorialNote') this.#footnotes++;
      this.#readLayout(name, attributes);
      return true;
    }
    const above = this.#open.at(-1);
    const frame: Frame = {
      name,
      isFirst: (above?.children ?? 0) === 0,
      isMixed: isCarrier(name) || (above?.isMixed === true && !STRUCTURES.has(name)),
      children: 0,
    };
    const literal = attributes['t:text'];
    if (literal !== undefined) this.#put(decodeGap(literal));
    else if (name === 'br' || name === 'eol') this.#put('\n');
    if (isCarrier(name)) this.#begin(name, attributes['t:gap']);
    if (above !== undefined) above.children++;
    this.#open.push(frame);
    return true;
  }

  close(): void {
    if (this.#skipped > 0) this.#skipped--;
    else this.#open.pop();
  }

  words(text: string): void {
    if (this.#skipped > 0 || this.#open.at(-1)?.isMixed !== true) return;
    if (this.#gaps !== undefined) {
      this.#put(text);
      return;
    }
    // Another program may have wrapped and indented its XML.
    const joined = text.replace(/[ \t]*\n[ \t\n]*/gu, '');
    this.#put(this.#wantsTrim ? joined.trimStart() : joined);
    if (joined.trim() !== '') this.#wantsTrim = false;
  }

  finish(): string {
    if (this.#gaps === undefined && this.#lastKind.endsWith('/p') && /^t[dr]\//u.test(this.#lastKind)) {
      this.#pieces.push(' |');
    }
    return this.#pieces.join('') + (this.#pieces.length === 0 && this.#gaps === undefined ? '' : this.#end);
  }

  notes(): readonly Bilingual[] {
    const notes: Bilingual[] = [];
    if (this.#gaps === undefined) notes.push(NO_LAYOUT);
    if (this.#footnotes > 0) notes.push(FOOTNOTES(this.#footnotes));
    return notes;
  }

  #begin(name: string, gap: string | undefined): void {
    const kind = kindOf(name, this.#open);
    this.#put(
      gap === undefined
        ? (this.#gaps?.get(`${this.#lastKind}>${kind}`) ?? usualGap(this.#lastKind, kind))
        : decodeGap(gap),
    );
    this.#lastKind = kind;
    this.#wantsTrim = true;
  }

  #readLayout(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 't:layout') this.#gaps = new Map();
    const text = decodeGap(attributes['t:text'] ?? '');
    if (name === 't:end') this.#end = text;
    if (name === 't:gap') {
      this.#gaps?.set(`${attributes['t:after'] ?? ''}>${attributes['t:before'] ?? ''}`, text);
    }
  }

  #put(text: string): void {
    if (text !== '') this.#pieces.push(text);
  }
}

const NO_LAYOUT = bilingual(
  '不是条理写出的文件：每个标题、款、项各占一行，空白按通常格式',
  'not written by Tiaoli: a line for each heading, paragraph and item, with the usual blanks',
);

const FOOTNOTES = (count: number): Bilingual =>
  bilingual(`有 ${count} 个脚注没有读入`, `${count} footnote(s) were not read`);
