import { type Line } from '../tree';

/** The numbers that the text above a line has reached; 0 where there is none. */
export interface Reached {
  readonly article: number;
  readonly item: number;
  readonly chapter: number;
  readonly section: number;
}

/** Counts what the lines reach, one after another. */
export class NumbersReached implements Reached {
  article = 0;
  item = 0;
  chapter = 0;
  section = 0;

  /** A list ends with its article; plain lines between its items do not end it. */
  pass({ kind, label }: Line): void {
    if (label === undefined) return;
    const number = label.ordinal.main;
    if (kind === 'article') {
      this.article = number;
      this.item = 0;
    } else if (kind === 'item') {
      this.item = number;
    } else if (kind === 'chapter') {
      this.chapter = number;
      this.section = 0;
    } else if (kind === 'section') {
      this.section = number;
    }
  }
}
