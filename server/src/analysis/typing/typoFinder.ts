import { contains, shiftSpan, type Span } from '../../base/span';
import { outlineNodes } from '../../syntax/walkTree';
import { findInProse, inPassages, type ProseQuery } from '../prose';
import { type Snapshot } from '../snapshot';
import { ownTerms } from '../terms/ownTerms';
import { type CharacterCounts } from './characterCounts';
import { type Slip, type SlipKind, slipsIn } from './typingSlips';

/** A typing error in a text. */
export interface Typo {
  readonly kind: SlipKind;
  readonly span: Span;
  readonly meant: string;
  /** The word around it, as written and as it should be. */
  readonly written: string;
  readonly better: string;
}

/** What a text has so often is its own word and no error. */
const OWN_WORD = 3;
/** The same for an error together with both its neighbours. */
const REPEATED = 2;
/** Two characters that law has no more often than this may be a text's own word. */
const UNUSUAL = 30;
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Finds typing errors by counts of characters. What was found in an article is kept as long as it does not change. */
export class TypoFinder {
  readonly #counts: CharacterCounts;
  readonly #least: Readonly<Record<SlipKind, number>> | undefined;
  readonly #slips: ProseQuery<Slip>;

  /** @param least the least gain of errors to report, by kind; the usual ones if absent */
  constructor(counts: CharacterCounts, least?: Readonly<Record<SlipKind, number>>) {
    this.#counts = counts;
    this.#least = least;
    this.#slips = inPassages(({ masked }) => this.#slipsIn(masked));
  }

  /**
   * The typing errors in running text and headings, in text order. Names, terms and words that the text repeats are
   * left out.
   */
  in(snapshot: Snapshot): readonly Typo[] {
    const inProse = findInProse(snapshot, this.#slips).map(({ start, found }) => moved(found, start));
    const all = [...inProse, ...this.#inHeadings(snapshot)];
    return all
      .filter((slip) => !isOwnWord(slip, snapshot, this.#counts))
      .sort((a, b) => a.span.start - b.span.start)
      .map((slip) => typoOf(slip, snapshot.text));
  }

  #inHeadings({ tree }: Snapshot): readonly Slip[] {
    if (tree.kind !== 'regulation') return [];
    const found: Slip[] = [];
    for (const { node } of outlineNodes(tree)) {
      const { level, textSpan } = node;
      if (level !== 'part' && level !== 'chapter' && level !== 'section') continue;
      const title = tree.text.slice(textSpan.start, textSpan.end);
      for (const slip of this.#slipsIn(title)) found.push(moved(slip, textSpan.start));
    }
    return found;
  }

  #slipsIn(text: string): readonly Slip[] {
    return slipsIn(text, this.#counts, this.#least);
  }
}

const moved = (slip: Slip, by: number): Slip => ({ ...slip, span: shiftSpan(slip.span, by) });

/** True where the words are in the title, in a term that the text defines, or several times in the text. */
function isOwnWord({ span }: Slip, snapshot: Snapshot, counts: CharacterCounts): boolean {
  const { text, tree } = snapshot;
  const around = text.slice(Math.max(0, span.start - 1), span.end + 1);
  const title = tree.title === undefined ? '' : text.slice(tree.title.span.start, tree.title.span.end);
  if (title.includes(around.slice(0, -1)) || title.includes(around.slice(1))) return true;
  if (placesOf(text, around) >= REPEATED) return true;
  for (let at = 0; at + 2 <= around.length; at++) {
    const pair = around.slice(at, at + 2);
    if (counts.countOfPair(counts.rankOf(pair.charAt(0)), counts.rankOf(pair.charAt(1))) > UNUSUAL) continue;
    if (placesOf(text, pair) >= OWN_WORD) return true;
  }
  return ownTerms(snapshot).some(({ term }) => standsIn(term, span, text));
}

/** True where the words around `span` are `term`. */
function standsIn(term: string, span: Span, text: string): boolean {
  const written = text.slice(span.start, span.end);
  for (let at = term.indexOf(written); at >= 0; at = term.indexOf(written, at + 1)) {
    const start = span.start - at;
    if (text.startsWith(term, start) && contains({ start, end: start + term.length }, span.start)) {
      return true;
    }
  }
  return false;
}

/** How often words are in a text; counted up to {@link OWN_WORD}. */
function placesOf(text: string, searched: string): number {
  let found = 0;
  for (let at = text.indexOf(searched); at >= 0 && found < OWN_WORD; at = text.indexOf(searched, at + 1)) {
    found++;
  }
  return found;
}

/** How many characters on either side of an error are shown. */
const REACH = 3;

function typoOf({ kind, span, meant }: Slip, text: string): Typo {
  const before =
    /[\u3400-\u9fff]*$/u.exec(text.slice(Math.max(0, span.start - REACH), span.start))?.[0] ?? '';
  const after = /^[\u3400-\u9fff]*/u.exec(text.slice(span.end, span.end + REACH))?.[0] ?? '';
  const mended = before + meant + after;
  let start = before.length;
  let end = start + meant.length;
  for (const { index, segment } of words.segment(mended)) {
    if (index < end && index + segment.length > before.length) {
      start = Math.min(start, index);
      end = Math.max(end, index + segment.length);
    }
  }
  if (end - start === 1 && start > 0) start--;
  else if (end - start === 1 && end < mended.length) end++;
  const left = before.slice(start);
  const right = after.slice(0, end - before.length - meant.length);
  return {
    kind,
    span,
    meant,
    written: left + text.slice(span.start, span.end) + right,
    better: mended.slice(start, end),
  };
}
