import { type Slot, type SlotKind } from './slots';

/** A slot with the wordings that precedents have at this place, the clause's own first. */
export interface FilledSlot extends Slot {
  readonly choices: readonly string[];
}

/** Plain text inside or outside a placeholder of a snippet (LSP 3.17, snippet syntax). */
export const escapeText = (text: string): string => text.replace(/[\\$}]/gu, '\\$&');
/** In a choice two more characters mean something. */
const escapeChoice = (text: string): string => text.replace(/[\\$},|]/gu, '\\$&');

/** Kinds that mean one and the same thing throughout a clause: their places are filled in together. */
const LINKED: readonly SlotKind[] = ['subject'];

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
    const own = fill(slot, text.slice(slot.start, slot.end));
    const key = LINKED.includes(slot.kind) ? slot.kind : `${slot.kind} ${own}`;
    const known = stops.get(key);
    const stop = known ?? { number: stops.size + 1, value: own };
    stops.set(key, stop);
    snippet +=
      escapeText(before) +
      (known === undefined ? tabStop(stop.number, own, slot.choices) : `$${stop.number}`);
    plainText += before + stop.value;
    at = slot.end;
  }
  const rest = text.slice(at);
  return { snippet: `${snippet}${escapeText(rest)}$0`, plainText: plainText + rest };
}

function tabStop(number: number, own: string, choices: readonly string[]): string {
  if (choices.length < 2) return `\${${number}:${escapeText(own)}}`;
  return `\${${number}|${choices.map(escapeChoice).join(',')}|}`;
}
