import { dutiesAndLiability, type DutyArticle } from '../analysis/duties';
import { type Snapshot } from '../analysis/snapshot';
import { bodyText, citedName, plainText } from '../analysis/structure';
import { type Span } from '../base/span';
import { type StructureNode } from '../syntax/tree';

/** An article as lists show it. */
export interface ListedArticle {
  /** 第十二条 */
  readonly name: string;
  readonly text: string;
  readonly span: Span;
}

/** An article that lays a duty on someone outside government, with the liability clauses that cite it. */
export interface ListedDuty extends ListedArticle {
  readonly liabilities: readonly ListedArticle[];
}

/** Duties beside liability 义务与责任; `undefined` for a text that is no regulation in articles. */
export interface DutyMatrix {
  /** In text order; `text` is the sentence of the duty. */
  readonly duties: readonly ListedDuty[];
  /** Clauses that punish a breach which they describe without the number of an article. */
  readonly unnumbered: readonly ListedArticle[];
}

/** Which duties of a draft nobody is liable for by number, which are cited, and which clauses cite none. */
export function duties(snapshot: Snapshot): DutyMatrix | undefined {
  if (snapshot.tree.kind !== 'regulation') return undefined;
  const found = dutiesAndLiability(snapshot);
  return {
    duties: found.duties.map((duty) => listDuty(snapshot, duty)),
    unnumbered: found.unnumbered.map((article) => listArticle(snapshot, article)),
  };
}

const listDuty = (snapshot: Snapshot, { article, duty, liabilities }: DutyArticle): ListedDuty => ({
  ...listArticle(snapshot, article),
  text: plainText(snapshot, duty),
  liabilities: liabilities.map((liability) => listArticle(snapshot, liability)),
});

const listArticle = (snapshot: Snapshot, article: StructureNode): ListedArticle => ({
  name: citedName(snapshot, article),
  text: bodyText(snapshot, article),
  span: article.span,
});
