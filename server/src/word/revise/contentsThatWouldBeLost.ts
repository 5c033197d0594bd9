import { bilingual, type Bilingual } from '../../base/bilingual';
import { type WordParagraph } from '../read/wordBlocks';
import { elementsOf, type XmlElement } from '../xml/xmlTree';
import { type CarriedRuns } from './copyRunsOfMovedText';
import { excerpt } from './checkRevised';
import { type DocumentLines } from './documentLines';
import { aroundRun, type Places } from './elementPlace';
import { type SteppedStretch } from './removedAndComingText';
import { fieldsOf, placedPieces } from './unbreakablePieces';

/** What a paragraph may contain besides plain text. */
const KINDS = {
  field: ['个域（如交叉引用）', 'field(s), such as cross-references'],
  link: ['个超链接', 'link(s)'],
  symbol: ['个符号字体的字符', 'character(s) of a symbol font'],
  note: ['个脚注（尾注）标记', 'note mark(s)'],
  control: ['个内容控件', 'content control(s)'],
  reading: ['处注音', 'reading(s) above a word'],
} as const;
type Kind = keyof typeof KINDS;

/** A field that became plain text because its words were changed. */
export interface ReplacedField {
  readonly paragraph: WordParagraph;
  /** The offset of its first run in the part. */
  readonly start: number;
}

interface Document {
  readonly xml: string;
  readonly lines: DocumentLines;
  readonly places: Places;
}

/** Notes, line by line, on what was lost when text was moved, joined, split or changed. */
export function contentsThatWouldBeLost(
  removed: readonly SteppedStretch[],
  { moved, carried }: CarriedRuns,
  replaced: readonly ReplacedField[],
  document: Document,
): readonly Bilingual[] {
  const told = new Set<number>();
  const cited = citedNames(document.xml);
  const notes = removed.flatMap((stretch): readonly Bilingual[] => {
    if (!moved.has(stretch)) return [];
    const counts = new Map<Kind, number>();
    for (const [start, kind] of contentsOf(stretch, document)) {
      if (carried.has(start) || told.has(start)) continue;
      told.add(start);
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    return counts.size === 0 ? [] : [notCarried(stretch, counts)];
  });
  return [
    ...notes,
    ...changedFields(replaced.filter(({ start }) => !carried.has(start) && !told.has(start))),
    ...removed.flatMap((stretch) => [
      ...lostComments(stretch, document),
      ...lostTargets(stretch, cited, document),
    ]),
  ];
}

function notCarried({ line }: SteppedStretch, counts: ReadonlyMap<Kind, number>): Bilingual {
  const [zh, en] = [0, 1].map((at) =>
    [...counts].map(([kind, count]) => `${count} ${KINDS[kind][at] ?? ''}`).join(at === 0 ? '、' : ', '),
  );
  const shown = excerpt(line.line.text);
  return bilingual(
    `「${shown}」移到别处、合并或者拆分后，其中 ${zh ?? ''}没有随文字移动，只留普通文字，请在 Word 中核对`,
    `“${shown}” was moved, joined or split: ${en ?? ''} did not go with its text, of which plain text is left; check this in Word`,
  );
}

function changedFields(replaced: readonly ReplacedField[]): readonly Bilingual[] {
  const counts = new Map<WordParagraph, number>();
  for (const { paragraph } of replaced) counts.set(paragraph, (counts.get(paragraph) ?? 0) + 1);
  return [...counts].map(([{ text, label }, count]) => {
    const shown = excerpt((label?.text ?? '') + text);
    return bilingual(
      `「${shown}」中 ${count} 个域（如交叉引用）的文字已改，域变为普通文字`,
      `“${shown}”: ${count} field(s), such as cross-references, were edited and became plain text`,
    );
  });
}

/** What a stretch contains besides plain text, by the offset of its element. */
function contentsOf({ source }: SteppedStretch, { lines, places }: Document): ReadonlyMap<number, Kind> {
  const placed = placedPieces((source && lines.partsOf(source.paragraph)?.pieces) ?? []);
  const [first = 0, last = 0] = [source?.starts[0], source?.ends.at(-1)];
  const isInside = (each: { readonly start: number; readonly end: number }): boolean =>
    each.start < last && each.end > first;
  const found = new Map<number, Kind>();
  for (const field of fieldsOf(placed, places)) {
    const [begin] = field.runs;
    if (begin !== undefined && isInside(field)) found.set(begin.start, 'field');
  }
  for (const { piece } of placed.filter(isInside)) {
    const { name, start } = piece.element;
    if (name === 'w:sym' || piece.stored !== undefined) found.set(start, 'symbol');
    if (name === 'w:footnoteReference' || name === 'w:endnoteReference') found.set(start, 'note');
    for (const around of aroundRun(piece.run, places)) {
      const kind = AROUND[around.name];
      if (kind !== undefined) found.set(around.start, kind);
    }
  }
  return found;
}

const AROUND: Readonly<Record<string, Kind>> = {
  'w:fldSimple': 'field',
  'w:hyperlink': 'link',
  'w:sdt': 'control',
  'w:r': 'reading',
};

/** Comments on a paragraph are lost when it is deleted. */
function lostComments(stretch: SteppedStretch, document: Document): readonly Bilingual[] {
  const count = elementsIn(stretch, 'w:commentReference', document).length;
  const shown = excerpt(stretch.line.line.text);
  return count === 0
    ? []
    : [
        bilingual(
          `「${shown}」的 ${count} 条批注随原处的文字删去`,
          `${count} comment(s) on “${shown}” go with the text from its old place`,
        ),
      ];
}

/** A reference to a bookmark finds nothing once the paragraph of the bookmark is deleted. */
function lostTargets(
  stretch: SteppedStretch,
  cited: ReadonlySet<string>,
  document: Document,
): readonly Bilingual[] {
  const isCited = elementsIn(stretch, 'w:bookmarkStart', document).some(({ attributes }) =>
    cited.has(attributes['w:name'] ?? ''),
  );
  const shown = excerpt(stretch.line.line.text);
  return isCited
    ? [
        bilingual(
          `「${shown}」原处的书签有交叉引用指向它，文字离开后请在 Word 中核对这些引用`,
          `cross-references point to a bookmark where “${shown}” stood; its text is gone from there: check these references in Word`,
        ),
      ]
    : [];
}

/** The bookmarks that fields refer to. Their name stands first in the field code, or behind the name of the field. */
const citedNames = (xml: string): ReadonlySet<string> =>
  new Set(
    [...xml.matchAll(/<(?:[\w.-]+:)?instrText[^>]*>([^<]*)<|\s(?:[\w.-]+:)?instr="([^"]*)"/gu)]
      .flatMap(([, text, attribute]) => (text ?? attribute ?? '').trim().split(/\s+/u).slice(0, 2))
      .filter((name) => name !== '' && !name.startsWith('_Toc')),
  );

/**
 * The elements of this name in the paragraph of a line. Only for deleted lines, and only for the first of each
 * paragraph, so that nothing is counted twice.
 */
function elementsIn(
  { step, line, source }: SteppedStretch,
  name: string,
  { lines }: Document,
): readonly XmlElement[] {
  if (source === undefined || step.kind !== 'delete' || lines.besides(line)[0] !== line) return [];
  const found: XmlElement[] = [];
  const visit = (element: XmlElement): void => {
    for (const child of elementsOf(element)) {
      if (child.name === name) found.push(child);
      else if (child.name !== 'w:pPr') visit(child);
    }
  };
  for (const element of lines.partsOf(source.paragraph)?.elements ?? []) visit(element);
  return found;
}
