import { dutiesAndLiability, type DutyArticle } from '../analysis/dutiesAndLiability';
import { type Snapshot } from '../analysis/snapshot';
import { bodyText, citedName, plainText } from '../analysis/headingsAndAncestors';
import { type Span } from '../base/span';
import { subjectOf } from '../drafting/knowledgeOnDraftSubject';
import { type LikePenalty } from '../precedents/penalties/penaltiesByConduct';
import { type SubjectKnowledge } from '../precedents/penalties/subjectKnowledge';
import { type FeatureContext } from './types';
import { type StructureNode } from '../syntax/tree';

/** An article as lists show it. */
export interface ListedArticle {
  /** 第十二条 */
  readonly name: string;
  readonly text: string;
  readonly span: Span;
}

/** An article with a duty for someone outside government, and the liability clauses that cite it. */
export interface ListedDuty extends ListedArticle {
  readonly liabilities: readonly ListedArticle[];
  /** How regulations on the draft's subject punish a breach of it: one clause of each, the most similar first. */
  readonly precedents: readonly LikePenalty[];
}

/** Duties beside liability (义务与责任); `undefined` for a text that is no regulation with articles. */
export interface DutyMatrix {
  /** The duties in text order; `text` is the sentence with the duty. */
  readonly duties: readonly ListedDuty[];
  /** The clauses that describe the breach they punish without citing an article. */
  readonly unnumbered: readonly ListedArticle[];
}

/**
 * The duties of a draft, with the liability clauses that cite each by number, and the liability clauses that cite no
 * article.
 */
export function duties(snapshot: Snapshot, ctx: FeatureContext): DutyMatrix | undefined {
  if (snapshot.tree.kind !== 'regulation') return undefined;
  const subject = subjectOf(snapshot, ctx);
  const found = dutiesAndLiability(snapshot);
  return {
    duties: found.duties.map((duty) => listDuty(snapshot, duty, subject)),
    unnumbered: found.unnumbered.map((article) => listArticle(snapshot, article)),
  };
}

const listDuty = (
  snapshot: Snapshot,
  { article, duty, liabilities }: DutyArticle,
  subject: SubjectKnowledge | undefined,
): ListedDuty => ({
  ...listArticle(snapshot, article),
  text: plainText(snapshot, duty),
  liabilities: liabilities.map((liability) => listArticle(snapshot, liability)),
  precedents: subject?.penalties.likeConduct([bodyText(snapshot, article)]).slice(0, MOST_PRECEDENTS) ?? [],
});

/** At most so many clauses of other texts are listed for a duty. */
const MOST_PRECEDENTS = 5;

const listArticle = (snapshot: Snapshot, article: StructureNode): ListedArticle => ({
  name: citedName(snapshot, article),
  text: bodyText(snapshot, article),
  span: article.span,
});
