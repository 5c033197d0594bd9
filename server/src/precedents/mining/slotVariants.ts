import { readAmount } from '../../base/amount';
import { type Span } from '../../base/span';
import { bigramsOf, type ClauseUnit, sharedCount } from './clauseUnits';
import { type Slot, type SlotKind } from './findPlacesToFillIn';
import { type Variant } from './clauseSnippet';

/** Kinds of which a precedent says how much or how long. */
const NUMBERS: readonly SlotKind[] = ['amount', 'period'];
/** Names of governments are for choosing from: no more of them, none longer. */
const MAX_NAMES = 4;
const MAX_NAME_LENGTH = 16;
const NUMERAL = /[\d.零一二两三四五六七八九十百千万亿]+/gu;
/** A multiple of what was earned is no sum of money. */
const TIMES = '倍';
const SENTENCE = /[^。；：\n]*$/u;
const LINE = /[^\n]*$/u;
/** Two sentences come to the same amount or period when the words that lead up to it are so much alike … */
const SAME_LEAD = 0.4;
/** … so many characters behind it among them. */
const BEHIND = 2;

/**
 * What precedents have at a slot of a clause's body, each with the number of regulations: names of governments as
 * they come, the body's own first; amounts and periods the commonest first. Nothing where they are not compared.
 * @param others the like units of other regulations, one of each
 */
export function variantsOf(body: ClauseUnit, slot: Slot, others: readonly ClauseUnit[]): readonly Variant[] {
  if (NUMBERS.includes(slot.kind)) return numbersAt(body, slot, others);
  return slot.kind === 'government' && slot.start === 0 ? governmentsAt(body, slot, others) : [];
}

/** A stretch of a unit without its amounts and periods. */
export function withoutNumbers({ text, slots }: ClauseUnit, { start, end }: Span): string {
  let result = '';
  let at = start;
  for (const slot of slots) {
    if (!NUMBERS.includes(slot.kind) || slot.start < start || slot.end > end) continue;
    result += `${text.slice(at, slot.start)}\n`;
    at = slot.end;
  }
  return result + text.slice(at, end);
}

/** The names for the same governments in the others, where each names them at the beginning as well. */
function governmentsAt(body: ClauseUnit, { end }: Slot, others: readonly ClauseUnit[]): readonly Variant[] {
  if (end > MAX_NAME_LENGTH) return [];
  const named = [body, ...others.filter((unit) => unit.isReadable)].flatMap(({ text, slots }) => {
    const [first] = slots;
    return first?.kind === 'government' && first.start === 0 ? [text.slice(0, first.end)] : [];
  });
  return counted(named)
    .filter(({ text }) => text.length <= MAX_NAME_LENGTH)
    .slice(0, MAX_NAMES);
}

function numbersAt(body: ClauseUnit, slot: Slot, others: readonly ClauseUnit[]): readonly Variant[] {
  const found = others.flatMap((other) => counterpartOf(body, slot, other) ?? []);
  return counted([body.text.slice(slot.start, slot.end), ...found]).toSorted((a, b) => b.sources - a.sources);
}

/**
 * What another unit has in the place of a slot: of its slots of that kind and unit of measure the one that the likest
 * words lead up to, those of the sentence (对个人处) and those of the whole line or item (the deed that is fined).
 */
function counterpartOf(body: ClauseUnit, slot: Slot, other: ClauseUnit): string | undefined {
  const ownText = body.text.slice(slot.start, slot.end);
  let best: string | undefined;
  let most = SAME_LEAD;
  for (const its of other.slots.filter(({ kind }) => kind === slot.kind)) {
    const text = other.text.slice(its.start, its.end);
    if (text.includes(TIMES) !== ownText.includes(TIMES)) continue;
    const [sentence = 0, line = 0] = [SENTENCE, LINE].map((stretch) =>
      likenessOfSets(leadingTo(body, slot, stretch), leadingTo(other, its, stretch)),
    );
    const likeness = Math.min(sentence, line);
    if (likeness < most || (likeness === most && best !== undefined)) continue;
    most = likeness;
    best = text;
  }
  return best;
}

/** The bigrams of what leads up to a slot, and a little further. */
function leadingTo(unit: ClauseUnit, { start, end }: Slot, stretch: RegExp): ReadonlySet<number> {
  const from = unit.text.slice(0, start).search(stretch);
  return bigramsOf(withoutNumbers(unit, { start: from, end: end + BEHIND }));
}

/** From 0 to 1: what two sets have in common. */
function likenessOfSets(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  return (2 * sharedCount(a, b)) / Math.max(a.size + b.size, 1);
}

/** Each text once, in the order they come, with how often it comes; 五千元 and 5000元 are one, as it comes first. */
function counted(texts: readonly string[]): readonly Variant[] {
  const byValue = new Map<string, Variant>();
  for (const text of texts) {
    const value = text.replace(NUMERAL, (numeral) => String(readAmount(numeral) ?? numeral));
    const known = byValue.get(value);
    byValue.set(value, known ? { ...known, sources: known.sources + 1 } : { text, sources: 1 });
  }
  return [...byValue.values()];
}
