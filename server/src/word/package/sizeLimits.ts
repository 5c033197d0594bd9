/** What a package may hold at most. Real documents stay far below; what is above is built to harm. */
export const limits = {
  /** Bytes of one part, unpacked. */
  part: 64 * 1024 * 1024,
  /** Bytes of all parts of a package that are read, unpacked. */
  total: 256 * 1024 * 1024,
  /** Members of a package. */
  members: 65_535,
  /** Elements inside each other. */
  depth: 256,
  /** Elements of one part. */
  elements: 4_000_000,
  /** Documents inside documents (altChunk). */
  nesting: 4,
} as const;
