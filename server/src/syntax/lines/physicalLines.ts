import { type Span } from '../../base/span';

/** Splits a text at `\n`, `\r\n` and lone `\r` as LSP does. The spans include the break and tile the text. */
export function physicalLines(text: string): readonly Span[] {
  const lines: Span[] = [];
  let start = 0;
  // Looked for by the engine, and again only once passed: lines are long beside their breaks.
  let feed = text.indexOf('\n');
  let carriage = text.indexOf('\r');
  while (feed >= 0 || carriage >= 0) {
    const isCarriage = carriage >= 0 && (feed < 0 || carriage < feed);
    const at = isCarriage ? carriage : feed;
    const end = isCarriage && feed === at + 1 ? at + 2 : at + 1;
    lines.push({ start, end });
    start = end;
    if (feed >= 0 && feed < end) feed = text.indexOf('\n', end);
    if (carriage >= 0 && carriage < end) carriage = text.indexOf('\r', end);
  }
  if (start < text.length || lines.length === 0) lines.push({ start, end: text.length });
  return lines;
}
