import { WordPackage } from './wordPackage';
import { type InflateBytes } from './zip';
import { elementsOf, readTree, textIn, type XmlElement } from '../xml/xmlTree';

/** A property of a document: one that somebody added under a name of their own, or one that the format defines. */
export interface DocumentProperty {
  /** `own`: added by somebody. `format`: defined by the format, such as `title`, `contentStatus` or `Company`. */
  readonly by: 'own' | 'format';
  readonly name: string;
  readonly value: string;
}

/** The parts that have properties, by the last word of their relation's type. It is the same in Strict documents. */
const PARTS = ['core-properties', 'extended-properties', 'custom-properties'] as const;
/** Longer values are left out: they are texts, not properties. */
const LONGEST = 200;
const MOST = 200;

/** The properties of a .docx (`docProps/core.xml`, `app.xml`, `custom.xml`). Empty for any other bytes. Never throws. */
export function documentProperties(bytes: Uint8Array, inflate?: InflateBytes): readonly DocumentProperty[] {
  try {
    const opened = WordPackage.open(bytes, inflate);
    return opened.ok ? PARTS.flatMap((kind) => propertiesIn(opened.value, kind)) : [];
  } catch {
    return [];
  }
}

function propertiesIn(source: WordPackage, kind: (typeof PARTS)[number]): readonly DocumentProperty[] {
  const part = source.relationsOf('').find((relation) => relation.kind === kind && !relation.isExternal);
  const read = part === undefined ? undefined : source.readText(part.target);
  const root = read?.ok === true && read.value !== undefined ? readTree(read.value.text) : undefined;
  const elements = root === undefined ? [] : elementsOf(root).slice(0, MOST);
  return elements.flatMap((element) => {
    const isOwn = kind === 'custom-properties';
    const name = isOwn ? (element.attributes['name'] ?? '') : localName(element);
    const value = textIn(element).trim();
    if (name === '' || value === '' || value.length > LONGEST) return [];
    return [{ by: isOwn ? ('own' as const) : ('format' as const), name, value }];
  });
}

const localName = ({ name }: XmlElement): string => name.slice(name.indexOf(':') + 1);
