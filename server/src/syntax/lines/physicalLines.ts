import { type Span } from '../../base/span';

/** Splits a text at `\n`, `\r\n` and lone `\r` as LSP does. The spans include the break and tile the text. */
export function physicalLines(text: string): readonly Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code !== 10 && code !== 13) continue;
    if (code === 13 && text.charCodeAt(i + 1) === 10) i++;
    lines.push({ start, end: i + 1 });
    start = i + 1;
  }
  if (start < text.length || lines.length === 0) lines.push({ start, end: text.length });
  return lines;
}
