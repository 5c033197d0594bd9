import { printNumber } from '../numbering/printNumber';
import { type XmlElement } from '../xml/xmlTree';

/** Numbers the notes of a text in the order of the references to them. */
export class NoteMarks {
  readonly #marks = { footnote: new Map<string, string>(), endnote: new Map<string, string>() };
  readonly #counts = { footnote: 0, endnote: 0 };

  /** The mark of a reference. A note with a mark of its own in the text gets no other. */
  markOf({ name, attributes }: XmlElement): string {
    const kind = name === 'w:endnoteReference' ? 'endnote' : 'footnote';
    const id = attributes['w:id'] ?? '';
    const known = this.#marks[kind].get(id);
    if (known !== undefined) return known;
    const hasOwn = ['1', 'true', 'on'].includes(attributes['w:customMarkFollows'] ?? '');
    const mark = hasOwn ? '' : `［${this.#next(kind)}］`;
    this.#marks[kind].set(id, mark);
    return mark;
  }

  /** The marks by the id of the note. */
  marksOf(kind: 'footnote' | 'endnote'): ReadonlyMap<string, string> {
    return this.#marks[kind];
  }

  #next(kind: 'footnote' | 'endnote'): string {
    const count = ++this.#counts[kind];
    return printNumber(count, kind === 'footnote' ? 'decimal' : 'lowerRoman', false).text;
  }
}
