import { formatOrdinal, ordinal, type Ordinal, sameOrdinal } from '../../base/ordinal';
import { type TextEdit } from '../../base/textEdit';
import { type StructureNode } from '../../syntax/tree';
import { resolvedReferences } from '../resolvedReferences';
import { indexPlaces, placeAt, type ReferenceLabel } from '../references';
import { findArticle } from '../../syntax/walkTree';
import { type Snapshot } from '../snapshot';
import { ancestorsOf } from '../headingsAndAncestors';
import { type FutureArticle, type Rearrangement } from './rearrangedArticles';
import { PlacesAfterEdit } from './placesAfterEdit';
import { restate } from './sayTargetAfterEdit';
import { changedBy, unsureReferences } from './referencesToUnknownTexts';
import { type LeftReference } from './types';
import { type Context, type Following, HOLDS, leave, replace } from './referenceAfterEdit';
import { followHeading } from './followHeadingReference';

/** What becomes of the references beyond new numbers in them. */
export interface RewordedReferences {
  /** References that need other words than a new number: 前条 becomes 第四条, 第五条 becomes 第四条第二款. */
  readonly edits: readonly TextEdit[];
  readonly left: readonly LeftReference[];
}

/**
 * Finds the references that a new number alone does not keep on their target, and their new words: 前条 and 本章
 * that would come to mean something else, ranges, and everything that points into articles that are merged or split.
 */
export function rewordReferences(snapshot: Snapshot, plan: Rearrangement): RewordedReferences {
  const index = snapshot.derive(indexPlaces);
  const future = new PlacesAfterEdit(plan);
  const removed = plan.surgery.map(({ span }) => span).filter(({ start, end }) => end > start);
  const edits: TextEdit[] = [];
  const left: LeftReference[] = [];
  let named: FutureArticle | undefined;
  const restated = new Set<StructureNode>();
  for (const resolved of resolvedReferences(snapshot)) {
    const { reference, span } = resolved;
    const isGone = removed.some(({ start, end }) => start <= span.start && span.end <= end);
    if (reference.scope.kind !== 'own' || isGone) continue;
    const place = placeAt(index, reference.span.start);
    const context: Context = { snapshot, future, plan, resolved, place, named, restated };
    const result = follow(context);
    if (result.kind === 'left') left.push({ span, reason: result.reason });
    if (result.kind === 'numbers' || result.kind === 'words') edits.push(...result.edits);
    if (result.kind === 'words' && place !== undefined) restated.add(place.article.node);
    named = articleNamedBy(context);
  }
  const isGone = ({ span }: LeftReference): boolean =>
    removed.some(({ start, end }) => start <= span.start && span.end <= end);
  const unsure = unsureReferences(snapshot, changedBy(snapshot, plan, future)).filter(
    (each) => !isGone(each),
  );
  return { edits, left: [...left, ...unsure].toSorted((a, b) => a.span.start - b.span.start) };
}

function follow(context: Context): Following {
  const { resolved, snapshot, future } = context;
  const { target, rangeEnd } = resolved.reference;
  if (target.heading !== undefined) return followHeading(context);
  const nodes = targetsOf(context);
  if (nodes.length === 0) return followNothing(context);
  const articles = [...new Set(nodes.map((node) => articleOf(snapshot, node)))].filter(
    (a) => a !== undefined,
  );
  if (articles.some((article) => future.imagesOf(article).length === 0)) {
    return followDeleted(context, articles);
  }
  const isWhole = articles.every((article) => future.wholeImageOf(article) !== undefined);
  if (!neighbourHolds(context, articles)) return sayAgain(context, nodes);
  if (mayLeanAnew(context)) return sayAgain(context, nodes, true);
  if (!isWhole) return relativeHolds(context, nodes) ? HOLDS : sayAgain(context, nodes);
  const isArticleRange = rangeEnd !== undefined && nodes.every(({ level }) => level === 'article');
  return isArticleRange ? followRange(context, articles) : followSuffix(context, articles);
}

/**
 * 第二款 alone may belong to a place named before it. Where that place, or the article it stands in, gets other
 * paragraphs or other words, it is said in full.
 */
function mayLeanAnew({ resolved: { reference }, place, future, restated, snapshot }: Context): boolean {
  const { target, antecedent } = reference;
  const part = target.paragraph ?? target.item;
  if (target.article !== undefined || part?.kind !== 'absolute' || place === undefined) return false;
  const { node } = place.article;
  if ((future.imagesOf(node)[0]?.from.length ?? 0) > 1) return true;
  if (antecedent === undefined) return false;
  const named = antecedent.target.article;
  const leaning = named?.kind === 'absolute' ? findArticle(snapshot.tree, named.ordinal)?.node : undefined;
  const isAnother = (article: StructureNode): boolean => future.wholeImageOf(article) === undefined;
  return restated.has(node) || isAnother(node) || (leaning !== undefined && isAnother(leaning));
}

/** 第五条之一 where no article was inserted means a part of article 5 and keeps its 之一. */
function followSuffix(
  { resolved: { reference }, future }: Context,
  [article, ...others]: readonly StructureNode[],
): Following {
  const label = reference.labels.find(({ level }) => level === 'article');
  const image = article && future.wholeImageOf(article);
  const isSuffixed = label !== undefined && label.ordinal.sub > 0 && article?.label?.ordinal.sub === 0;
  if (!isSuffixed || image === undefined || others.length > 0) return HOLDS;
  const number = ordinal(image.number.main, label.ordinal.sub);
  const isTaken = future.articles.some((each) => sameOrdinal(each.number, number));
  return isTaken ? leave('revived') : replace(label.span, formatOrdinal(number, '条'));
}

/** 第三条 of a text without article 3 must not come to mean one. */
function followNothing({ resolved: { reference }, snapshot, future }: Context): Following {
  const isRevived = reference.labels.some(
    (label) =>
      label.level === 'article' &&
      findArticle(snapshot.tree, label.ordinal) === undefined &&
      future.articles.some(({ number }) => sameOrdinal(number, label.ordinal)),
  );
  return isRevived ? leave('revived') : HOLDS;
}

/** The nodes a reference points at; where its paragraph or item is missing or unclear, the article it names. */
function targetsOf({ resolved: { reference, resolution }, snapshot }: Context): readonly StructureNode[] {
  if (resolution.kind === 'found') return resolution.nodes;
  if (resolution.kind === 'ambiguous') return resolution.candidates;
  const label = reference.labels.find(({ level }) => level === 'article');
  const named = label && findArticle(snapshot.tree, label.ordinal);
  return named === undefined ? [] : [named.node];
}

const articleOf = (snapshot: Snapshot, node: StructureNode): StructureNode | undefined =>
  node.level === 'article' ? node : ancestorsOf(snapshot, node).find(({ level }) => level === 'article');

/** A range that loses an end goes on with what is left of it; everything else that is deleted is the drafter's. */
function followDeleted(context: Context, articles: readonly StructureNode[]): Following {
  const { future, resolved } = context;
  const rest = articles.filter((article) => future.imagesOf(article).length > 0);
  const isRange = resolved.reference.rangeEnd !== undefined && rest.length > 1;
  return isRange ? followRange(context, rest) : leave('deleted');
}

/** 第八条至第十二条 keeps its ends as long as it covers the same articles. */
function followRange(
  { resolved: { reference }, future, snapshot }: Context,
  articles: readonly StructureNode[],
): Following {
  const images = articles
    .flatMap((article) => future.imagesOf(article))
    .toSorted((a, b) => future.positionOf(a) - future.positionOf(b));
  if (!future.areConsecutive(images)) return leave('range');
  const [from, to] = reference.labels.filter(({ level }) => level === 'article');
  const [first, last] = [images[0], images.at(-1)];
  if (from === undefined || to === undefined || first === undefined || last === undefined) {
    return leave('range');
  }
  const edits: TextEdit[] = [];
  for (const [label, { number }] of [[from, first] as const, [to, last] as const]) {
    const newText = inForm(number, snapshot.text.slice(label.span.start, label.span.end));
    if (newText === undefined) return leave('range');
    // Who keeps the number keeps how it is written.
    edits.push({ span: label.span, newText: sameOrdinal(number, label.ordinal) ? written(label) : newText });
  }
  return { kind: 'numbers', edits };

  function written({ span }: ReferenceLabel): string {
    return snapshot.text.slice(span.start, span.end);
  }
}

/** A number as it is said where `written` stands: the ends of 第三至五条 share 第 and 条; 第三条之一 cannot. */
function inForm(number: Ordinal, written: string): string | undefined {
  const whole = formatOrdinal(number, '条');
  const counted = written.includes('条') || number.sub > 0 ? whole : whole.slice(0, -1);
  if (number.sub > 0 && !/^第.*条/u.test(written)) return undefined;
  return written.startsWith('第') ? counted : counted.slice(1);
}

/** False for 前条 and 后条 when the articles that will stand there are not the ones meant. */
function neighbourHolds(context: Context, articles: readonly StructureNode[]): boolean {
  const { article } = context.resolved.reference.target;
  if (article?.kind !== 'previous' && article?.kind !== 'next') return true;
  const { future } = context;
  const standing = standingOf(context);
  if (standing === undefined) return false;
  const images = articles.map((article) => future.wholeImageOf(article));
  const own = future.positionOf(standing);
  const first = article.kind === 'previous' ? own - images.length : own + 1;
  return images.every((image, at) => image !== undefined && future.articles[first + at] === image);
}

/** The article in which the words of the reference will stand. */
function standingOf({ place, future, resolved }: Context): FutureArticle | undefined {
  if (place === undefined) return undefined;
  const paragraph = place.article.paragraphs[place.paragraphIndex]?.node;
  const at = resolved.span.start;
  return (paragraph && future.placeAt(paragraph, at)?.article) ?? future.imagesOf(place.article.node)[0];
}

/** 前款, 后款, 本款 and 前项 go on meaning the same as long as both ends move together. */
function relativeHolds(context: Context, nodes: readonly StructureNode[]): boolean {
  const { resolved, future, place } = context;
  const { target } = resolved.reference;
  const part = target.paragraph ?? target.item;
  if (target.article !== undefined || part === undefined || part.kind === 'absolute') return false;
  const own = place?.article.paragraphs[place.paragraphIndex]?.node;
  if (own === undefined) return false;
  if ((part.kind === 'previous' || part.kind === 'next') && target.paragraph !== undefined) {
    const here = future.placeAt(own, resolved.span.start);
    const places = nodes.map((node) => (node.level === 'paragraph' ? future.placeOf(node) : undefined));
    return (
      here !== undefined &&
      places.every(
        (each, at) =>
          each?.article === here.article &&
          each.index === here.index + at + (part.kind === 'next' ? 1 : -places.length),
      )
    );
  }
  // 本款 and 前项 stand in the paragraph that they mean.
  return future.placeOf(own) !== undefined;
}

/** 本条, 前条, 前两条, 上一条, 后条, 同条 at the beginning of a reference. */
const RELATIVE_ARTICLE = /^(?:[本同该]|[前后上下][一两二三四五六七八九2-9]?)条/u;

/** Names the targets again in full, shortest form; where that gives the words that stand there, nothing changes. */
function sayAgain(context: Context, nodes: readonly StructureNode[], inFull = false): Following {
  const { snapshot, future, resolved } = context;
  const { reference, span } = resolved;
  if (reference.labels.some((each) => sharesCounter(each, snapshot.text))) return leave('divided');
  const standing = standingOf(context);
  const [label] = reference.labels;
  const numbersArticle = label?.level === 'article';
  const isBare = !numbersArticle && !RELATIVE_ARTICLE.test(snapshot.text.slice(span.start, span.end));
  const leansOn = leaningOf(context);
  const say = (article: FutureArticle): string => {
    if (isBare && !inFull && article === leansOn) return '';
    return article === standing ? '本条' : formatOrdinal(article.number, '条');
  };
  const words = restate(snapshot, future, nodes, say);
  if (words === undefined) return leave('divided');
  const name = standing !== undefined && words === '' ? '本条' : words;
  // The 本条例 before a number stays; 本条例本条 is nothing that one says.
  const from = numbersArticle && !name.startsWith('本条') ? label.span.start : span.start;
  const written = snapshot.text.slice(from, span.end);
  return written === name ? HOLDS : replace({ start: from, end: span.end }, name);
}

/** 第二款 alone speaks of its own article, the 第三款 of 第五条第一款、第三款 of the one named before. */
const leaningOf = (context: Context): FutureArticle | undefined =>
  context.resolved.reference.target.article === undefined ? standingOf(context) : context.named;

/** The numbers of 第三、五条 share 第 and 条: none can be said in other words alone. */
const sharesCounter = ({ level, span }: ReferenceLabel, text: string): boolean =>
  level === 'article' && !/^第.*条/u.test(text.slice(span.start, span.end));

/** The article the next reference of an enumeration leans on. */
function articleNamedBy(context: Context): FutureArticle | undefined {
  const node = targetsOf(context).at(-1);
  const article = node && articleOf(context.snapshot, node);
  const images = article === undefined ? [] : context.future.imagesOf(article);
  if (images.length < 2) return images[0];
  const paragraph = node?.level === 'paragraph' ? context.future.placeOf(node) : undefined;
  return paragraph?.article;
}
