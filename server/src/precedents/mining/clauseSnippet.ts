import { type Slot, type SlotKind } from './findPlacesToFillIn';

/** What precedents have at a place to fill in. */
export interface Variant {
  readonly text: string;
  /** In how many regulations. */
  readonly sources: number;
}

/** A slot with the wordings that precedents have at this place; the first is what stands there to begin with. */
export interface FilledSlot extends Slot {
  readonly variants: readonly Variant[];
}

/** More than these are a list to read, not to choose from: then the first stands there as text. */
const MAX_CHOICES = 4;

/** Plain text inside or outside a placeholder of a snippet (LSP 3.17, snippet syntax). */
export const escapeText = (text: string): string => text.replace(/[\\$}]/gu, '\\$&');
/** In a choice two more characters mean something. */
const escapeChoice = (text: string): string => text.replace(/[\\$},|]/gu, '\\$&');

/** Kinds that mean one and the same thing throughout a clause: their places are filled in together. */
const LINKED: readonly SlotKind[] = ['subject'];
/** Kinds of which two may be alike by chance: each place is filled in for itself. */
const UNLINKED: readonly SlotKind[] = ['amount', 'period', 'passage'];

/** A clause as an LSP snippet, and the plain text it gives when nothing is filled in. */
export interface ClauseSnippet {
  readonly snippet: string;
  readonly plainText: string;
}

/**
 * Writes `text` with its slots as tab stops, numbered as they come; the last stop is behind the clause.
 * @param fill what a slot is filled with beforehand, given its own words
 */
export function toSnippet(
  text: string,
  slots: readonly FilledSlot[],
  fill: (slot: Slot, own: string) => string = (_slot, own) => own,
): ClauseSnippet {
  const stops = new Map<string, { readonly number: number; readonly value: string }>();
  let snippet = '';
  let plainText = '';
  let at = 0;
  for (const slot of slots) {
    const before = text.slice(at, slot.start);
    const own = fill(slot, slot.variants[0]?.text ?? text.slice(slot.start, slot.end));
    const key = keyOf(slot, own);
    const known = stops.get(key);
    const stop = known ?? { number: stops.size + 1, value: own };
    stops.set(key, stop);
    snippet +=
      escapeText(before) +
      (known === undefined ? tabStop(stop.number, own, slot.variants) : `$${stop.number}`);
    plainText += before + stop.value;
    at = slot.end;
  }
  const rest = text.slice(at);
  return { snippet: `${snippet}${escapeText(rest)}$0`, plainText: plainText + rest };
}

/** Places with the same key are filled in together. */
function keyOf({ kind, start }: Slot, own: string): string {
  if (LINKED.includes(kind)) return kind;
  return UNLINKED.includes(kind) ? `${kind} ${start}` : `${kind} ${own}`;
}

function tabStop(number: number, own: string, variants: readonly Variant[]): string {
  if (variants.length < 2 || variants.length > MAX_CHOICES) return `\${${number}:${escapeText(own)}}`;
  return `\${${number}|${variants.map(({ text }) => escapeChoice(text)).join(',')}|}`;
}
