import { readXml } from '../xml/readXml';

/** A relation of a part to another part or to an address. */
export interface Relation {
  readonly id: string;
  /**
   * The last word of its type: `styles`, `numbering`, `aFChunk`. The words before differ between Strict and
   * Transitional documents.
   */
  readonly kind: string;
  /** The name of the part in the package, or an address outside of it. */
  readonly target: string;
  /** True for an address outside the package. Such targets are never opened. */
  readonly isExternal: boolean;
}

/** Reads the relations of the part named `part` (`''` for the package). Targets are resolved against that name. */
export function readRelations(xml: string, part: string): readonly Relation[] {
  const relations: Relation[] = [];
  readXml(xml, {
    open: ({ name, attributes }) => {
      if (name !== 'Relationship' && !name.endsWith(':Relationship')) return;
      const type = attributes['Type'] ?? '';
      const target = attributes['Target'] ?? '';
      const isExternal = attributes['TargetMode'] === 'External';
      relations.push({
        id: attributes['Id'] ?? '',
        kind: type.slice(type.lastIndexOf('/') + 1),
        target: isExternal ? target : resolve(target, part),
        isExternal,
      });
    },
  });
  return relations;
}

function resolve(target: string, part: string): string {
  const path = decoded(target.replaceAll('\\', '/'));
  const segments = path.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // A `%` that belongs to the name.
  }
}
