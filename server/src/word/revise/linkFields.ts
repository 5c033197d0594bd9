import { type Relation } from '../package/relations';
import { type XmlElement } from '../xml/tree';

/**
 * The code of a field that links to where a `w:hyperlink` does: revisions may stand around a field, not around that
 * element. `undefined` where its address is not known.
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

/** As a field code holds it. */
const quoted = (value: string): string => value.replace(/[\\"]/gu, '\\$&');
