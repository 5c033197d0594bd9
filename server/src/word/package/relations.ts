import { readXml } from '../xml/readXml';

/** What a part is related to. */
export interface Relation {
  readonly id: string;
  /** The last word of its type: `styles`, `numbering`, `aFChunk`. The rest differs between Strict and Transitional. */
  readonly kind: string;
  /** The name of the part in the package, or an address outside of it. */
  readonly target: string;
  /** Outside of the package; such are never followed. */
  readonly isExternal: boolean;
}

/** Reads a part of relations. Targets are resolved against `part`, the part they belong to (`''` for the package). */
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
    return path; // a `%` that is part of the name
  }
}
