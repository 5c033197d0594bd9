/** The files that the server reads as texts, by their extensions: texts, and Word documents through its own reader. */
export const TEXTS_AND_WORD: string[] = ['txt', 'md', 'regulation', 'fagui', 'docx', 'docm', 'doc', 'wps'];

/** Kinds that are named; of more there is no room in a line. */
const MOST_NAMED = 4;

/** Hidden files and folders, and those of tools, hold no precedents. */
export const isIgnoredName = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

/** How many files there are of each kind that is neither text nor a Word document. */
export class OtherKinds {
  readonly #counts = new Map<string, number>();

  /** @param name of a file, without its folder */
  add(name: string): void {
    const kind = /\.([\p{L}\p{N}]{1,10})$/u.exec(name)?.[1]?.toLowerCase();
    if (kind === undefined || TEXTS_AND_WORD.includes(kind)) return;
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
  }

  /** The most frequent ones, such as `.pdf (12)`; none where every file can be read. */
  named(): readonly string[] {
    return [...this.#counts]
      .toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
      .slice(0, MOST_NAMED)
      .map(([kind, count]) => `.${kind} (${count})`);
  }
}
