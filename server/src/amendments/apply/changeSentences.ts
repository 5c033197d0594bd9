import { bilingual } from '../../base/bilingual';
import { type Span } from '../../base/span';
import { placeName } from '../articlePlace';
import { type Place, type QuotedLines } from '../types';
import { foundAt, TAKEN } from './resolvePlaceOrFail';
import { fail, type State } from './workingState';
import { sentencesAt, wordsAt } from './wordsAtPlace';

/** A sentence in the old text, and whether its place holds no other. */
interface Sentence {
  readonly span: Span;
  readonly isAlone: boolean;
}

/** The sentence that a place names: 第四条第一款第二句. Where the place names no paragraph, its article must have only one. */
function sentenceAt(state: State, place: Place, by: number): Sentence | undefined {
  const found = foundAt(state, place, by);
  if (found === undefined || place.sentence === undefined) return undefined;
  const units = found.kind === 'article' ? (state.old.articles[found.article]?.units.length ?? 0) : 1;
  if (units > 1) {
    fail(state, by, bilingual('这一条有几款，没有写明是哪一款的句子', 'Several paragraphs have sentences'));
    return undefined;
  }
  const { words } = wordsAt(state, found);
  if (words.length === 0) {
    fail(state, by, TAKEN(place));
    return undefined;
  }
  const sentences = sentencesAt(state, words);
  const span = sentences.at(place.sentence > 0 ? place.sentence - 1 : place.sentence);
  if (span === undefined) {
    fail(state, by, bilingual(`没有${placeName(place)}`, `There is no ${placeName(place)}`));
    return undefined;
  }
  return { span, isAlone: sentences.length === 1 };
}

/** Rewrites one sentence; those beside it stay. */
export function rewriteSentence(state: State, place: Place, lines: QuotedLines, by: number): void {
  const sentence = sentenceAt(state, place, by);
  if (sentence === undefined) return;
  const [quoted, ...more] = lines;
  if (quoted === undefined || more.length > 0) {
    fail(state, by, bilingual('引文不止一行', 'The quotation has several lines'));
    return;
  }
  const { span } = sentence;
  const mark = /[。；：]$/u.exec(state.old.snapshot.text.slice(span.start, span.end))?.[0] ?? '';
  const newText = /[。；：]$/u.test(quoted) ? quoted : quoted + mark;
  state.edits.push({ span, newText, by, weight: span.end - span.start, width: 0 });
}

/** Deletes a sentence. Where it is the only one, its article or paragraph is deleted. */
export function removeSentence(state: State, place: Place, by: number): void {
  const sentence = sentenceAt(state, place, by);
  if (sentence === undefined) return;
  if (sentence.isAlone) {
    const name = placeName(place);
    fail(state, by, bilingual(`${name}之外没有别的句子`, `There is no sentence besides ${name}`));
    return;
  }
  const { span } = sentence;
  state.edits.push({ span, newText: '', by, weight: span.end - span.start, width: 0 });
}

/** Adds whole sentences behind one. */
export function addSentence(state: State, place: Place, words: string, by: number): void {
  const sentence = sentenceAt(state, place, by);
  if (sentence === undefined) return;
  const { span } = sentence;
  if (!words.endsWith('。') || state.old.snapshot.text.charAt(span.end - 1) !== '。') {
    fail(state, by, bilingual('引文不是完整的句子', 'The quotation is no whole sentence'));
    return;
  }
  state.edits.push({ span: { start: span.end, end: span.end }, newText: words, by, weight: 0, width: 0 });
}

/** The reason given where a sentence is to get a number. */
export const NO_NUMBER = bilingual(
  '句子没有序号，请写明改动后的全文',
  'A sentence has no number; the decision must say how the text reads',
);
