import { bilingual, type Bilingual } from '../base/bilingual';
import { LEVELS } from '../syntax/levelTable';
import { type Label, type Level, type StructureNode } from '../syntax/tree';
import { type DocxList, type ListKind, type ListPlace } from '../word/write/documentModel';

const KINDS: Partial<Record<Level, ListKind>> = {
  part: 'part',
  subpart: 'subpart',
  chapter: 'chapter',
  section: 'section',
  article: 'article',
  item: 'item',
  subitem: 'subitem',
};

/** The first number that Word writes otherwise than law does: 一百〇一 for 一百零一. */
const FIRST_OTHER = 101;

/** True for a number that Word can count: 第十条, not 第十条之一 and none that is written otherwise. */
export const isCountable = (level: Level, { text, ordinal }: Pick<Label, 'text' | 'ordinal'>): boolean =>
  ordinal.sub === 0 && LEVELS[level].format?.(ordinal) === text;

/** Gives the numbers of a text to Word's lists, as far as Word counts and writes them as the text has them. */
export class AutomaticNumbers {
  readonly #isOn: boolean;
  readonly #lists: DocxList[] = [];
  /** The running list of each kind, and the number it gave last. */
  readonly #running = new Map<ListKind, { readonly list: number; last: number }>();
  #typed = 0;
  #others = 0;

  constructor(isOn: boolean) {
    this.#isOn = isOn;
  }

  /** The lists that were begun so far; a place names one by its number, from 1. */
  get lists(): readonly DocxList[] {
    return this.#lists;
  }

  /** The list that counts this label; `undefined` where it is to be typed. Ask in the order of the text. */
  placeOf({ level }: StructureNode, { text, ordinal }: Label): ListPlace | undefined {
    const kind = KINDS[level];
    if (!this.#isOn || kind === undefined) return undefined;
    if (!isCountable(level, { text, ordinal })) {
      this.#typed++;
      return undefined;
    }
    if (kind !== 'subitem' && ordinal.main >= FIRST_OTHER && text.includes('零')) this.#others++;
    const running = this.#running.get(kind);
    if (running?.last === ordinal.main - 1) {
      running.last = ordinal.main;
      return { list: running.list };
    }
    const list = this.#lists.push({ kind, start: ordinal.main });
    this.#running.set(kind, { list, last: ordinal.main });
    return { list };
  }

  /** What the drafter should know of the numbers that were asked for. */
  get notes(): readonly Bilingual[] {
    return [
      ...(this.#typed > 0
        ? [
            bilingual(
              `${this.#typed} 个序号（如第十条之一）不能自动编号，仍为文字`,
              `${this.#typed} number(s), such as 第十条之一, cannot be counted by Word and stay typed`,
            ),
          ]
        : []),
      ...(this.#others > 0
        ? [
            bilingual(
              `${this.#others} 个序号在 Word 中显示为“一百〇一”一类，与法规写法“一百零一”不同`,
              `${this.#others} number(s) appear in Word as 一百〇一 where law writes 一百零一`,
            ),
          ]
        : []),
    ];
  }
}
