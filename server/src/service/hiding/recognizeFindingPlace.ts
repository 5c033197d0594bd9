import { sentenceNumberAt, sentencesOf } from '../../analysis/sentences';
import { type Snapshot } from '../../analysis/snapshot';
import { hashOf } from '../../precedents/search/file/textTable';
import { type Finding } from '../../rules/types';
import { withoutBlanks } from '../../syntax/blanks';
import { groupInto } from '../../base/groupInto';

/**
 * Where a finding stands, told by what is written there and not by line numbers. It stays the same through edits
 * elsewhere, a renumbering included, and is another one as soon as the sentence itself changes.
 */
export interface FindingPlace {
  readonly rule: string;
  /** How the words that were found begin, and how their sentence begins: for people. */
  readonly words: string;
  readonly sentence: string;
  /** The hash of both in full. */
  readonly hash: string;
  /** The hashes of the neighbouring sentences, which tell apart places that say the same. */
  readonly before: string;
  readonly after: string;
  /** Counts findings of one rule and the same words within a sentence, from 1. */
  readonly nth: number;
}

/** UTF-16 units of a sentence that are written down: enough for people to find it, and not the whole draft. */
const EXCERPT = 30;

const NUMERAL = /[〇零一二三四五六七八九十百千两0-9０-９]+/gu;

/** The place of each finding. */
export function placesOf(snapshot: Snapshot, findings: readonly Finding[]): readonly FindingPlace[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const number = sentenceNumberAt(snapshot, finding.span.start);
    const { before, sentence, after } = snapshot.derive(hashesOf).around(number);
    const content = snapshot.derive(sentencesOf)[number]?.content ?? '';
    const words = wordsOf(snapshot, finding, number);
    const own = `${finding.code} ${number} ${words}`;
    const nth = (seen.get(own) ?? 0) + 1;
    seen.set(own, nth);
    return {
      rule: finding.code,
      words: excerpt(words),
      sentence: excerpt(content),
      hash: shortHash(`${sentence} ${words}`),
      before,
      after,
      nth,
    };
  });
}

/** The words of a finding. The number a line begins with says how many came before it, and does not count. */
function wordsOf(snapshot: Snapshot, { span }: Finding, sentence: number): string {
  const words = withoutBlanks(snapshot.text.slice(span.start, span.end));
  const label = snapshot.derive(sentencesOf)[sentence]?.label;
  const isLabel = label !== undefined && label.span.start <= span.start && span.end <= label.span.end;
  return isLabel ? words.replace(NUMERAL, '…') : words;
}

const hashesOf = (snapshot: Snapshot): SentenceHashes =>
  new SentenceHashes(snapshot.derive(sentencesOf).map(({ content }) => content));

/** Hashes of sentences, made when they are asked for: most sentences have no finding near them. */
class SentenceHashes {
  readonly #contents: readonly string[];
  readonly #hashes = new Map<number, string>();

  constructor(contents: readonly string[]) {
    this.#contents = contents;
  }

  around(number: number): { readonly before: string; readonly sentence: string; readonly after: string } {
    return { before: this.#of(number - 1), sentence: this.#of(number), after: this.#of(number + 1) };
  }

  #of(number: number): string {
    const known = this.#hashes.get(number);
    if (known !== undefined) return known;
    const content = this.#contents[number];
    const hash = content === undefined ? '-' : shortHash(content);
    this.#hashes.set(number, hash);
    return hash;
  }
}

const shortHash = (text: string): string => hashOf(text).toString(36);

const excerpt = (text: string): string => (text.length <= EXCERPT ? text : `${text.slice(0, EXCERPT)}…`);

/** What two places must have the same to be alike in this way. */
type Likeness = (place: FindingPlace) => string;

const same: Likeness = ({ rule, hash, words, sentence }) => [rule, hash, words, sentence].join('\n');

/** From the likest to the least like: of places that say the same, the one with the old neighbours is the old one. */
const LIKENESSES: readonly Likeness[] = [
  (place) => [same(place), place.before, place.after, place.nth].join('\n'),
  (place) => [same(place), place.before, place.after].join('\n'),
  (place) => [same(place), place.before, place.nth].join('\n'),
  (place) => [same(place), place.after, place.nth].join('\n'),
  (place) => [same(place), place.nth].join('\n'),
  same,
];

/**
 * Pairs each record with the place it was made for, as far as the text still has it; each is used once. The result
 * gives for each place the record's index, or `undefined`. Linear in the number of both.
 */
export function pairPlaces(
  places: readonly FindingPlace[],
  records: readonly FindingPlace[],
): readonly (number | undefined)[] {
  const recordOf = new Array<number | undefined>(places.length).fill(undefined);
  let free = new Set(records.keys());
  for (const likeness of LIKENESSES) {
    if (free.size === 0) break;
    const waiting = new Map<string, number[]>();
    for (const index of free) {
      const record = records[index];
      if (record === undefined) continue;
      const key = likeness(record);
      groupInto(waiting, key, index);
    }
    for (const queue of waiting.values()) queue.reverse();
    for (const [index, place] of places.entries()) {
      if (recordOf[index] === undefined) recordOf[index] = waiting.get(likeness(place))?.pop();
    }
    free = new Set([...waiting.values()].flat().sort((a, b) => a - b));
  }
  return recordOf;
}
