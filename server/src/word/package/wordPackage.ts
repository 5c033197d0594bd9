import { done, refused, type Outcome } from '../../base/outcome';
import { type Bilingual } from '../../base/bilingual';
import { decodeXml } from '../xml/decodeXml';
import { faults } from './whyUnreadable';
import { limits } from './sizeLimits';
import { readRelations, type Relation } from './relations';
import { listMembers, unpack, type InflateBytes, type ZipFault, type ZipMember } from './zip';

/** A part of a package as text. */
export interface Part {
  /** Its name in the archive, without a slash at the beginning. */
  readonly name: string;
  readonly text: string;
}

/** The kind of the relation to the main part, in all versions of the format. */
const MAIN = 'officeDocument';

/**
 * The parts of a .docx. Parts are found through relations, not by fixed names, and unpacked only when they are asked
 * for. As the format demands, names are compared without regard to case.
 */
export class WordPackage {
  readonly bytes: Uint8Array;
  readonly members: readonly ZipMember[];
  readonly #byName: ReadonlyMap<string, ZipMember>;
  readonly #inflate: InflateBytes | undefined;
  #unpacked = 0;

  private constructor(bytes: Uint8Array, members: readonly ZipMember[], inflate: InflateBytes | undefined) {
    this.bytes = bytes;
    this.#inflate = inflate;
    this.members = members;
    this.#byName = new Map(members.map((member) => [keyOf(member.name), member]));
  }

  /** Opens an archive without unpacking anything. Refused where it is damaged. */
  static open(bytes: Uint8Array, inflate?: InflateBytes): Outcome<WordPackage, Bilingual> {
    const members = listMembers(bytes);
    if (!members.ok) return refused(FAULT[members.reason]);
    return done(new WordPackage(bytes, members.value, inflate));
  }

  has(name: string): boolean {
    return this.#byName.has(keyOf(name));
  }

  /** The bytes of a part; `undefined` where there is none of that name. Refused where it is damaged or too large. */
  read(name: string): Outcome<Uint8Array | undefined, Bilingual> {
    const member = this.#byName.get(keyOf(name));
    if (member === undefined) return done(undefined);
    this.#unpacked += member.size;
    if (this.#unpacked > limits.total) return refused(faults.tooLarge);
    const content = unpack(this.bytes, member, this.#inflate);
    return content.ok ? content : refused(FAULT[content.reason]);
  }

  /** The text of an XML part; `undefined` where there is none of that name. Refused where it is damaged or too large. */
  readText(name: string): Outcome<Part | undefined, Bilingual> {
    const bytes = this.read(name);
    if (!bytes.ok) return bytes;
    if (bytes.value === undefined) return done(undefined);
    return done({ name: this.#byName.get(keyOf(name))?.name ?? name, text: decodeXml(bytes.value) });
  }

  /** The relations of a part, or of the whole package for `''`. Empty where they are damaged. */
  relationsOf(part: string): readonly Relation[] {
    const slash = part.lastIndexOf('/') + 1;
    const rels = this.readText(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`);
    return rels.ok && rels.value !== undefined ? readRelations(rels.value.text, part) : [];
  }

  /** The name of the part with the text of the document. */
  get mainPart(): string | undefined {
    const main = this.relationsOf('').find(({ kind, isExternal }) => kind === MAIN && !isExternal);
    if (main !== undefined && this.has(main.target)) return main.target;
    return this.has('word/document.xml') ? 'word/document.xml' : undefined;
  }
}

const FAULT: Readonly<Record<ZipFault, Bilingual>> = {
  damaged: faults.damaged,
  tooLarge: faults.tooLarge,
  encrypted: faults.encrypted,
};

const keyOf = (name: string): string => name.replace(/^\/+/u, '').toLowerCase();
