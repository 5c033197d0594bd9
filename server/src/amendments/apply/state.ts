import { type Bilingual } from '../../base/bilingual';
import { type Ordinal } from '../../base/ordinal';
import { type Span } from '../../base/span';
import { type AnnexName, type HeadingPlace } from '../types';
import { type Reorder } from './reorder';
import { type Added, type OldHeading, type OldText, type Unit } from './oldText';

/** An article of the new text. */
export interface Target {
  /** The number that the decision gives it; `undefined` where it follows from the order. */
  to: { readonly ordinal: Ordinal; readonly by: number } | undefined;
  /** The old article it is, or comes from; `undefined` for a new one. */
  readonly origin: number | undefined;
  /** True where it is the old article itself, with its number and caption. */
  readonly isOld: boolean;
  /** The instruction that made it; -1 for the old text. */
  readonly by: number;
  /** Its paragraphs, as long as it is not rewritten as a whole. */
  units: Unit[];
  added: Added[];
  /** The whole article anew. */
  rewritten: { readonly units: readonly Unit[]; readonly by: number } | undefined;
  /** The instruction that deletes it. */
  goneBy: number | undefined;
  /** The heading it is put under. */
  under: { readonly heading: HeadingPlace; readonly by: number } | undefined;
}

/** Words that are put in the place of others, by offsets of the old text. */
export interface WordEdit {
  readonly span: Span;
  readonly newText: string;
  readonly by: number;
  /** How many characters of the old text it was found by: the longest wins. */
  readonly weight: number;
  /** How many articles its place holds: of two that found the same, the narrower wins. */
  readonly width: number;
}

/** What happens to a heading of the old text. */
export interface HeadingFate {
  title: string | undefined;
  isGone: boolean;
  to: number | undefined;
  /** The instruction that says the new number. */
  toBy: number | undefined;
}

/** A heading that a decision adds. */
export interface NewHeading {
  readonly place: HeadingPlace;
  readonly title: string;
  readonly first: Ordinal | undefined;
  readonly last: Ordinal | undefined;
  readonly by: number;
}

/** What the acts of a decision leave behind, before it is put in order. */
export interface State {
  readonly old: OldText;
  /** Parallel to the articles of the old text. */
  readonly articles: readonly Target[];
  /** Articles that the decision makes. */
  readonly made: Target[];
  readonly edits: WordEdit[];
  title: string | undefined;
  preamble: { readonly lines: readonly string[]; readonly by: number } | undefined;
  /** Annexes that read anew, by their place; those without lines go. */
  readonly annexes: Map<number, readonly string[] | undefined>;
  readonly newAnnexes: { readonly name: AnnexName; readonly lines: readonly string[]; readonly by: number }[];
  readonly headings: ReadonlyMap<OldHeading, HeadingFate>;
  readonly newHeadings: NewHeading[];
  /** Articles and parts of articles that go beside others. */
  readonly articleMoves: Reorder<Target>[];
  readonly unitMoves: Reorder<Unit>[];
  /** 条文顺序作相应调整. */
  adjustsOrder: boolean;
  /** Where a paragraph or an article of the old text went that is an article, or part of another, now. */
  readonly went: Map<Unit | number, Target>;
  /** Within one item: the article that paragraphs of an old one moved to. */
  readonly movedIn: Map<string, Target>;
  readonly failures: Map<number, Bilingual>;
  readonly notes: Map<number, Bilingual[]>;
}

export function createState(old: OldText): State {
  return {
    old,
    articles: old.articles.map(({ units }, origin) => ({
      to: undefined,
      origin,
      isOld: true,
      by: -1,
      units,
      added: [],
      rewritten: undefined,
      goneBy: undefined,
      under: undefined,
    })),
    made: [],
    edits: [],
    title: undefined,
    preamble: undefined,
    annexes: new Map(),
    newAnnexes: [],
    headings: new Map(
      old.headings.map((heading) => [
        heading,
        { title: undefined, isGone: false, to: undefined, toBy: undefined },
      ]),
    ),
    newHeadings: [],
    articleMoves: [],
    unitMoves: [],
    adjustsOrder: false,
    went: new Map(),
    movedIn: new Map(),
    failures: new Map(),
    notes: new Map(),
  };
}

export function fail(state: State, by: number, reason: Bilingual): void {
  if (by >= 0 && !state.failures.has(by)) state.failures.set(by, reason);
}

export function note(state: State, by: number, words: Bilingual): void {
  const known = state.notes.get(by);
  if (known === undefined) state.notes.set(by, [words]);
  else if (!known.some(({ zh }) => zh === words.zh)) known.push(words);
}

export const newTarget = (
  by: number,
  origin: number | undefined,
  to: Ordinal | undefined,
  units: Unit[],
): Target => ({
  to: to === undefined ? undefined : { ordinal: to, by },
  origin,
  isOld: false,
  by,
  units,
  added: [],
  rewritten: undefined,
  goneBy: undefined,
  under: undefined,
});
