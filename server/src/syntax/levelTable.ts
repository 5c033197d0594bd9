import { formatNumber, formatOrdinal, type Ordinal } from '../base/ordinal';
import { type Bilingual } from '../base/bilingual';
import { type HeadingLevel, type Level } from './tree';

/** One row of the structure table that parser, printer, renumbering and rules share (立法法 2023 art. 65). */
export interface LevelFacts {
  readonly name: Bilingual;
  /** The counter character(s) of 第X〇, where the level has them. */
  readonly counter: string | undefined;
  /** Writes the published label; absent for the paragraph 款, which has none. */
  readonly format: ((o: Ordinal) => string) | undefined;
  /** The nearest ancestor of these levels restarts the numbers; empty: they run through the whole text. */
  readonly restartsIn: readonly Level[];
}

const counted = (counter: string) => (o: Ordinal) => formatOrdinal(o, counter);

export const LEVELS: Readonly<Record<Level, LevelFacts>> = {
  part: { name: { zh: '编', en: 'part' }, counter: '编', format: counted('编'), restartsIn: [] },
  subpart: {
    name: { zh: '分编', en: 'subpart' },
    counter: '分编',
    format: counted('分编'),
    restartsIn: ['part'],
  },
  // Chapters restart in each part in some statutes (民法典) and run on in others (民事诉讼法): rules allow both.
  chapter: { name: { zh: '章', en: 'chapter' }, counter: '章', format: counted('章'), restartsIn: [] },
  section: {
    name: { zh: '节', en: 'section' },
    counter: '节',
    format: counted('节'),
    restartsIn: ['chapter'],
  },
  article: { name: { zh: '条', en: 'article' }, counter: '条', format: counted('条'), restartsIn: [] },
  paragraph: {
    name: { zh: '款', en: 'paragraph' },
    counter: '款',
    format: undefined,
    restartsIn: ['article'],
  },
  item: {
    name: { zh: '项', en: 'item' },
    counter: '项',
    format: (o) => `（${formatNumber(o.main)}）`,
    restartsIn: ['paragraph'],
  },
  subitem: {
    name: { zh: '目', en: 'subitem' },
    counter: '目',
    format: (o) => `${o.main}.`,
    restartsIn: ['item'],
  },
  heading: {
    name: { zh: '标题', en: 'heading' },
    counter: undefined,
    format: (o) => `${formatNumber(o.main)}、`,
    restartsIn: ['heading'],
  },
};

/** Heading levels from the widest to the narrowest. */
export const HEADING_LEVELS: readonly HeadingLevel[] = ['part', 'subpart', 'chapter', 'section'];

export const isHeadingLevel = (level: Level): level is HeadingLevel =>
  (HEADING_LEVELS as readonly Level[]).includes(level);

/** Items 项 and subitems 目: they are counted anew in each list. */
export const isListLevel = (level: Level): boolean => level === 'item' || level === 'subitem';
