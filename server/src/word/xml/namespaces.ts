/**
 * The prefixes that this program uses for the namespaces of Word's XML. A document may use other prefixes, and Strict
 * documents have other addresses. Names are always read with these prefixes: `w:p`.
 */
const PREFIXES: readonly (readonly [string, string])[] = [
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['http://schemas.microsoft.com/office/word/2012/wordml', 'w15'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingGroup', 'wpg'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas', 'wpc'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing', 'wp'],
  ['http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing', 'wp'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  // The layout of a text in Akoma Ntoso (akn/layout.ts), which is read by the same reader.
  ['urn:tiaoli:akn-layout:1', 't'],
];

const KNOWN: ReadonlyMap<string, string> = new Map(PREFIXES);

/** Namespaces that are understood here: the branch of an `AlternateContent` that needs only these is read. */
export const UNDERSTOOD: ReadonlySet<string> = new Set(['w14', 'w15', 'wps', 'wpg', 'wpc']);

type Prefixes = ReadonlyMap<string, string>;

/** Follows the namespace declarations while a document is read, and translates names into this program's prefixes. */
export class Namespaces {
  #prefixes: Prefixes = new Map();
  readonly #outer: { readonly depth: number; readonly prefixes: Prefixes }[] = [];
  #elementNames = new Map<string, string>();
  #attributeNames = new Map<string, string>();

  /** Adds the declarations of an element at `depth`. Returns its other attributes with translated names. */
  enter(written: Record<string, string>, depth: number): Record<string, string> {
    let isWrittenSo = true;
    for (const name in written) {
      if (name.startsWith('xmlns')) {
        this.#declare(written, depth);
        return this.#renamed(written);
      }
      isWrittenSo &&= this.attribute(name) === name;
    }
    return isWrittenSo ? written : this.#renamed(written);
  }

  #renamed(written: Readonly<Record<string, string>>): Record<string, string> {
    const attributes: Record<string, string> = {};
    for (const name in written) {
      if (!name.startsWith('xmlns')) attributes[this.attribute(name)] = written[name] ?? '';
    }
    return attributes;
  }

  #declare(attributes: Readonly<Record<string, string>>, depth: number): void {
    let changed: Map<string, string> | undefined;
    for (const name in attributes) {
      if (!name.startsWith('xmlns')) continue;
      const prefix = name === 'xmlns' ? '' : name.slice('xmlns:'.length);
      const known = KNOWN.get(attributes[name] ?? '') ?? `?${prefix}`;
      if (this.#prefixes.get(prefix) === known) continue;
      changed ??= new Map(this.#prefixes);
      changed.set(prefix, known);
    }
    if (changed === undefined) return;
    this.#outer.push({ depth, prefixes: this.#prefixes });
    this.#use(changed);
  }

  /** Removes the declarations of the element at `depth`, which has ended. */
  leave(depth: number): void {
    const last = this.#outer.at(-1);
    if (last?.depth !== depth) return;
    this.#outer.pop();
    this.#use(last.prefixes);
  }

  /** The translated name of an element. A name in an unknown namespace stays as it is. */
  element(written: string): string {
    return (
      this.#elementNames.get(written) ?? remember(this.#elementNames, written, this.#rename(written, ''))
    );
  }

  /** The translated name of an attribute. One without a prefix has no namespace and stays as it is. */
  attribute(written: string): string {
    return (
      this.#attributeNames.get(written) ??
      remember(this.#attributeNames, written, written.includes(':') ? this.#rename(written, '?') : written)
    );
  }

  /** This program's prefix for one of the document's. */
  prefix(written: string): string {
    return this.#prefixes.get(written) ?? written;
  }

  #rename(written: string, none: string): string {
    const colon = written.indexOf(':');
    const known = this.#prefixes.get(colon === -1 ? none : written.slice(0, colon));
    const isOurs = known !== undefined && !known.startsWith('?');
    return isOurs ? `${known}:${written.slice(colon + 1)}` : written;
  }

  #use(prefixes: Prefixes): void {
    this.#prefixes = prefixes;
    this.#elementNames = new Map();
    this.#attributeNames = new Map();
  }
}

function remember(names: Map<string, string>, written: string, name: string): string {
  names.set(written, name);
  return name;
}
