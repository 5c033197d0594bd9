import {
  citedArticlesOf,
  citedTitleOf,
  resolvedReferences,
  type ResolvedReference,
} from '../analysis/resolvedReferences';
import { citedTitles } from '../analysis/citedTitles';
import { FORMER_LAWS } from '../analysis/nationalLaws';
import { resolveReference, type Reference, type UnknownReason } from '../analysis/references/index';
import { createSnapshot, type Snapshot } from '../analysis/snapshot';
import { citedName } from '../analysis/headingsAndAncestors';
import { bilingual, type Bilingual } from '../base/bilingual';
import { formatOrdinal } from '../base/ordinal';
import { type Span } from '../base/span';
import { citedFinder, type CitedFinder } from '../precedents/clauses/findCitedText';
import { isRepealed } from '../precedents/clauses/forceAndRank';
import { type PrecedentIndex, type PrecedentSource } from '../precedents/clauses/types';
import { type StructureNode } from '../syntax/tree';

/** A citation, looked up. */
export interface Verified {
  readonly span: Span;
  /** `missing` where the text that is meant lacks it; `unknown` where it cannot be told, or that text is not indexed. */
  readonly status: 'exists' | 'missing' | 'unknown';
  readonly target: 'own' | 'other';
  /** Why it is missing or unknown; of what exists, what should be known of it. */
  readonly reason?: Bilingual;
  /** The words it leads to, and where they stand: 第三条第二款. Absent for a text cited as a whole. */
  readonly words?: string;
  readonly place?: string;
  /** The text of the index in which it was looked up. */
  readonly source?: PrecedentSource;
}

/** The titles of the other texts that a text cites, each once. */
export const titlesCited = (snapshot: Snapshot): readonly string[] => [
  ...new Set([
    ...citedTitles(snapshot).map(({ title }) => title),
    ...resolvedReferences(snapshot).flatMap(({ reference }) => citedTitleOf(reference) ?? []),
  ]),
];

type Facts = Omit<Verified, 'span' | 'target'>;

/** Every citation of a text in text order: references to its own parts, to other texts, and titles that are cited alone. */
export function lookUpCitations(snapshot: Snapshot, index: PrecedentIndex | undefined): readonly Verified[] {
  const find = index && citedFinder(index);
  const references = resolvedReferences(snapshot);
  const verified: Verified[] = references.map((resolved) => {
    const { kind } = resolved.reference.scope;
    const facts = kind === 'own' ? ofOwn(snapshot, resolved) : ofOther(resolved.reference, find);
    return { span: resolved.span, target: kind === 'own' ? 'own' : 'other', ...facts };
  });
  let next = 0;
  for (const { span, title } of citedTitles(snapshot)) {
    while ((references[next]?.span.end ?? Infinity) <= span.start) next++;
    if ((references[next]?.span.start ?? Infinity) <= span.start) continue; // said with its article
    verified.push({ span, target: 'other', ...ofTitle(title, find) });
  }
  return verified.sort((a, b) => a.span.start - b.span.start);
}

const exists = (facts: Omit<Facts, 'status'>): Facts => ({ status: 'exists', ...facts });
const missing = (reason: Bilingual, facts: Partial<Facts> = {}): Facts => ({
  ...facts,
  status: 'missing',
  reason,
});
const unknown = (reason: Bilingual): Facts => ({ status: 'unknown', reason });

function ofOwn(snapshot: Snapshot, { resolution }: ResolvedReference): Facts {
  switch (resolution.kind) {
    case 'found': {
      const first = resolution.nodes[0];
      const last = resolution.nodes.at(-1);
      if (first === undefined || last === undefined) return unknown(NO_PLACE);
      const until = first === last ? '' : `至${citedName(snapshot, last)}`;
      return exists({
        words: wordsOf(snapshot, resolution.nodes),
        place: citedName(snapshot, first) + until,
      });
    }
    case 'missing':
      return missing(NOT_HERE);
    case 'no-antecedent':
      return missing(NOTHING_BEFORE);
    case 'ambiguous':
      return unknown(SEVERAL);
    case 'external':
      return unknown(NO_PLACE);
  }
}

/** Of a range of articles the beginning tells enough. */
const MOST_NODES = 5;

const wordsOf = ({ text }: Snapshot, nodes: readonly StructureNode[]): string =>
  nodes
    .slice(0, MOST_NODES)
    .map(({ span }) => text.slice(span.start, span.end))
    .join('\n') + (nodes.length > MOST_NODES ? '\n…' : '');

const NOT_HERE = bilingual('本文没有所引用的条、款、项', 'this text does not have what is cited');
const NOTHING_BEFORE = bilingual('前面没有可以指的条、款', 'nothing stands before it that could be meant');
const SEVERAL = bilingual(
  '没有写明哪一款，有几处可能',
  'it does not say which paragraph, and several may be meant',
);
const NO_PLACE = bilingual('看不出指本文的哪一处', 'it cannot be told which place is meant');

function ofOther(reference: Reference, find: CitedFinder | undefined): Facts {
  const { scope } = reference;
  if (scope.kind === 'unknown') return unknown(WHY[scope.why]);
  const title = citedTitleOf(reference);
  if (title === undefined) return unknown(UNNAMED);
  const { first, last } = citedArticlesOf(reference);
  const found = find?.(title, first, last);
  if (found === undefined) return notIndexed(title);
  const { source, clauses } = found;
  if (first === undefined) return exists({ source, ...standing(source) });
  if (clauses.length === 0) {
    const label = formatOrdinal(first, '条');
    return missing(
      bilingual(
        `索引中的《${source.title}》（${source.date ?? '无日期'}）没有${label}；其他版本可能有`,
        `《${source.title}》 as indexed (${source.date ?? 'no date'}) has no ${label}; another version may`,
      ),
      { source },
    );
  }
  // Read as a small text of its own, so that 第二款第一项 is found in it as in ours.
  const excerpt = createSnapshot(clauses.map(({ label, text }) => `${label}　${text}\n`).join(''));
  const resolution = resolveReference(excerpt, { ...reference, scope: { kind: 'own' } });
  const place = clauses.map(({ label }) => label).join('、');
  if (resolution.kind === 'found') {
    return exists({ source, words: wordsOf(excerpt, resolution.nodes), place, ...standing(source) });
  }
  const words = excerpt.text.trimEnd();
  if (resolution.kind !== 'missing') return { ...unknown(SEVERAL), source, words, place };
  return missing(
    bilingual(
      `索引中的《${source.title}》（${source.date ?? '无日期'}）有${place}，但没有所引用的款、项`,
      `《${source.title}》 as indexed (${source.date ?? 'no date'}) has ${place}, but not the paragraph or item cited`,
    ),
    { source, words, place },
  );
}

function ofTitle(title: string, find: CitedFinder | undefined): Facts {
  const found = find?.(title);
  return found === undefined
    ? notIndexed(title)
    : exists({ source: found.source, ...standing(found.source) });
}

/** A text that is no longer in force exists, but should not be cited without thought. */
const standing = (source: PrecedentSource): Pick<Facts, 'reason'> =>
  isRepealed(source)
    ? { reason: bilingual(`来源写明：${source.validity ?? ''}`, `its source says: ${source.validity ?? ''}`) }
    : {};

function notIndexed(title: string): Facts {
  const name = title.replace(/^中华人民共和国/u, '');
  const former = FORMER_LAWS.find((law) => law.name === name);
  return former === undefined
    ? unknown(
        bilingual(
          `索引中没有《${title}》，无从核对`,
          `the index does not hold 《${title}》: it cannot be verified`,
        ),
      )
    : unknown(
        bilingual(
          `《${title}》已经废止或者改名，现为《${former.now}》；索引中没有原文，无从核对`,
          `《${title}》 was repealed or renamed; now 《${former.now}》. The index does not hold its text`,
        ),
      );
}

const UNNAMED = bilingual('引用的是另一文本，但没有写明名称', 'another text is meant, but not named');

const WHY: Readonly<Record<UnknownReason, Bilingual>> = {
  'unnamed-text': UNNAMED,
  'own-title': bilingual(
    '写的是本文的全称，可能指修改以前的文本',
    'cited by this text’s own title, perhaps an earlier version',
  ),
  'other-genre': bilingual(
    '自称与标题的文种不符，可能抄自上位法',
    'the name is not of this text’s genre and may come from an upper law',
  ),
  'beside-other': bilingual(
    '同一句前面引用了另一部文本，不能确定指哪一部',
    'the sentence cites another text before: it cannot be told which is meant',
  ),
  context: bilingual('前后文字不像引用条文', 'the words around it do not read as a citation'),
};
