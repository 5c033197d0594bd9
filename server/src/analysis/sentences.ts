import { partitionPoint } from '../base/partitionPoint';
import { type Span } from '../base/span';
import { trimmed, withoutBlanks } from '../syntax/blanks';
import { type Label, type Line } from '../syntax/tree';
import { type Snapshot } from './snapshot';

/** A sentence of a line, up to 。！？ or the line's end. */
export interface Sentence {
  /** Where it stands; the first of a line includes the line's number. */
  readonly span: Span;
  /** The number its line begins with, for the first sentence of the line. */
  readonly label: Label | undefined;
  /**
   * What it says, to be compared: without the line's number and blanks, and with … for the numbers of the units it
   * cites, so that a renumbering elsewhere leaves it the same.
   */
  readonly content: string;
}

/** A sentence ends behind these, and behind the quotation marks and brackets that close with it. */
const SENTENCE = /[^。！？]*(?:[。！？]+[”’）」』]*|$)/gu;

const CITED_NUMBER =
  /(第[（(]?)[〇零一二三四五六七八九十百千两0-9０-９]+(?=[）)]?(?:分编|[编章节条款项目]))/gu;

/** All sentences of the text in order; a key for `Snapshot.derive`. */
export const sentencesOf = ({ text, tree }: Snapshot): readonly Sentence[] =>
  tree.lines.flatMap((line) => [...sentencesIn(text, line)]);

function* sentencesIn(text: string, { content, label }: Line): Iterable<Sentence> {
  const from = label?.span.end ?? content.start;
  let isFirst = true;
  for (const { 0: written, index } of text.slice(from, content.end).matchAll(SENTENCE)) {
    const place = trimmed(text, from + index, from + index + written.length);
    if (place.start === place.end && !(isFirst && label !== undefined)) continue;
    yield {
      span: isFirst ? { start: Math.min(content.start, from), end: Math.max(place.end, from) } : place,
      label: isFirst ? label : undefined,
      content: withoutBlanks(written).replace(CITED_NUMBER, '$1…'),
    };
    isFirst = false;
  }
}

/** The number of the sentence at `offset`, or of the last one before it; -1 where there is none. */
export function sentenceNumberAt(snapshot: Snapshot, offset: number): number {
  const sentences = snapshot.derive(sentencesOf);
  const last = partitionPoint(sentences, ({ span }) => span.start <= offset) - 1;
  return last < 0 && sentences.length > 0 ? 0 : last;
}
