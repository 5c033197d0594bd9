import { type ProfileSettings, profileOf } from '../analysis/kindAndRegion';
import { type Snapshot } from '../analysis/snapshot';
import { type PlanOutcome } from '../analysis/numbering/types';
import { adaptChosen, clauseOfText, type AdaptedText } from '../drafting/adapt/adaptedText';
import { closePrecedents, type ArticlePrecedents } from '../features/codeLens';
import { completeness, insertProvision, type Completeness } from '../features/completeness';
import { duties, type DutyMatrix } from '../features/dutyMatrix';
import { parallelProvisions, type ParallelProvisions } from '../features/parallelProvisions';
import {
  parallelChoices,
  parallelDraft,
  type ParallelChoice,
  type ParallelDraft,
  type ParallelQuery,
} from '../features/parallelProvisions/parallelDraft';
import { precedentSearch, type PrecedentFindings } from '../features/precedentSearch';
import { offerFilters, type OfferedFilter } from '../precedents/search/offerFilters';
import { type FeatureContext } from '../features/types';
import { type OpenDocument } from './openDocuments';
import { type Pacer } from './takeTurns';

/** What a drafter asks of the precedents (先例) for a draft, or without one. Offsets are UTF-16 units of the draft. */
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
  search(query: string, limit: number, document: OpenDocument | undefined): PrecedentFindings {
    const draft: Snapshot | undefined = document?.snapshot;
    return precedentSearch({ query, limit, draft }, this.#contextOf(document?.uri ?? ''));
  }

  /** The filters that what was typed may go on with. */
  offerFilters(typed: string, document: OpenDocument | undefined): readonly OfferedFilter[] {
    const { precedents } = this.#contextOf(document?.uri ?? '');
    return precedents === undefined ? [] : offerFilters(typed, precedents);
  }

  /** What a draft has and lacks beside precedents of its kind; others have their turn in between. */
  async completeness({ uri, snapshot }: OpenDocument, pacer: Pacer): Promise<Completeness | undefined> {
    const steps = completeness(snapshot, this.#contextOf(uri));
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      await pacer.rest();
    }
  }

  /** A text of the index in the words of a draft; `undefined` for a text that is none of the index. */
  adapted({ uri, snapshot }: OpenDocument, text: string): AdaptedText | undefined {
    const { precedents, words, sourceId } = this.#contextOf(uri);
    const goal = precedents && { draft: snapshot, index: precedents, words };
    const clause = goal && clauseOfText(text, goal, sourceId);
    return goal && clause && adaptChosen(clause, goal);
  }

  /** Puts a text for a provision that the draft lacks where precedents have it: the edits, or why there are none. */
  insertProvision({ uri, snapshot }: OpenDocument, role: string, text: string, locked: boolean): PlanOutcome {
    return insertProvision(snapshot, { role, text }, this.#contextOf(uri), locked);
  }

  /**
   * The same provision in other texts as the article at `offset`.
   * @param project what the project file says of the text
   */
  parallel(
    { uri, snapshot }: OpenDocument,
    offset: number,
    project: ProfileSettings,
  ): ParallelProvisions | undefined {
    return parallelProvisions(snapshot, offset, this.#contextOf(uri), profileOf(snapshot, project));
  }

  /**
   * A whole draft beside higher law and precedents; `undefined` while there is no index, and where nobody wants it any
   * more. Others have their turn in between.
   * @param chosen precedents by their identities; those on the draft's subject where it is absent
   */
  async parallelDraft(
    { uri, snapshot }: OpenDocument,
    project: ProfileSettings,
    chosen: readonly string[] | undefined,
    pacer: Pacer,
    isWanted: () => boolean = () => true,
  ): Promise<ParallelDraft | undefined> {
    const query = this.#parallelQuery(uri, snapshot, project);
    if (query === undefined) return undefined;
    const steps = parallelDraft(snapshot, { ...query, ...(chosen !== undefined && { chosen }) });
    return pacer.runWhile(isWanted, steps);
  }

  /** What a draft may be laid beside; `undefined` while there is no index. */
  parallelChoices(
    { uri, snapshot }: OpenDocument,
    project: ProfileSettings,
  ): readonly ParallelChoice[] | undefined {
    const query = this.#parallelQuery(uri, snapshot, project);
    return query && parallelChoices(snapshot, query);
  }

  #parallelQuery(uri: string, snapshot: Snapshot, project: ProfileSettings): ParallelQuery | undefined {
    const { precedents, sourceId } = this.#contextOf(uri);
    return precedents && { precedents, sourceId, profile: profileOf(snapshot, project) };
  }

  /** The duties of a draft beside its liability clauses, and those of regulations on its subject. */
  duties({ uri, snapshot }: OpenDocument): DutyMatrix | undefined {
    return duties(snapshot, this.#contextOf(uri));
  }
}
