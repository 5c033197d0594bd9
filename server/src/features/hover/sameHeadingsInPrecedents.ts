import { bilingual, localize } from '../../base/bilingual';
import { emptySpan } from '../../base/span';
import { type Snapshot } from '../../analysis/snapshot';
import { bodyText } from '../../analysis/headingsAndAncestors';
import { NameFinder } from '../../precedents/clauses/fuzzyNameFinder';
import { type Clause, type PrecedentIndex, type PrecedentSource } from '../../precedents/clauses/types';
import { withoutBlanks } from '../../syntax/blanks';
import { LEVELS } from '../../syntax/levelTable';
import { walk } from '../../syntax/walkTree';
import { type StructureNode } from '../../syntax/tree';
import { type FeatureContext, type HoverSection } from '../types';
import { detail, headingsAbove, originOf } from '../../precedents/clauses/describeSource';

/** Headings have one line each, so more of them are shown than clauses. */
const MOST_SECTIONS = 6;
/** With more texts than these, titles are compared only in texts with clauses like those of this chapter. */
const MOST_SOURCES = 100;
/** So many articles of a chapter are searched for, to find the chapters that correspond to it. */
const PROBES = 12;
/** Clauses at least this close count as the same provision. */
const SAME_PROVISION = 0.2;

/** Headings at least this alike, in title and content together, correspond. */
const ALIKE = 0.3;

interface PrecedentHeading {
  readonly source: PrecedentSource;
  readonly line: string;
  readonly title: string;
  /** Its index among the headings of its level, from 1. */
  readonly position: number;
  readonly count: number;
  readonly clauses: readonly Clause[];
}

/**
 * The same chapter in other texts: its title and place there. A chapter corresponds if its title is alike, or if it has
 * the articles closest to those of this chapter: 数据要素 and 数据资源 have few characters in common.
 */
export function headingSections(
  snapshot: Snapshot,
  node: StructureNode,
  ctx: FeatureContext,
): readonly HoverSection[] {
  if (ctx.precedents === undefined) return [];
  const shares = sharesOf(snapshot, node, ctx.precedents, ctx.sourceId);
  const sources = ctx.precedents.sources.filter(({ id }) => id !== ctx.sourceId);
  const compared =
    sources.length > MOST_SOURCES ? sources.filter(({ id }) => shares.bySource.has(id)) : sources;
  const index = ctx.precedents;
  const headings = compared.flatMap((source) => headingsOf(index, source, node));
  const names = new Map(
    new NameFinder(headings, (heading) => heading.title)
      .find(withoutBlanks(node.title?.text ?? ''), headings.length)
      .map(({ item, score }) => [item, score]),
  );
  const best = new Map<string, { readonly heading: PrecedentHeading; readonly score: number }>();
  for (const heading of headings) {
    // A section of a policy document covers as much as a whole regulation, so only a similar title counts.
    const share = heading.line.startsWith('第')
      ? (shares.byHeading.get(keyOf(heading.source, heading.line)) ?? 0)
      : 0;
    const score = (names.get(heading) ?? 0) + share;
    if (score >= ALIKE && score > (best.get(heading.source.id)?.score ?? 0)) {
      best.set(heading.source.id, { heading, score });
    }
  }
  return [...best.values()]
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_SECTIONS)
    .map(({ heading }) => headingSection(heading, node, ctx));
}

const keyOf = (source: PrecedentSource, line: string): string => `${source.id}\n${line}`;

interface Shares {
  readonly bySource: ReadonlySet<string>;
  /** By source and heading: the share of the searched articles whose closest clauses are there, from 0 to 1. */
  readonly byHeading: ReadonlyMap<string, number>;
}

function sharesOf(snapshot: Snapshot, node: StructureNode, index: PrecedentIndex, sourceId: string): Shares {
  const articles = walk(node.children)
    .map((placed) => placed.node)
    .filter(({ level }) => level === 'article');
  const probes = articles.slice(0, PROBES);
  const bySource = new Set<string>();
  const byHeading = new Map<string, number>();
  for (const article of probes) {
    const counted = new Set<string>();
    for (const { clause, score } of index.search(bodyText(snapshot, article), {
      limit: 8,
      exclude: sourceId,
    })) {
      if (score < SAME_PROVISION) break;
      bySource.add(clause.source.id);
      for (const line of headingsAbove(clause)) counted.add(keyOf(clause.source, line));
    }
    for (const key of counted) byHeading.set(key, (byHeading.get(key) ?? 0) + 1 / probes.length);
  }
  return { bySource, byHeading };
}

/**
 * The headings on the node's level in a source. A heading without 第 (附则 alone, or 四、 in a policy document) counts on
 * every level.
 */
function headingsOf(
  index: PrecedentIndex,
  source: PrecedentSource,
  node: StructureNode,
): readonly PrecedentHeading[] {
  const labelled = new RegExp(`^第[^\\s编分章节]{1,8}${LEVELS[node.level].counter ?? ''}\\s*`, 'u');
  const found: { line: string; clauses: Clause[] }[] = [];
  for (const clause of index.clausesOf(source.id)) {
    const line = headingsAbove(clause).find((part) => labelled.test(part) || !part.startsWith('第'));
    const open = found.at(-1);
    if (line === undefined) continue;
    if (open?.line === line) open.clauses.push(clause);
    else found.push({ line, clauses: [clause] });
  }
  return found.map(({ line, clauses }, at) => ({
    source,
    line,
    title: line.replace(labelled, ''),
    position: at + 1,
    count: found.length,
    clauses,
  }));
}

function headingSection(
  { source, line, position, count, clauses }: PrecedentHeading,
  node: StructureNode,
  { locale }: FeatureContext,
): HoverSection {
  const { counter = '' } = LEVELS[node.level];
  const name = LEVELS[node.level].name.en;
  const labels = clauses.map(({ label }) => label).filter((label) => label !== '');
  const ends = [...new Set([labels[0], labels.at(-1)])].filter((label) => label !== undefined);
  return {
    heading: line,
    detail: detail(
      `《${source.title}》`,
      originOf(source, locale),
      localize(
        bilingual(`共 ${count} ${counter}，此为第 ${position} ${counter}`, `${name} ${position} of ${count}`),
        locale,
      ),
      ends.join('至'),
    ),
    location: { uri: source.id, span: clauses[0]?.span ?? emptySpan(0) },
  };
}
