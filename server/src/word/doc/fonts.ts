import { type Binary } from './binary';

/** Where the name of a font stands in its record, behind its looks and its relations. */
const NAME_AT = 40;

/** The names of the fonts of a binary document by their number. */
export function readFonts(table: Binary): readonly string[] {
  const count = table.u16(0);
  const names: string[] = [];
  for (let at = 4; names.length < count && at < table.length;) {
    const length = table.u8(at) + 1;
    const name = table.part(at, length).text(NAME_AT, (length - NAME_AT) / 2);
    // A second name for other systems may follow.
    names.push(name.split('\0')[0] ?? '');
    at += length;
  }
  return names;
}
