/** A picture of a page, in a light and a dark theme. */
export interface Picture {
  readonly light: string;
  readonly dark: string;
  /** For who cannot see it. */
  readonly words: string;
}

const PICTURE =
  /<picture>\n {2}<source media="\(prefers-color-scheme: dark\)" srcset="([^"]+)">\n {2}<img alt="([^"]+)" src="([^"]+)" width="800">\n<\/picture>/gu;

/** The pictures of a Markdown page, in the one form in which GitHub and the editor's preview show them. */
export const picturesOf = (page: string): readonly Picture[] =>
  [...page.matchAll(PICTURE)].map(([, dark = '', words = '', light = '']) => ({ light, dark, words }));
