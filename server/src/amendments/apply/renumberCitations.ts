import { articlesNumbered, indexPlaces, placeAt, type ReferenceLabel } from '../../analysis/references';
import { referenceLabel } from '../../analysis/numbering/writeNewLabel';
import { resolvedReferences, type ResolvedReference } from '../../analysis/resolvedReferences';
import { ancestorsOf } from '../../analysis/headingsAndAncestors';
import { bilingual, type Bilingual } from '../../base/bilingual';
import { formatOrdinal, ordinal, type Ordinal, sameOrdinal } from '../../base/ordinal';
import { partitionPoint } from '../../base/partitionPoint';
import { type TextEdit } from '../../base/textEdit';
import { isHeadingLevel } from '../../syntax/levelTable';
import { type StructureNode } from '../../syntax/tree';
import { type ArticleOrder } from './orderNewArticles';
import { type PlacedHeading } from './placeChapterHeadings';
import { type NewNumbers } from './newArticleLines';
import { type State } from './workingState';
import { oldUnits, type Unit } from './oldTextUnits';

/** The edits that give citations the new number of what they cite, and notes on citations that could not be adjusted. */
export interface CarriedCitations {
  readonly edits: readonly TextEdit[];
  readonly notes: readonly Bilingual[];
}

/** Adjusts the citations of the old text to new numbers of articles, of their parts and of headings. */
export function renumberCitations(
  state: State,
  order: ArticleOrder,
  numbers: NewNumbers,
  headings: readonly PlacedHeading[],
): CarriedCitations {
  const { snapshot } = state.old;
  const now = newOrdinals(state, order);
  const row = order.articles.filter(({ isEmptied }) => !isEmptied).map((each) => each.ordinal);
  const unitAt = unitsByPlace(state);
  const articleAt = new Map(state.old.articles.map(({ node }, index) => [node, index]));
  const headingAt = new Map(
    headings.flatMap((heading) =>
      heading.old === undefined ? [] : [[heading.old.node, heading.ordinal] as const],
    ),
  );
  const edits = new Map<number, TextEdit>();
  const notes: Bilingual[] = [];
  const put = (label: ReferenceLabel, to: Ordinal | undefined): void => {
    if (to === undefined || sameOrdinal(to, label.ordinal)) return;
    edits.set(label.span.start, { span: label.span, newText: referenceLabel(label, snapshot.text, to) });
  };
  for (const resolved of resolvedReferences(snapshot)) {
    if (resolved.reference.scope.kind !== 'own' || isGoneItself(state, resolved)) continue;
    if (isGoneNeighbour(state, resolved, now, row, unitAt, numbers)) {
      notes.push(neighbourNote(snapshot.text, resolved));
    }
    for (const { label, node, isEnd } of labelledNodes(state, resolved)) {
      if (node.level === 'article') {
        const index = articleAt.get(node);
        if (index === undefined) continue;
        const parts = partsBehind(resolved, label);
        const moved = parts === undefined ? undefined : movedPart(state, unitAt, resolved);
        const to = moved ?? now.get(index);
        if (to !== undefined) put(label, to);
        else if (isEnd) {
          const before = lastKept(index, now);
          if (before !== undefined) {
            put(label, before);
            notes.push(rangeNote(label, before));
          }
        } else notes.push(goneNote(snapshot.text, resolved));
        continue;
      }
      const heading = headingAt.get(node);
      if (heading !== undefined) {
        put(label, heading);
        continue;
      }
      if (isHeadingLevel(node.level)) {
        // 第二章 of a text whose second chapter was deleted.
        notes.push(goneNote(snapshot.text, resolved));
        continue;
      }
      const unit = unitAt.get(node.span.start)?.get(node.level);
      const number = unit && numbers.get(unit);
      if (number !== undefined) put(label, ordinal(number));
      else if (unit?.isGone === true) notes.push(goneNote(snapshot.text, resolved));
    }
  }
  return { edits: [...edits.values()].sort((a, b) => a.span.start - b.span.start), notes };
}

/** 前条 or 前款, where what it means is deleted, or another one comes to stand between: it would mean that one. */
function isGoneNeighbour(
  state: State,
  { reference: { target, span }, resolution }: ResolvedReference,
  now: ReadonlyMap<number, Ordinal>,
  row: readonly (Ordinal | undefined)[],
  unitAt: ReadonlyMap<number, ReadonlyMap<string, Unit>>,
  numbers: NewNumbers,
): boolean {
  const { article, paragraph } = target;
  if (resolution.kind !== 'found') return false;
  const place = placeAt(state.old.snapshot.derive(indexPlaces), span.start);
  if (place === undefined) return false;
  if (article?.kind === 'previous') {
    const first = place.articleIndex - article.count;
    const positionOf = (index: number): number => {
      const number = now.get(index);
      return number === undefined
        ? -1
        : row.findIndex((each) => each !== undefined && sameOrdinal(each, number));
    };
    const here = positionOf(place.articleIndex);
    if (here < 0) return false;
    return Array.from({ length: article.count }, (_, at) => positionOf(first + at)).some(
      (there, at) => there < 0 || here - there !== article.count - at,
    );
  }
  if (article !== undefined || paragraph?.kind !== 'previous') return false;
  const own = place.article.paragraphs[place.paragraphIndex]?.node;
  const numberOf = (node: StructureNode | undefined): number | 'gone' | undefined => {
    const unit = node && unitAt.get(node.span.start)?.get('paragraph');
    return unit?.isGone === true ? 'gone' : unit && numbers.get(unit);
  };
  const here = numberOf(own);
  return resolution.nodes.some((node, at) => {
    const there = node.level === 'paragraph' ? numberOf(node) : undefined;
    if (there === 'gone') return true;
    return typeof here === 'number' && there !== undefined && here - there !== resolution.nodes.length - at;
  });
}

/** The new number of each old article, by its index. An article that was deleted or divided has none. */
function newOrdinals(state: State, order: ArticleOrder): ReadonlyMap<number, Ordinal> {
  const byTarget = new Map(
    order.articles
      .filter(({ isEmptied }) => !isEmptied)
      .map(({ target, ordinal: number }) => [target, number]),
  );
  const now = new Map<number, Ordinal>();
  state.articles.forEach((target, index) => {
    const went = target.goneBy === undefined ? target : state.went.get(index);
    const number = went && byTarget.get(went);
    if (number !== undefined) now.set(index, number);
  });
  return now;
}

/** The units of the old text by the offset where they begin, then by their level. */
function unitsByPlace(state: State): ReadonlyMap<number, ReadonlyMap<string, Unit>> {
  const places = new Map<number, Map<string, Unit>>();
  for (const { units, node } of state.old.articles) {
    for (const unit of oldUnits(units)) {
      const old = unit.old;
      if (old === undefined) continue;
      // A paragraph begins with its words, an item with its number.
      const start =
        unit.label === ''
          ? old.words.start
          : node.level === 'article'
            ? beginning(state, unit)
            : old.words.start;
      const known = places.get(start) ?? new Map<string, Unit>();
      known.set(unit.level, unit);
      places.set(start, known);
    }
  }
  return places;
}

const beginning = (state: State, { old, label }: Unit): number => {
  if (old === undefined) return -1;
  const at = state.old.snapshot.text.lastIndexOf(label, old.words.start);
  return at >= old.line.start ? at : old.words.start;
};

interface LabelledNode {
  readonly label: ReferenceLabel;
  readonly node: StructureNode;
  /** True for the number that ends a range: the second one of 第三条至第五条. */
  readonly isEnd: boolean;
}

/** The numbers in a citation, each with the node of the old text that it names. */
function labelledNodes(state: State, resolved: ResolvedReference): readonly LabelledNode[] {
  const { snapshot } = state.old;
  const { reference, resolution } = resolved;
  if (resolution.kind !== 'found') return articlesAlone(state, resolved);
  const { nodes } = resolution;
  return reference.labels.flatMap((label) => {
    const isFirst = reference.labels.find(({ level }) => level === label.level) === label;
    const narrowest = isFirst ? nodes[0] : nodes.at(-1);
    if (narrowest === undefined) return [];
    const path = [narrowest, ...ancestorsOf(snapshot, narrowest)];
    const node = path.find(({ level }) => level === label.level);
    return node === undefined ? [] : [{ label, node, isEnd: !isFirst }];
  });
}

/** The same for a citation of which only the article exists: 第六条第九款. */
function articlesAlone(state: State, { reference }: ResolvedReference): readonly LabelledNode[] {
  const index = state.old.snapshot.derive(indexPlaces);
  return reference.labels.flatMap((label) => {
    if (label.level !== 'article') return [];
    const [named, ...others] = articlesNumbered(index, label.ordinal);
    return named === undefined || others.length > 0 ? [] : [{ label, node: named.node, isEnd: false }];
  });
}

/** The 款 in a citation that stands behind the number of the article. */
const partsBehind = ({ reference }: ResolvedReference, article: ReferenceLabel): ReferenceLabel | undefined =>
  reference.labels.find(({ level, span }) => level === 'paragraph' && span.start >= article.span.end);

/** The article that the cited paragraph moved to; `undefined` where it stays. */
function movedPart(
  state: State,
  unitAt: ReadonlyMap<number, ReadonlyMap<string, Unit>>,
  { resolution }: ResolvedReference,
): Ordinal | undefined {
  if (resolution.kind !== 'found') return undefined;
  const [node] = resolution.nodes;
  const unit = node && unitAt.get(node.span.start)?.get('paragraph');
  const home = unit && state.went.get(unit);
  return home?.to?.ordinal;
}

/** The new number of the nearest kept article before `index`. */
function lastKept(index: number, now: ReadonlyMap<number, Ordinal>): Ordinal | undefined {
  for (let at = index - 1; at >= 0; at--) {
    const number = now.get(at);
    if (number !== undefined) return number;
  }
  return undefined;
}

/**
 * True where the citation itself disappears: its article is rewritten as a whole, or deleted without going into another
 * one.
 */
function isGoneItself(state: State, { span: { start } }: ResolvedReference): boolean {
  const index = partitionPoint(state.old.articles, ({ span }) => span.end <= start);
  const target = state.articles[index];
  if (target === undefined || start < (state.old.articles[index]?.head.end ?? 0)) return false;
  return target.rewritten !== undefined || (target.goneBy !== undefined && !state.went.has(index));
}

const rangeNote = (label: ReferenceLabel, to: Ordinal): Bilingual => {
  const [old, young] = [formatOrdinal(label.ordinal, '条'), formatOrdinal(to, '条')];
  return bilingual(
    `引用的范围止于已删去的${old}，改为止于${young}`,
    `A range that ended on the deleted ${old} ends on ${young}`,
  );
};

function goneNote(text: string, { span }: ResolvedReference): Bilingual {
  const cited = text.slice(span.start, span.end);
  const line = beginningOfLine(text, span.start);
  return bilingual(
    `引用的“${cited}”已删去或者拆分，没有改动（“${line}…”）`,
    `“${cited}” is cited, but gone or divided; it was left (“${line}…”)`,
  );
}

function neighbourNote(text: string, { span }: ResolvedReference): Bilingual {
  const cited = text.slice(span.start, span.end);
  const line = beginningOfLine(text, span.start);
  return bilingual(
    `“${cited}”原来所指的已删去或者不再紧接在前，没有改动，请核对（“${line}…”）`,
    `What “${cited}” cited is gone or stands no longer right before it; it was left, check it (“${line}…”)`,
  );
}

const beginningOfLine = (text: string, at: number): string =>
  text
    .slice(text.lastIndexOf('\n', at) + 1, at)
    .trim()
    .slice(0, 8);

/** The edits that do not overlap any of `taken`. Both lists must be in text order. */
export function withoutOverlaps(
  edits: readonly TextEdit[],
  taken: readonly { readonly span: { readonly start: number; readonly end: number } }[],
): readonly TextEdit[] {
  return edits.filter(({ span }) => {
    const at = partitionPoint(taken, (other) => other.span.end <= span.start);
    const next = taken[at];
    return next === undefined || next.span.start >= span.end;
  });
}
