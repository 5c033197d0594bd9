import { bilingual, type Bilingual } from '../../base/bilingual';
import { done, refused, type Outcome } from '../../base/outcome';
import {
  type BuildProgress,
  type BuildReport,
  type CorpusPlan,
  type PlannedRegulation,
  type RemoteBuilder,
} from '../../service/remote/remoteBuilder';
import { documentId, documentsOf, hashOf } from '../clauseDocuments';
import { MAPPING, mappingProblem, USUAL_SHAPE, type IndexMeta, type IndexShape } from '../indexMapping';
import { type Client } from '../wire/askNodes';
import { fault, type RemoteFault } from '../wire/serverFaults';
import { Admin, type IndexedHead } from './buildStepsOnCluster';
import { BulkWriter, COMPLETED } from './bulkWriter';
import { removeSupersededIndexes } from './removeSupersededIndexes';

type OnProgress = (progress: BuildProgress) => Promise<void>;
type Step<T> = Promise<Outcome<T, RemoteFault>>;

/** What must be done to an index so that it holds what a plan says. */
interface Difference {
  readonly heads: ReadonlyMap<string, IndexedHead>;
  readonly wanted: readonly PlannedRegulation[];
  readonly gone: readonly string[];
}

/**
 * Builds beside what is in use. The new index is named by what it is to hold: who begins again finds what was written,
 * two who build the same write the same documents, and two who build something else never meet.
 */
export class ServerBuilder implements RemoteBuilder {
  readonly #client: Client;
  readonly #admin: Admin;
  readonly #corpus: string;
  readonly #shape: Partial<IndexShape>;

  /** @param shape what is not said is as the corpus in use has it, and usual where there is none */
  constructor(client: Client, corpus: string, shape: Partial<IndexShape>) {
    this.#client = client;
    this.#admin = new Admin(client);
    this.#corpus = corpus;
    this.#shape = shape;
  }

  close(): void {
    this.#client.close();
  }

  async build(plan: CorpusPlan, onProgress: OnProgress): Promise<Outcome<BuildReport, Bilingual>> {
    const built = await this.#build(plan, onProgress);
    return built.ok ? built : refused(built.reason.message);
  }

  async prune(): Promise<Outcome<readonly string[], Bilingual>> {
    const pruned = await removeSupersededIndexes(this.#admin, this.#corpus);
    return pruned.ok ? pruned : refused(pruned.reason.message);
  }

  async #build(plan: CorpusPlan, onProgress: OnProgress): Step<BuildReport> {
    const current = await this.#admin.indexBehind(this.#corpus);
    if (!current.ok) return current;
    const inUse = current.value === undefined ? done(undefined) : await this.#admin.shardsOf(current.value);
    if (!inUse.ok) return inUse;
    const shape = {
      ...USUAL_SHAPE,
      ...this.#shape,
      shards: this.#shape.shards ?? inUse.value ?? USUAL_SHAPE.shards,
    };
    const index = `${this.#corpus}-${MAPPING}-${planHash(plan.regulations, shape)}`;
    const made = await this.#make(index, shape, shape.shards === inUse.value ? current.value : undefined);
    if (!made.ok) return made;
    const first = await this.#compare(index, plan);
    if (!first.ok) return first;
    const written = await this.#write(index, plan, first.value, onProgress);
    if (!written.ok) return written;
    const complete = await this.#complete(index, plan, written.value);
    if (!complete.ok) return complete;
    const swapped = await this.#admin.swap(this.#corpus, index);
    if (!swapped.ok) return swapped;
    const { wanted, gone } = first.value;
    return done({
      index,
      ...(current.value !== undefined && current.value !== index && { old: current.value }),
      written: wanted.length - written.value.size,
      unchanged: plan.regulations.length - wanted.length,
      removed: gone.length,
      ...complete.value,
    });
  }

  /**
   * The index to write into: begun before, a clone of the one in use, or a new one.
   * @param model the one in use, where it has as many shards; a clone cannot have others
   */
  async #make(index: string, shape: IndexShape, model: string | undefined): Step<undefined> {
    const known = await this.#admin.metaOf(index);
    if (!known.ok) return known;
    if (known.value === undefined) {
      const base = model === undefined ? done(false) : await this.#canClone(model);
      if (!base.ok) return base;
      const made =
        base.value && model !== undefined
          ? await this.#admin.clone(model, index)
          : await this.#admin.create(index, shape, buildingMeta);
      if (!made.ok) return made;
      const writable = await this.#admin.whenWritable(index);
      // A clone says of itself what the old one said.
      const told = writable.ok ? await this.#admin.putMeta(index, buildingMeta) : writable;
      return told.ok ? done(undefined) : told;
    }
    return this.#admin.whenWritable(index);
  }

  /** A corpus of an older version is built anew, one of a newer is not ours to replace. */
  async #canClone(current: string): Step<boolean> {
    const about = await this.#admin.metaOf(current);
    if (!about.ok) return about;
    const meta = about.value?.meta;
    const problem = mappingProblem(meta);
    if (problem !== undefined && (meta === undefined || meta.mapping > MAPPING)) {
      return refused({ ...fault('mapping'), message: problem });
    }
    return done(problem === undefined);
  }

  /** What an index says of itself is not asked: only what it holds tells what it lacks. */
  async #compare(index: string, { regulations }: CorpusPlan): Step<Difference> {
    const fresh = await this.#admin.refresh(index);
    if (!fresh.ok) return fresh;
    const heads = await this.#admin.headsOf(index);
    if (!heads.ok) return heads;
    const planned = new Set(regulations.map(({ id }) => id));
    return done({
      heads: heads.value,
      wanted: regulations.filter(({ id, version }) => heads.value.get(id)?.version !== version),
      gone: [...heads.value.keys()].filter((id) => !planned.has(id)),
    });
  }

  /** Gives the regulations that could not be read, or have no clauses: they are not in the index. */
  async #write(
    index: string,
    plan: CorpusPlan,
    { heads, wanted, gone }: Difference,
    onProgress: OnProgress,
  ): Step<ReadonlySet<string>> {
    const without = new Set<string>();
    if (wanted.length + gone.length === 0) return done(without);
    const writer = new BulkWriter(this.#admin, index);
    let clauses = 0;
    for (const id of gone) {
      const removed = await writer.remove(idsOf(id, 0, heads.get(id)?.count ?? 0));
      if (!removed.ok) return settled(removed.reason, without);
    }
    for (const [at, { id, version }] of wanted.entries()) {
      const source = await plan.read(id);
      const before = heads.get(id)?.count ?? 0;
      if (source === undefined || source.clauses.length === 0) {
        without.add(id);
        const removed = await writer.remove(idsOf(id, 0, before));
        if (!removed.ok) return settled(removed.reason, without);
        continue;
      }
      const documents = documentsOf(source, version);
      clauses += documents.length;
      const sent = await writer.write(documents, idsOf(id, documents.length, before));
      if (!sent.ok) return settled(sent.reason, without);
      await onProgress({ written: at + 1, total: wanted.length, clauses });
    }
    const finished = await writer.finish();
    return finished.ok ? done(without) : settled(finished.reason, without);
  }

  /** Looks whether everything is there, and closes the index. */
  async #complete(
    index: string,
    plan: CorpusPlan,
    without: ReadonlySet<string>,
  ): Step<Pick<BuildReport, 'regulations' | 'clauses'>> {
    const left = await this.#compare(index, plan);
    if (!left.ok) return left;
    const { heads, wanted, gone } = left.value;
    const count = await this.#admin.countOf(index);
    if (!count.ok) return count;
    const clauses = [...heads.values()].reduce((sum, head) => sum + head.count, 0);
    const isWhole = gone.length === 0 && wanted.every(({ id }) => without.has(id)) && count.value === clauses;
    if (!isWhole) return refused(INCOMPLETE);
    const meta: IndexMeta = { mapping: MAPPING, state: 'complete', regulations: heads.size, clauses };
    for (const step of [
      () => this.#admin.putMeta(index, meta),
      () => this.#admin.open(index),
      () => this.#admin.close(index),
    ]) {
      const stepped = await step();
      if (!stepped.ok) return stepped;
    }
    return done({ regulations: heads.size, clauses });
  }
}

const buildingMeta: IndexMeta = { mapping: MAPPING, state: 'building', regulations: 0, clauses: 0 };

const INCOMPLETE: RemoteFault = {
  ...fault('failed'),
  message: bilingual(
    '新的语料库不完整，没有替换原有的；请再运行一次，会接着做完',
    'the new corpus is not complete and does not replace the old one; run it again, it goes on where it ended',
  ),
};

/** Somebody else who builds the same has completed it: what is there is looked at, and that settles it. */
const settled = (
  reason: RemoteFault,
  without: ReadonlySet<string>,
): Outcome<ReadonlySet<string>, RemoteFault> =>
  reason.message.en.includes(COMPLETED) ? done(without) : refused(reason);

/** The documents of a regulation from one ordinal up to another. */
const idsOf = (regulation: string, from: number, to: number): readonly string[] =>
  Array.from({ length: Math.max(to - from, 0) }, (_, at) => documentId(regulation, from + at));

/** The same for the same regulations in the same state and as many shards. */
function planHash(regulations: readonly PlannedRegulation[], { shards }: IndexShape): string {
  const lines = regulations.map(({ id, version }) => `${id}\t${version}`).sort();
  if (shards !== USUAL_SHAPE.shards) lines.push(`${shards} shards`);
  return hashOf(lines.join('\n'));
}
