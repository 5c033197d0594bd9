/** What `search --format json` prints. */
export interface JsonHits {
  readonly version: number;
  readonly query: string;
  readonly hits: readonly {
    readonly source: string;
    readonly title: string;
    readonly path: readonly string[];
    readonly label: string;
    readonly text: string;
    readonly score: number;
    readonly role?: string;
    readonly sentence?: {
      readonly text: string;
      readonly marks: readonly { readonly start: number; readonly end: number }[];
    };
  }[];
  readonly leftOut: number;
}

export const parseHits = (stdout: string): JsonHits => JSON.parse(stdout) as JsonHits;

/** Two regulations that share a sentence, and an empty file. */
export const CORPUS = {
  '甲/一.txt': '甲市绿化条例\n第一章 总则\n第一条 植树造林应当因地制宜。\n第二条 公园应当开放。\n',
  '乙/二.txt': '乙市绿化条例\n第一条 植树造林应当量力而行。\n',
  '乙/空.txt': '',
};
