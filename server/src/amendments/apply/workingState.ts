import { type Bilingual } from '../../base/bilingual';
import { type Ordinal } from '../../base/ordinal';
import { type Span } from '../../base/span';
import { type AnnexName, type HeadingPlace } from '../types';
import { type Reorder } from './moveWithinList';
import { type Added, type OldHeading, type OldText, type Unit } from './oldTextUnits';

/** An article that may stand in the new text: an old one, or one that the decision makes. */
export interface Target {
  /** The number that the decision gives it; `undefined` where it follows from the order. */
  to: { readonly ordinal: Ordinal; readonly by: number } | undefined;
  /** The index of the old article that it is or comes from; `undefined` for a new one. */
  readonly origin: number | undefined;
  /** True for the old article itself, which keeps its caption. */
  readonly isOld: boolean;
  /** The index of the instruction that made it; -1 for the old text. */
  readonly by: number;
  /** Its paragraphs. They do not count once `rewritten` is set. */
  units: Unit[];
  added: Added[];
  /** The new content where the whole article is rewritten. */
  rewritten: { readonly units: readonly Unit[]; readonly by: number } | undefined;
  /** The instruction that deletes it. */
  goneBy: number | undefined;
  /** The heading that an instruction moves it under. */
  under: { readonly heading: HeadingPlace; readonly by: number } | undefined;
}

/** A replacement of words. The span holds offsets of the old text. */
export interface WordEdit {
  readonly span: Span;
  readonly newText: string;
  readonly by: number;
  /** How many characters of the old text were searched for: of edits that overlap, the highest wins. */
  readonly weight: number;
  /** How many articles the named place holds: with equal weight, the lower wins. */
  readonly width: number;
}

/** What the decision does to a heading of the old text. */
export interface HeadingFate {
  title: string | undefined;
  isGone: boolean;
  to: number | undefined;
  /** The instruction that gives the new number. */
  toBy: number | undefined;
}

/** A heading that the decision adds. */
export interface NewHeading {
  readonly place: HeadingPlace;
  readonly title: string;
  readonly first: Ordinal | undefined;
  readonly last: Ordinal | undefined;
  readonly by: number;
}

/**
 * What the acts of a decision record. The new text is put together from it afterwards. `by` is everywhere the index of
 * the instruction that does something; -1 stands for the old text, or for what follows from several instructions.
 */
export interface State {
  readonly old: OldText;
  /** By the index of the old article. */
  readonly articles: readonly Target[];
  /** Articles that the decision makes. */
  readonly made: Target[];
  readonly edits: WordEdit[];
  title: string | undefined;
  preamble: { readonly lines: readonly string[]; readonly by: number } | undefined;
  /** New lines of annexes by their index; `undefined` deletes the annex. */
  readonly annexes: Map<number, readonly string[] | undefined>;
  readonly newAnnexes: { readonly name: AnnexName; readonly lines: readonly string[]; readonly by: number }[];
  readonly headings: ReadonlyMap<OldHeading, HeadingFate>;
  readonly newHeadings: NewHeading[];
  /** Moves of articles, and of their paragraphs and items, beside others. */
  readonly articleMoves: Reorder<Target>[];
  readonly unitMoves: Reorder<Unit>[];
  /** True where the decision says 条文顺序作相应调整. */
  adjustsOrder: boolean;
  /** The article that a paragraph, or an old article by its index, was moved into. */
  readonly went: Map<Unit | number, Target>;
  /** By `item:article`: the article that paragraphs of an old article moved into within one item of the decision. */
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
