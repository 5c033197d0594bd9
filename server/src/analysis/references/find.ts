import { type Span } from '../../base/span';
import { outlineNodes } from '../../syntax/query';
import { type Level, type RegulationTree, type StructureNode } from '../../syntax/tree';
import { type ArticleProse, proseOf } from '../prose';
import { isQuoted } from '../quotedLines';
import { type Snapshot } from '../snapshot';
import { type Abbreviation, findAbbreviations } from './abbreviations';
import { OF_THE_FOLLOWING } from './grammar';
import { needsPlace, parseCandidate } from './parse';
import { type AloneReferences } from './alone';
import { type ReadStretch, readStretch } from './readStretch';
import { type CitedBefore, citedBefore } from './chain';
import { ownershipOf } from './ownership';
import { type OwnText, ownTextOf } from './ownText';
import { type NamesInText, unknown } from './scope';
import { shiftReference } from './shift';
import { AMENDED, type Reference, type ReferenceScope, type ReferenceTarget } from './types';

/**
 * Every reference of the running text, in order. Headings, the 目录, the title and adoption note, annexes, titles
 * in 《》 and the labels of the articles themselves hold none; what stands in a quotation belongs to another text.
 * Linear in the text. Use it through `snapshot.derive(findReferences)`.
 */
export function findReferences(snapshot: Snapshot): readonly Reference[] {
  const { tree } = snapshot;
  const abbreviations = snapshot.derive(abbreviationsOf);
  const reader = new Reader(scopeWithoutName(tree), abbreviations, tree.title?.text ?? '');
  const prose = snapshot.ofArticles(proseOf);
  const inArticles: Citing[] = [];
  snapshot.eachArticle(
    citingIn,
    ({ span }, index) => citingIn(span.start, prose[index], snapshot),
    (citing) => inArticles.push(citing),
  );
  const references: Reference[] = [];
  let index = 0;
  for (const { node, ancestors } of outlineNodes(tree)) {
    if (node.level === 'article') {
      const citing = inArticles[index++];
      if (citing === undefined || citing.stretches.length === 0) continue;
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
  readonly #titlesBefore = new Map<string, string>();
  readonly #own: OwnText;
  #leadIn: LeadIn | undefined;

  constructor(bare: ReferenceScope, abbreviations: readonly Abbreviation[], title: string) {
    this.#bare = bare;
    this.#own = ownTextOf(title);
    this.#abbreviations = new Map(abbreviations.map((each) => [each.name, each]));
  }

  /** What follows does not lean on what stands above. */
  startAnew(): void {
    this.#leadIn = undefined;
  }

  /** The references of an article that begins at `start` in this version of the text. */
  ofArticle({ alone, stretches }: Citing, start: number): readonly Reference[] {
    this.startAnew();
    if (alone !== undefined && this.#isAlone(alone, stretches)) {
      return alone.references.map((reference) => shiftReference(reference, start));
    }
    return stretches.flatMap((stretch) => this.ofStretch(stretch, start + stretch.start));
  }

  /** Whether nothing outside an article has a say in what it cites. */
  #isAlone({ genres }: AloneReferences, stretches: readonly Stretch[]): boolean {
    return (
      this.#bare.kind === 'own' &&
      !genres.some((genre) => this.#own.isOtherGenre(genre)) &&
      !this.#mayAbbreviate(stretches)
    );
  }

  #mayAbbreviate(stretches: readonly Stretch[]): boolean {
    if (this.#abbreviations.size === 0) return false;
    const names = [...this.#abbreviations.keys()];
    return stretches.some(({ text }) => names.some((name) => text.includes(name)));
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
      while ((titles[seen]?.end ?? Infinity) <= candidate.span.start) this.#pass(titles[seen++], text);
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
      const found = parseCandidate(candidate, prefix, before).map((reference) =>
        leanOn(text, reference, before),
      );
      for (const reference of found) references.push(shiftReference(reference, start));
      before =
        found.findLast(({ target, antecedent }) => antecedent === undefined && isPlace(target)) ?? before;
    }
    while (seen < titles.length) this.#pass(titles[seen++], text);
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

  #pass(title: Span | undefined, text: string): void {
    if (title === undefined) return;
    this.#titlesBefore.set(text.charAt(title.end - 2), text.slice(title.start + 1, title.end - 1));
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

/** The short names a document introduces with （以下简称…）. */
export const abbreviationsOf = (snapshot: Snapshot): readonly Abbreviation[] =>
  findAbbreviations(snapshot.text);

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
  /** The references, where they are told by the article alone unless a short name of the document has a say. */
  readonly alone: AloneReferences | undefined;
}

const CITES_NOTHING: Citing = { stretches: [], alone: undefined };

/** `from` is where the article begins in this version of the text. */
function citingIn(from: number, prose: ArticleProse | undefined, snapshot: Snapshot): Citing {
  const stretches: Stretch[] = [];
  for (const { span, facts, level, isListed } of prose?.all ?? []) {
    const read = facts.recall(readStretch);
    if (read === undefined) continue;
    const leadsIn = level === 'paragraph' && !isListed;
    const quoted = isQuoted(snapshot, from + span.start);
    stretches.push({ start: span.start, text: facts.text, read, quoted, leadsIn });
  }
  if (stretches.length === 0) return CITES_NOTHING;
  return { stretches, alone: allAlone(stretches) };
}

function allAlone(stretches: readonly Stretch[]): AloneReferences | undefined {
  const references: Reference[] = [];
  const genres: string[] = [];
  for (const { read, quoted, start } of stretches) {
    if (quoted || read.alone === undefined) return undefined;
    for (const reference of read.alone.references) references.push(shiftReference(reference, start));
    for (const genre of read.alone.genres) genres.push(genre);
  }
  return { references, genres };
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
  if (tree.kind !== 'amendment') return { kind: 'own' };
  const amended = /[〈《]([^〈〉《》]+)[〉》]/u.exec(tree.title?.text ?? '')?.[1];
  return { kind: 'other', name: AMENDED, title: amended };
}
