import { type Snapshot } from '../analysis/snapshot';
import { type PlanOutcome } from '../analysis/numbering/wishes';
import { closePrecedents, type ArticlePrecedents } from '../features/codeLens';
import { insertClause } from '../features/insertClause';
import { precedentSearch, type FoundClause } from '../features/precedentSearch';
import { type FeatureContext } from '../features/types';
import { type OpenDocument } from './documents';

/** What a drafter asks of the precedents for a draft, or without one. */
export class Precedents {
  readonly #contextOf: (uri: string) => FeatureContext;

  /** @param contextOf what features may read for a document */
  constructor(contextOf: (uri: string) => FeatureContext) {
    this.#contextOf = contextOf;
  }

  /** The precedents close to the article at `offset`. */
  closeTo({ uri, snapshot }: OpenDocument, offset: number): ArticlePrecedents | undefined {
    return closePrecedents(snapshot, offset, this.#contextOf(uri));
  }

  /** The clauses that are looked for, at most `limit`. */
  search(query: string, limit: number, document: OpenDocument | undefined): readonly FoundClause[] {
    const draft: Snapshot | undefined = document?.snapshot;
    return precedentSearch({ query, limit, draft }, this.#contextOf(document?.uri ?? ''));
  }

  /** How a clause goes in at the cursor; `locked` article numbers stay as they are. */
  insert({ snapshot }: OpenDocument, offset: number, text: string, locked: boolean): PlanOutcome {
    return insertClause(snapshot, { offset, text }, locked);
  }
}
