import { type Snapshot } from '../../analysis/snapshot';
import { type OldArticle, oldTextOf, type Unit } from '../apply/oldTextUnits';

/** A paragraph, item or subitem, with the parts below it. */
export interface PlainPart {
  /** The number as written: （三）; empty for a paragraph. */
  readonly label: string;
  readonly number: number | undefined;
  readonly text: string;
  readonly children: readonly PlainPart[];
}

/** The paragraphs of each article, by the index of the article. Use it through `snapshot.derive(partsOfArticles)`. */
export const partsOfArticles = (snapshot: Snapshot): readonly (readonly PlainPart[])[] =>
  oldTextOf(snapshot).articles.map(({ units }: OldArticle) =>
    units.map((unit) => plainPart(snapshot.text, unit)),
  );

const plainPart = (text: string, unit: Unit): PlainPart => ({
  label: unit.label,
  number: unit.number,
  text: unit.old === undefined ? unit.text : text.slice(unit.old.words.start, unit.old.words.end),
  children: unit.children.map((child) => plainPart(text, child)),
});

/** A part and all parts below it with their numbers, one line each. */
export const linesOfPart = ({ label, text, children }: PlainPart): readonly string[] => [
  label + text,
  ...children.flatMap(linesOfPart),
];
