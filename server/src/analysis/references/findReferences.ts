import { mayRest } from '../../base/steps';
import { ownCopy } from '../../base/ownCopy';
import { type Span } from '../../base/span';
import { outlineNodes } from '../../syntax/walkTree';
import { type Level, type RegulationTree, type StructureNode } from '../../syntax/tree';
import { findInText, type StretchQuery } from '../rememberByStretch';
import { type ArticleProse, proseOf } from '../prose';
import { isQuoted } from '../quotedLines';
import { type Snapshot } from '../snapshot';
import { type Abbreviation, findAbbreviations } from './abbreviations';
import { OF_THE_FOLLOWING } from './referenceVocabulary';
import { needsPlace, OWN, referencesFromCandidate } from './referencesFromCandidate';
import { type ReadStretch, readStretch } from './readStretch';
import { type CitedBefore, citedBefore } from './citedJustBefore';
import { ownershipOf } from './whoseReference';
import { type OwnText, ownTextOf } from './factsOfOwnText';
import { type NamesInText, unknown } from './nameBeforeNumber';
import { shiftReference } from './shiftReference';
import { AMENDED, type Reference, type ReferenceScope, type ReferenceTarget } from './types';

/**
 * Every reference of the running text, in order. Headings, the 目录, the title and adoption note, annexes, titles
 * in 《》 and the labels of the articles themselves hold none; what stands in a quotation belongs to another text.
 * Linear in the text. Use it through `snapshot.derive(findReferences)`.
 */
export function findReferences(snapshot: Snapshot): readonly Reference[] {
  const { tree } = snapshot;
  const reader = new Reader(scopeWithoutName(tree), snapshot.derive(abbreviationsOf), tree.title?.text ?? '');
  const prose = snapshot.ofArticles(proseOf);
  const inArticles: (Citing | undefined)[] = [];
  snapshot.eachArticle(
    citingIn,
    ({ span }, index) => citingIn(span.start, prose[index], snapshot),
    (citing, _, index) => {
      inArticles[index] = citing;
    },
  );
  const references: Reference[] = [];
  let index = 0;
  for (const { node, ancestors } of outlineNodes(tree)) {
    if (node.level === 'article') {
      const citing = inArticles[index++];
      if (citing === undefined) continue;
      for (const reference of reader.ofArticle(citing, node.span.start)) references.push(reference);
    } else if (holdsText(node, ancestors.at(-1))) {
      if (isParagraph(node, ancestors.at(-1))) reader.startAnew();
      const stretch = readNode(node, ancestors.at(-1), snapshot);
      if (stretch === undefined) continue;
      for (const reference of reader.ofStretch(stretch, stretch.start)) references.push(reference);
    }
  }
  return references;
}

/** Reads stretches in text order, with what the text before each tells. */
class Reader {
  readonly #bare: ReferenceScope;
  readonly #abbreviations: ReadonlyMap<string, Abbreviation>;
  readonly #titlesBefore = new TitlesBefore();
  readonly #own: OwnText;
  /** All that decides from outside an article whose its references are, but the titles before it. */
  readonly #frame: string;
  #leadIn: LeadIn | undefined;

  constructor(bare: ReferenceScope, abbreviations: readonly Abbreviation[], title: string) {
    this.#bare = bare;
    this.#own = ownTextOf(title);
    this.#abbreviations = new Map(abbreviations.map((each) => [each.name, each]));
    const short = abbreviations.map(({ name, title: full }) => [name, full]);
    this.#frame = JSON.stringify([bare, title, short]);
  }

  /** What follows does not lean on what stands above. */
  startAnew(): void {
    this.#leadIn = undefined;
  }

  /** The references of an article that begins at `start` in this version of the text. */
  ofArticle(citing: Citing, start: number): readonly Reference[] {
    const inArticle = this.#inArticle(citing);
    // Above the place where somebody writes the articles stand where they stood.
    if (citing.placed?.inArticle !== inArticle || citing.placed.start !== start) {
      citing.placed = { inArticle, start, references: inArticle.map((each) => shiftReference(each, start)) };
    }
    return citing.placed.references;
  }

  /** Places count from the article's start. It is read anew only where what surrounds it has another say than before. */
  #inArticle(citing: Citing): readonly Reference[] {
    const { stretches, known } = citing;
    this.startAnew();
    if (known?.frame === this.#frame) {
      for (const { text, read } of stretches) this.#titlesBefore.passAll(read.titles, text);
      return known.references;
    }
    this.#titlesBefore.forgetQuestions();
    const references = stretches.flatMap((stretch) => this.ofStretch(stretch, stretch.start));
    this.startAnew();
    if (!this.#titlesBefore.wereAsked()) {
      citing.known = { frame: this.#frame, references };
      mayRest();
    }
    return references;
  }

  /** The references of a stretch that begins at `start` in this version of the text. */
  ofStretch({ text, read, quoted, leadsIn }: Stretch, start: number): readonly Reference[] {
    const { titles, candidates } = read;
    const quotes = quoted ? [{ start: 0, end: text.length }] : read.quotes;
    const names: NamesInText = {
      titles: new Map(titles.map((title) => [title.end, title])),
      abbreviations: this.#abbreviations,
      titlesBefore: this.#titlesBefore,
      own: this.#own,
    };
    const references: Reference[] = [];
    let seen = 0;
    let quote = 0;
    let cited: CitedBefore | undefined;
    const leadIn = this.#leadIn;
    let before = leadIn?.reference && shiftReference(leadIn.reference, -start);
    for (const candidate of candidates) {
      while ((titles[seen]?.end ?? Infinity) <= candidate.span.start) {
        this.#titlesBefore.pass(titles[seen++], text);
      }
      while ((quotes[quote]?.end ?? Infinity) <= candidate.span.start) quote++;
      const isQuoted = (quotes[quote]?.start ?? Infinity) <= candidate.span.start;
      const titleBefore = titles[seen - 1]?.end;
      const standing = { text, names, isQuoted, bare: this.#bare, before: cited, titleBefore };
      let prefix = ownershipOf(candidate, standing);
      if (prefix === undefined) continue;
      // Under a lead-in that ends with another text its entries may be that text's.
      const level = candidate.paths[0]?.steps[0].unit.level;
      const isBare = prefix.why === 'nothing-before' && level !== 'item' && leadIn?.isOthers === true;
      if (isBare) prefix = unknown('beside-other', '', candidate.span.start);
      cited = citedBefore(candidate, prefix);
      const found = referencesFromCandidate(candidate, prefix, before).map((reference) =>
        leanOn(text, reference, before),
      );
      for (const reference of found) references.push(shiftReference(reference, start));
      before =
        found.findLast(({ target, antecedent }) => antecedent === undefined && isPlace(target)) ?? before;
    }
    this.#titlesBefore.passAll(titles.slice(seen), text);
    // The items of a list lean on its lead-in, not on each other.
    if (leadsIn) {
      const others = Math.max(
        titles.at(-1)?.end ?? -1,
        cited?.scope.kind === 'own' ? -1 : (cited?.end ?? -1),
      );
      this.#leadIn = {
        reference: before && shiftReference(before, start),
        isOthers: others >= 0 && !/[，。；]/u.test(text.slice(others)),
      };
    }
    return references;
  }
}

/** The titles that stand before the place that is read: what 该法 can mean. */
class TitlesBefore {
  readonly #byLastCharacter = new Map<string, string>();
  #asked = false;

  /** Whether somebody asked since {@link forgetQuestions}: what is made of the answer holds at this place only. */
  wereAsked(): boolean {
    return this.#asked;
  }

  forgetQuestions(): void {
    this.#asked = false;
  }

  get(lastCharacter: string): string | undefined {
    this.#asked = true;
    return this.#byLastCharacter.get(lastCharacter);
  }

  pass(title: Span | undefined, text: string): void {
    if (title === undefined) return;
    this.#byLastCharacter.set(text.charAt(title.end - 2), text.slice(title.start + 1, title.end - 1));
  }

  passAll(titles: readonly Span[], text: string): void {
    for (const title of titles) this.pass(title, text);
  }
}

/** What the entries of a list hang on. */
interface LeadIn {
  /** The place that was cited last. */
  readonly reference: Reference | undefined;
  /** True where its last clause names another text. */
  readonly isOthers: boolean;
}

const isPlace = (target: ReferenceTarget): boolean =>
  target.article !== undefined || target.paragraph !== undefined;

/** Gives 第二款 and 第三项 alone the place named before. */
function leanOn(text: string, reference: Reference, before: Reference | undefined): Reference {
  const { span } = reference;
  if (!needsPlace(reference) || before === undefined) return reference;
  if (OF_THE_FOLLOWING.test(text.slice(Math.max(0, span.start - 2), span.start))) return reference;
  const { scope: named, rangeEnd } = before;
  return { ...reference, antecedent: { scope: named, target: rangeEnd?.target ?? before.target } };
}

/** They are copied: what is read of an article keeps them longer than the article that introduces them. */
const abbreviationsIn: StretchQuery<readonly Abbreviation[]> = (words) => {
  const found = findAbbreviations(words).map(({ name, span, title }) => ({
    name: ownCopy(name),
    span,
    title: title === undefined ? undefined : ownCopy(title),
  }));
  return found.length === 0 ? undefined : found;
};

/** The short names a document introduces with （以下简称…）. */
export const abbreviationsOf = (snapshot: Snapshot): readonly Abbreviation[] =>
  findInText(snapshot, abbreviationsIn);

/** A stretch of running text that cites or names a title. */
interface Stretch {
  /** Counted from where the article begins, where there is one. */
  readonly start: number;
  readonly text: string;
  readonly read: ReadStretch;
  readonly quoted: boolean;
  /** A paragraph 款 (or text of no article), not an entry of a list: what follows may lean on it. */
  readonly leadsIn: boolean;
}

/** What an article cites; places count from its start. */
interface Citing {
  readonly stretches: readonly Stretch[];
  /** The references as they were read last, under what the text around the article had to say. */
  known: { readonly frame: string; readonly references: readonly Reference[] } | undefined;
  /** The same references as they stood in the text that was read last. */
  placed: PlacedReferences | undefined;
}

interface PlacedReferences {
  /** Counted from the article's start. */
  readonly inArticle: readonly Reference[];
  readonly start: number;
  /** Counted from the start of the text. */
  readonly references: readonly Reference[];
}

/** `from` is where the article begins in this version of the text; `undefined` where it cites nothing. */
function citingIn(from: number, prose: ArticleProse | undefined, snapshot: Snapshot): Citing | undefined {
  const stretches: Stretch[] = [];
  for (const { span, facts, level, isListed } of prose?.all ?? []) {
    const read = facts.recall(readStretch);
    if (read === undefined) continue;
    const leadsIn = level === 'paragraph' && !isListed;
    const quoted = isQuoted(snapshot, from + span.start);
    stretches.push({ start: span.start, text: facts.text, read, quoted, leadsIn });
  }
  return stretches.length === 0 ? undefined : { stretches, known: undefined, placed: undefined };
}

const isListed = (above: StructureNode | undefined): boolean =>
  above?.level === 'item' || above?.level === 'subitem';

const isParagraph = (node: StructureNode, above: StructureNode | undefined): boolean =>
  node.level === 'paragraph' && !isListed(above);

/** Paragraphs, items, subitems and policy sections have running text of their own. */
const holdsText = (node: StructureNode, above: StructureNode | undefined): boolean =>
  isParagraph(node, above) || isListed(above) || HOLDS_TEXT.has(node.level);

/** `undefined` for the most of them, which neither cite nor name a title. */
function readNode(
  node: StructureNode,
  above: StructureNode | undefined,
  snapshot: Snapshot,
): Stretch | undefined {
  const { start, end } = node.textSpan;
  const facts = snapshot.memory.about(snapshot.text.slice(start, end));
  const read = facts.recall(readStretch);
  if (read === undefined) return undefined;
  const quoted = isQuoted(snapshot, start);
  return { start, text: facts.text, read, quoted, leadsIn: isParagraph(node, above) };
}

const HOLDS_TEXT: ReadonlySet<Level> = new Set(['item', 'subitem', 'heading']);

/** An amendment decision speaks of the text it amends; everything else speaks of itself. */
function scopeWithoutName(tree: RegulationTree): ReferenceScope {
  if (tree.kind !== 'amendment') return OWN;
  const amended = /[〈《]([^〈〉《》]+)[〉》]/u.exec(tree.title?.text ?? '')?.[1];
  return { kind: 'other', name: AMENDED, title: amended === undefined ? undefined : ownCopy(amended) };
}
