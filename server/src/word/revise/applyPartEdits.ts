/** A stretch of a part, in offsets of its text, and the XML that replaces it. */
export interface PartEdit {
  readonly start: number;
  readonly end: number;
  readonly xml: string;
}

/**
 * The part with all edits made. Edits at the same place keep their order.
 * @throws where two edits overlap, which is a bug
 */
export function applyPartEdits(xml: string, edits: readonly PartEdit[]): string {
  const ordered = edits
    .map((edit, order) => ({ ...edit, order }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
  let out = '';
  let at = 0;
  for (const edit of ordered) {
    if (edit.start < at) throw new Error('edits overlap');
    out += xml.slice(at, edit.start) + edit.xml;
    at = edit.end;
  }
  return out + xml.slice(at);
}
