/** A place in a document as LSP states it: zero-based line and UTF-16 code unit. Structurally LSP's own `Position`. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A half-open range. Structurally LSP's own `Range`. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}
