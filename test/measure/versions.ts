import { createSnapshot, type Snapshot } from '../../server/src/analysis/snapshot';
import { bodyText } from '../../server/src/analysis/headingsAndAncestors';
import { findRetargeted } from '../../server/src/analysis/versions/findRetargeted';
import { matchArticles } from '../../server/src/analysis/versions/matchArticles';
import { formatOrdinal, ordinal } from '../../server/src/base/ordinal';
import { articlesOf } from '../../server/src/syntax/walkTree';
import { type CorpusDocument } from './support/corpus';
import { excerptOfDocument } from './support/excerpt';
import { groupBy } from './support/groupBy';
import { createRandom, seedOf, type Random } from './support/random';
import { rounded, type Measurement } from './support/results';
import { formatTable } from './support/table';
import { type Measure, type MeasureContext } from './types';

const share = (part: number, whole: number): number => (whole === 0 ? 1 : rounded(part / whole));

const titleOf = ({ path }: CorpusDocument): string =>
  path.replace(/^.*\//u, '').replace(/[(_（]\d{4}.*$|\.txt$/gu, '');

/** Older and newer text of one title, next to each other in time. */
function versionPairs(context: MeasureContext): readonly (readonly [CorpusDocument, CorpusDocument])[] {
  const dated = context.corpus.filter(({ year }) => year !== undefined);
  return [...groupBy(dated, titleOf).values()].flatMap((versions) => {
    const inTime = [...versions].sort((a, b) => a.path.localeCompare(b.path));
    return inTime.slice(1).flatMap((newer, at) => {
      const older = inTime[at];
      return older === undefined || older.text === newer.text ? [] : [[older, newer] as const];
    });
  });
}

/** How many articles of real pairs of versions find a partner, with the citations that came to name another. */
function measurePairs(context: MeasureContext): readonly Measurement[] {
  const rows: string[][] = [
    ['versions of', 'articles', 'same', 'edited', 'of these moved', 'deleted', 'added'],
  ];
  const total = { newer: 0, paired: 0, retargeted: 0 };
  for (const [older, newer] of versionPairs(context)) {
    const [before, after] = [createSnapshot(older.text), createSnapshot(newer.text)];
    const { pairs, deleted, added } = matchArticles(before, after);
    const count = (change: 'same' | 'edited'): string =>
      String(pairs.filter((pair) => pair.change === change).length);
    total.newer += pairs.length + added.length;
    total.paired += pairs.length;
    rows.push([
      titleOf(newer),
      String(pairs.length + added.length),
      count('same'),
      count('edited'),
      String(pairs.filter(({ moved }) => moved).length),
      String(deleted.length),
      String(added.length),
    ]);
    for (const { citation, meant, meantNow } of findRetargeted(before, after)) {
      total.retargeted++;
      context.print(excerptOfDocument(newer, citation.span));
      context.print(`  ${meant.label?.text ?? ''} → ${meantNow?.label?.text ?? '(gone)'}`);
    }
  }
  context.print(formatTable(rows));
  context.print(`citations that came to name another article: ${total.retargeted}`);
  return [
    {
      name: 'versions/published',
      unit: 'share of the articles of the newer version that have a partner',
      value: share(total.paired, total.newer),
      n: total.newer,
    },
    { name: 'versions/retargeted', unit: 'flags', value: total.retargeted, n: rows.length - 1 },
  ];
}

/** What an article of a generated version was before. */
interface Generated {
  readonly from: number;
  readonly text: string;
  readonly change: 'same' | 'edited';
}

/** A text with a quarter of its articles edited, one in eleven deleted, some new and one moved. */
function generate(bodies: readonly string[], random: Random): readonly Generated[] {
  const articles = bodies.flatMap((text, from): Generated[] => {
    if (random.int(11) === 0) return [];
    const isEdited = random.int(4) === 0 && text.length > 12;
    return [{ from, text: isEdited ? edit(text, random) : text, change: isEdited ? 'edited' : 'same' }];
  });
  const moved = articles.splice(random.int(articles.length), 1);
  articles.splice(random.int(articles.length + 1), 0, ...moved);
  return articles;
}

/** Cuts out up to a third, or puts in as much from another place. */
function edit(text: string, random: Random): string {
  const length = 1 + random.int(Math.floor(text.length / 3));
  const at = random.int(text.length - length);
  if (random.int(2) === 0) return text.slice(0, at) + text.slice(at + length);
  const copied = random.int(text.length - length);
  return text.slice(0, at) + text.slice(copied, copied + length) + text.slice(at);
}

const regulation = (bodies: readonly string[]): Snapshot =>
  createSnapshot(
    `甲市乙条例\n${bodies.map((body, at) => `${formatOrdinal(ordinal(at + 1), '条')}　${body.replace(/\n/gu, '')}\n`).join('')}`,
  );

function measureGenerated(context: MeasureContext): readonly Measurement[] {
  const random = createRandom(seedOf('versions'));
  const all = { same: 0, edited: 0 };
  const right = { same: 0, edited: 0 };
  for (const { text, group } of [...context.corpus, ...context.seeds]) {
    if (group === 'damaged') continue;
    const snapshot = createSnapshot(text);
    const bodies = articlesOf(snapshot.tree).map(({ node }) => bodyText(snapshot, node));
    if (bodies.length < 3) continue;
    const generated = generate(bodies, random);
    const [before, after] = [regulation(bodies), regulation(generated.map((each) => each.text))];
    // A body that begins like a heading or a list makes other articles of the text than those it was made of.
    const isAsMade = (made: Snapshot, count: number): boolean => articlesOf(made.tree).length === count;
    if (!isAsMade(before, bodies.length) || !isAsMade(after, generated.length)) continue;
    const { pairs } = matchArticles(before, after);
    const partners = new Map(pairs.map(({ beforeAt, afterAt }) => [afterAt, beforeAt]));
    generated.forEach(({ from, change }, at) => {
      all[change]++;
      // An article that stands twice in a text may find either of the two.
      if (bodies[partners.get(at) ?? -1] === bodies[from]) right[change]++;
    });
  }
  return (['same', 'edited'] as const).map((change) => {
    const value = all[change] === 0 ? 1 : Math.round((10_000 * right[change]) / all[change]) / 10_000;
    context.print(`generated, ${change}: ${right[change]} of ${all[change]} found their partner (${value})`);
    return { name: `versions/generated-${change}`, unit: 'share paired right', value, n: all[change] };
  });
}

/** How the articles of two versions of a text are paired, on published versions and on generated edits. */
export const versions: Measure = {
  name: 'versions',
  skipsWithoutCorpus: 'all texts but the seeds',
  run: (context) => [...measurePairs(context), ...measureGenerated(context)],
};
