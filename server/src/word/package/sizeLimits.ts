/** How much a package may contain. Real documents stay far below; larger ones are made to do harm. */
export const limits = {
  /** Bytes of one part when unpacked. */
  part: 64 * 1024 * 1024,
  /** Bytes of all parts that are read, unpacked. */
  total: 256 * 1024 * 1024,
  /** Files in the archive. */
  members: 65_535,
  /** Levels of elements inside each other. */
  depth: 256,
  /** Elements of one part. */
  elements: 4_000_000,
  /** Documents inside documents (altChunk). */
  nesting: 4,
} as const;
