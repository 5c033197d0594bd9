import { type Relation } from '../package/relations';
import { type XmlElement } from '../xml/xmlTree';

/**
 * The code of a field that links to the target of a `w:hyperlink`. Revisions may stand around a field, but not around a
 * `w:hyperlink`. `undefined` where the address is not known.
 */
export function linkCode({ attributes }: XmlElement, relations: readonly Relation[]): string | undefined {
  const id = attributes['r:id'];
  const anchor = attributes['w:anchor'];
  const relation = relations.find((each) => each.id === id && each.isExternal);
  if (id === undefined ? anchor === undefined : relation === undefined) return undefined;
  const parts = [
    ['', relation?.target],
    ['\\l ', anchor],
    ['\\t ', attributes['w:tgtFrame']],
    ['\\o ', attributes['w:tooltip']],
  ] as const;
  const code = parts
    .map(([flag, value]) => (value === undefined ? '' : ` ${flag}"${quoted(value)}"`))
    .join('');
  return ` HYPERLINK${code} `;
}

/** A value as it is written in a field code. */
const quoted = (value: string): string => value.replace(/[\\"]/gu, '\\$&');
