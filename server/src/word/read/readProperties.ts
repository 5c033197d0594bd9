import { type Styles, type ListChoice, listChoiceIn } from '../styles/wordStyles';
import { childOf, numberOf, toggleOf, valueOf, type XmlElement } from '../xml/xmlTree';
import { type RevisionView } from './revisionView';

/** The properties of a paragraph that reading needs, in one view of the revisions. */
export interface ParagraphProperties {
  readonly style: string | undefined;
  /** The list that the paragraph itself names, not its style. */
  readonly ownList: ListChoice | undefined;
  readonly outline: number | undefined;
  /** True where the paragraph continues with the next one: its mark is deleted in this view, or it is a drop cap. */
  readonly isMarkGone: boolean;
  /** True where the paragraph mark is hidden text. */
  readonly isMarkHidden: boolean;
}

/** Reads the `pPr` of a paragraph. */
export function propertiesIn(paragraph: XmlElement, view: RevisionView, styles: Styles): ParagraphProperties {
  const current = childOf(paragraph, 'w:pPr');
  const before = childOf(childOf(current, 'w:pPrChange'), 'w:pPr');
  const properties = view === 'reject' && before !== undefined ? before : current;
  const mark = childOf(current, 'w:rPr');
  const named = valueOf(properties, 'w:pStyle');
  const style = named !== undefined && styles.has(named) ? named : styles.ofParagraphs;
  const gone = view === 'accept' ? ['w:del', 'w:moveFrom'] : ['w:ins', 'w:moveTo'];
  return {
    style,
    ownList: ownListIn(properties, view),
    outline: outlineIn(properties, style, styles),
    isMarkGone: isDropCap(properties) || gone.some((name) => childOf(mark, name) !== undefined),
    isMarkHidden: isHidden(mark, view, undefined, styles),
  };
}

/** The outline level of a paragraph, from 0. 9 means running text, even where the style has a level. */
function outlineIn(
  properties: XmlElement | undefined,
  style: string | undefined,
  styles: Styles,
): number | undefined {
  const level = numberOf(properties, 'w:outlineLvl') ?? styles.outlineOf(style);
  return level !== undefined && level < BODY_TEXT ? level : undefined;
}

/** The outline level of running text. */
export const BODY_TEXT = 9;

/** True for a drop cap: its large letter is a paragraph of its own. */
const isDropCap = (properties: XmlElement | undefined): boolean =>
  ['drop', 'margin'].includes(childOf(properties, 'w:framePr')?.attributes['w:dropCap'] ?? '');

/**
 * The list that the paragraph itself names. With revisions rejected, a number that was inserted as a revision does not
 * count.
 */
function ownListIn(properties: XmlElement | undefined, view: RevisionView): ListChoice | undefined {
  const numbering = childOf(properties, 'w:numPr');
  if (view === 'reject' && childOf(numbering, 'w:ins') !== undefined) return undefined;
  return listChoiceIn(properties);
}

/**
 * True for hidden text: by the run itself, by its style, or by the style of its paragraph.
 * @param properties the `rPr` of the run
 */
export function isHidden(
  properties: XmlElement | undefined,
  view: RevisionView,
  paragraphStyle: string | undefined,
  styles: Styles,
): boolean {
  const before = childOf(childOf(properties, 'w:rPrChange'), 'w:rPr');
  const own = view === 'reject' && before !== undefined ? before : properties;
  return (
    toggleOf(own, 'w:vanish') ??
    styles.hides(valueOf(own, 'w:rStyle')) ??
    styles.hides(paragraphStyle) ??
    false
  );
}

/**
 * The list and level of a paragraph: its own, or else those of its style. For a style, the list may say the level, or
 * else the style does, or else the style it is based on.
 */
export function listOfParagraph(
  { ownList, style }: ParagraphProperties,
  styles: Styles,
  levelOfStyle: (list: string, style: string) => number | undefined,
): { readonly list: string; readonly level: number } | undefined {
  if (ownList?.list !== undefined) return { list: ownList.list, level: ownList.level ?? 0 };
  const byStyle = styles.listOf(style);
  if (byStyle === undefined) return undefined;
  const { list, levels } = byStyle;
  let level = ownList?.level;
  for (const each of levels) level ??= levelOfStyle(list, each.style) ?? each.level;
  return { list, level: level ?? 0 };
}

/** True for a content control that nobody has filled in. It shows a hint what to write. */
export const isPlaceholder = (control: XmlElement): boolean =>
  control.name === 'w:sdt' && toggleOf(childOf(control, 'w:sdtPr'), 'w:showingPlcHdr') === true;
