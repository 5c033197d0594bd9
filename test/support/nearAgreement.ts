import { profileOf } from '../../server/src/analysis/kindAndRegion';
import { type Snapshot } from '../../server/src/analysis/snapshot';
import { articleText } from '../../server/src/drafting/near/nearClauses';
import { runToEnd } from '../../server/src/base/steps';
import { closePrecedents, MOST_CLOSE } from '../../server/src/features/codeLens';
import { completeness } from '../../server/src/features/completeness';
import { hover } from '../../server/src/features/hover';
import { parallelProvisions } from '../../server/src/features/parallelProvisions';
import { parallelDraft, type ParallelRow } from '../../server/src/features/parallelProvisions/parallelDraft';
import { precedentSearch } from '../../server/src/features/precedentSearch';
import { type FeatureContext, type HoverSection } from '../../server/src/features/types';
import { articlesOf } from '../../server/src/syntax/walkTree';
import { type StructureNode } from '../../server/src/syntax/tree';

/** Articles of a draft, which have something near, and where two features say otherwise of one. */
export interface Agreement {
  readonly articles: number;
  /** The numbers of those that have something near. */
  readonly near: readonly string[];
  readonly faults: readonly string[];
}

/** A few words are no clause: the search looks for them wherever they stand. */
const SHORTEST_CLAUSE = 30;

/** Asks hover, lens, comparison, both tables and search of each numbered article what is near, and compares the answers. */
export function nearAgreement(snapshot: Snapshot, ctx: FeatureContext): Agreement {
  const { precedents, sourceId } = ctx;
  const profile = profileOf(snapshot, {});
  const compared = runToEnd(completeness(snapshot, ctx));
  const own = new Set(compared?.own.map(({ span }) => span.start));
  const rows =
    precedents === undefined
      ? []
      : runToEnd(parallelDraft(snapshot, { precedents, sourceId, profile })).rows.filter(
          (row): row is ParallelRow => row.kind === 'article',
        );
  const faults: string[] = [];
  const near: string[] = [];
  const articles = articlesOf(snapshot.tree)
    .map(({ node }) => node)
    .filter(({ label }) => label !== undefined);
  for (const node of articles) {
    const label = node.label?.text ?? '';
    const lens = closePrecedents(snapshot, node.span.start, ctx)?.hits ?? [];
    const text = articleText(snapshot, node);
    const isNear = lens.length > 0;
    if (isNear) near.push(label);
    const fault = (who: string, isOtherwise: boolean): void => {
      if (isOtherwise) faults.push(`${label}: ${who}; the lens counts ${lens.length}`);
    };
    const shown = hovered(snapshot, node, ctx);
    const first = lens.slice(0, 3).map(({ clause }) => `《${clause.source.title}》${clause.label}`);
    fault(`hover shows ${shown.join(' ')}`, shown.join(' ') !== first.join(' '));
    fault('the comparison says that nobody has the like', isNear && own.has(node.span.start));
    const beside = parallelProvisions(snapshot, node.span.start, ctx, profile);
    const inTable = [
      ...(beside?.clauses.filter(({ by }) => by !== 'purpose') ?? []),
      ...(beside?.higher.flatMap((each) => (each.kind === 'near' ? each : [])) ?? []),
    ];
    fault(`the table of the article has ${inTable.length} near`, inTable.length > 0 !== isNear);
    const row = rows.find(({ name }) => name === beside?.name);
    const cells = row?.clauses.filter((each) => each !== undefined && each.by !== 'purpose') ?? [];
    fault(`the table of the draft has ${cells.length} near`, cells.length > 0 && !isNear);
    if (text.length < SHORTEST_CLAUSE || precedents === undefined) continue;
    const searched = precedentSearch({ query: text, limit: MOST_CLOSE, draft: snapshot }, ctx);
    fault('the search says otherwise', searched.isNear !== isNear);
    const found = searched.found.slice(0, Math.min(3, lens.length)).map(({ clause }) => clause.text);
    fault(
      'the search has others first',
      lens.slice(0, 3).some(({ clause }) => !found.includes(clause.text)),
    );
  }
  return { articles: articles.length, near, faults };
}

/** The names of the precedents that a hover over the number shows. */
function hovered(snapshot: Snapshot, node: StructureNode, ctx: FeatureContext): readonly string[] {
  const at = node.label?.span.start ?? node.span.start;
  const sections: readonly HoverSection[] = hover(snapshot, at, ctx)?.sections ?? [];
  return sections.filter(({ counterpart }) => counterpart !== undefined).map(({ heading }) => heading);
}
