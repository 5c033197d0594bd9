/** A page as the guide's index lists it. */
export interface GuidePage {
  /** Its name without language and ending: `write`. */
  readonly name: string;
  readonly title: string;
}

/** The pages that the guide's index numbers, in its order. */
export const pagesOf = (index: string): readonly GuidePage[] =>
  [...index.matchAll(/^\d+\. \[([^\]]+)\]\(([\w-]+)(?:\.en)?\.md\)/gmu)].map(([, title = '', name = '']) => ({
    name,
    title,
  }));

/**
 * The page as the editor's preview is to show it: of each picture the one of the editor's theme. A browser chooses by the
 * theme of the system, which need not be the editor's.
 */
export const forTheme = (page: string, isDark: boolean): string =>
  page.replace(
    /<picture>\n.*srcset="([^"]+)">\n.*alt="([^"]+)" src="([^"]+)".*\n<\/picture>/gu,
    (_, dark: string, words: string, light: string) => `![${words}](${isDark ? dark : light})`,
  );

/** What is served: pages and pictures, and nothing above the folder. */
export const isServed = (path: string): boolean => /^\/(?:[\w-]+\/)*[\w.-]+\.(?:md|png)$/u.test(path);
