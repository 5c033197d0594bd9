import { NUMERAL_CLASS } from '../../base/chineseNumeral';
import { type Ordinal } from '../../base/ordinal';
import { type Span } from '../../base/span';
import { type Level } from '../../syntax/tree';
import { allNodes } from '../../syntax/walkTree';
import { resolvedReferences } from '../resolvedReferences';
import { isQuoted } from '../quotedLines';
import { abbreviationsOf, type OwnershipReason } from '../references';
import { ownTextOf } from '../references/factsOfOwnText';
import { type NamesInText } from '../references/nameBeforeNumber';
import { readStretch } from '../references/readStretch';
import { OWN } from '../references/referencesFromCandidate';
import { type Candidate } from '../references/scanReferenceWords';
import { ownershipOf } from '../references/whoseReference';
import { type Snapshot } from '../snapshot';

/** A number that may cite this text where references are not read. */
export interface UnreadCitation {
  readonly span: Span;
  readonly labels: readonly UnreadLabel[];
}

/** A number in it, and for 第二款 and 第三项 that of the article they stand behind. */
export interface UnreadLabel {
  readonly level: Level;
  readonly ordinal: Ordinal;
  readonly article: Ordinal | undefined;
}

/**
 * Numbers that may cite this text though they are no part of its running text: in captions, headings and annexes,
 * in quotation marks, and cut in two by the end of a line. Nothing follows or checks them; an edit that would make them
 * stale tells of them. Use it through `snapshot.derive(unreadCitations)`.
 */
export function unreadCitations(snapshot: Snapshot): readonly UnreadCitation[] {
  const { tree, text } = snapshot;
  const title = tree.title?.text ?? '';
  const titles = allNodes(tree).flatMap((placed) => placed.node.title?.span ?? []);
  return [
    ...titles.flatMap(({ start, end }) => citationsIn(snapshot, text.slice(start, end), start)),
    ...tree.annexes.flatMap(({ span: { start, end } }) => {
      const annex = text.slice(start, end);
      const all = citationsIn(snapshot, annex, start);
      // An annex that is in articles cites its own.
      return ARTICLE_LINE.test(annex)
        ? all.filter(
            ({ span, why }) => why === 'own-title' || isOwnName(text.slice(span.start, span.end), title),
          )
        : all;
    }),
    ...quotedCitations(snapshot),
    ...citationsCutInTwo(snapshot),
  ];
}

const ARTICLE_LINE = new RegExp(`^[ \\t\\u3000]*第[${NUMERAL_CLASS}]{1,7}条`, 'mu');

/** 本条例第三条 in a 条例. */
function isOwnName(written: string, title: string): boolean {
  const genre = /^本([^第]+)第/u.exec(written)?.[1];
  return genre !== undefined && title.endsWith(genre);
}

/** What `text`, which begins at `start`, may cite of this text. */
function citationsIn(
  snapshot: Snapshot,
  written: string,
  start: number,
): readonly (UnreadCitation & { readonly why: OwnershipReason })[] {
  // Cells of a table are apart.
  const text = written.replaceAll('\t', '|');
  const read = readStretch(text);
  if (read === undefined) return [];
  const names: NamesInText = {
    titles: new Map(read.titles.map((title) => [title.end, title])),
    abbreviations: new Map(snapshot.derive(abbreviationsOf).map((each) => [each.name, each])),
    titlesBefore: new Map(),
    own: ownTextOf(snapshot.tree.title?.text ?? ''),
  };
  const standing = { text, names, isQuoted: false, bare: OWN, before: undefined };
  return read.candidates.flatMap((candidate) => {
    const titleBefore = read.titles.findLast(({ end }) => end <= candidate.span.start)?.end;
    const prefix = ownershipOf(candidate, { ...standing, titleBefore });
    if (prefix === undefined || (prefix.scope.kind !== 'own' && prefix.why !== 'own-title')) return [];
    const span = { start: start + prefix.start, end: start + candidate.span.end };
    return [{ span, labels: labelsOf(candidate), why: prefix.why }];
  });
}

function labelsOf({ paths }: Candidate): readonly UnreadLabel[] {
  let article: Ordinal | undefined;
  const labels: UnreadLabel[] = [];
  for (const { unit, value } of paths.flatMap(({ steps }) => steps)) {
    if (value.kind !== 'absolute') continue;
    if (unit.level === 'article') article = value.ordinal;
    labels.push({ level: unit.level, ordinal: value.ordinal, article });
  }
  return labels;
}

/** 注明“依照本条例第三条”; not 将“第三条”修改为“第四条”, and no quotation that runs over lines. */
function quotedCitations(snapshot: Snapshot): readonly UnreadCitation[] {
  return resolvedReferences(snapshot).flatMap(({ reference, span }) => {
    if (reference.why !== 'quoted' || isQuoted(snapshot, span.start)) return [];
    if (AMENDS.test(lineAround(snapshot.text, span))) return [];
    const { article } = reference.target;
    const ordinal = article?.kind === 'absolute' ? article.ordinal : undefined;
    return [{ span, labels: reference.labels.map((label) => ({ ...label, article: ordinal })) }];
  });
}

const AMENDS = /修改|改为|删去|删除|增加/u;

function lineAround(text: string, { start, end }: Span): string {
  const to = text.indexOf('\n', end);
  return text.slice(text.lastIndexOf('\n', start) + 1, to < 0 ? text.length : to);
}

/** 违反本条例第, 五条 on the next line. */
const citationsCutInTwo = (snapshot: Snapshot): readonly UnreadCitation[] =>
  Array.from(snapshot.text.matchAll(CUT), ({ index, 1: upper = '', 2: gap = '' }) => {
    const { text } = snapshot;
    const cut = index + upper.length;
    const from = text.lastIndexOf('\n', index) + 1;
    const behind = text.indexOf('\n', cut + gap.length);
    const below = text.slice(cut + gap.length, behind < 0 ? text.length : behind);
    return citationsIn(snapshot, text.slice(from, cut) + below, from)
      .filter(({ span }) => span.start < cut && cut < span.end)
      .map(({ span, labels }) => ({ span: { start: span.start, end: span.end + gap.length }, labels }));
  }).flat();

/** 第 or 第十 at the end of a line, and the rest of the number with 条 at the beginning of the next. */
const CUT = new RegExp(
  `(第[${NUMERAL_CLASS}]{0,7})([ \\t\\u3000]*\\r?\\n[ \\t\\u3000]*)(?=[${NUMERAL_CLASS}]{0,7}条)`,
  'gu',
);
