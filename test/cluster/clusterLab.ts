import assert from 'node:assert/strict';
import { setTimeout as rest } from 'node:timers/promises';
import { clausesOfTree, type SourceClauses } from '../../server/src/precedents/clauses/cutIntoClauses';
import { openBuilder, openCorpus } from '../../server/src/remote/openCorpus';
import { type IndexShape } from '../../server/src/remote/indexMapping';
import {
  type BuildReport,
  type CorpusPlan,
  type RemoteBuilder,
} from '../../server/src/service/remote/remoteBuilder';
import { type RemoteCorpus, type RemoteHealth } from '../../server/src/service/remote/remoteCorpus';
import { parse } from '../../server/src/syntax/parse';
import { type SearchCluster } from './searchCluster';

const WORDS = ['数据', '测绘', '绿化', '消防', '养老', '河道', '种子', '档案', '燃气', '统计'];

/** A regulation of its own, the same for the same numbers. */
export function regulation(number: number, version = 0, articles = 8): SourceClauses {
  const word = WORDS[number % WORDS.length] ?? '';
  const text = Array.from(
    { length: articles },
    (_, at) =>
      `第${'一二三四五六七八九十'[at] ?? ''}条　${word}主管部门应当在${number + at + version * 1000}日内处理第${number}号${word}事项，并公布结果。\n`,
  );
  const title = `甲甲市${word}第${number}号管理条例`;
  return clausesOfTree(parse(`${title}\n${text.join('')}`), `库/${number}.txt`);
}

export const planOf = (sources: readonly SourceClauses[], version = 'v1'): CorpusPlan => ({
  regulations: sources.map(({ source }) => ({ id: source.id, version })),
  read: (id) => Promise.resolve(sources.find(({ source }) => source.id === id)),
});

export const some = (count: number, version = 0): readonly SourceClauses[] =>
  Array.from({ length: count }, (_, number) => regulation(number, version));

export const silent = (): Promise<void> => Promise.resolve();

/** What is near to clauses of {@link some}. */
export const QUERY = '测绘主管部门应当在处理第11号测绘事项';

/** How a search ended, and the texts it found, the best first. */
export interface Searched {
  readonly end: 'whole' | 'partial' | 'refused';
  readonly texts: readonly string[];
}

/** Corpora on a cluster that is there for one file of tests; what a test opens is closed behind it. */
export class ClusterLab {
  /** Milliseconds by which corpora think it is later: a test need not wait until a server is asked again. */
  passed = 0;
  #cluster: SearchCluster | undefined;
  readonly #opened: { close(): void }[] = [];

  get cluster(): SearchCluster {
    assert.ok(this.#cluster, 'no cluster was started');
    return this.#cluster;
  }

  set cluster(cluster: SearchCluster) {
    this.#cluster = cluster;
  }

  async stop(): Promise<void> {
    await this.#cluster?.stop();
  }

  closeAll(): void {
    for (const each of this.#opened.splice(0)) each.close();
  }

  builderOf(corpus: string, shape?: Partial<IndexShape>): RemoteBuilder {
    const builder = openBuilder({ server: this.cluster.setting(corpus) }, shape);
    assert.ok(builder.ok);
    this.#opened.push(builder.value);
    return builder.value;
  }

  async build(corpus: string, plan: CorpusPlan, shape?: Partial<IndexShape>): Promise<BuildReport> {
    const built = await this.builderOf(corpus, shape).build(plan, silent);
    assert.ok(built.ok, built.ok ? '' : built.reason.en);
    return built.value;
  }

  /** A corpus that waits `patience` milliseconds: long by default, since a busy machine is slow and its nodes well. */
  corpusOf(corpus: string, told: RemoteHealth[] = [], patience = 60_000): RemoteCorpus {
    const clock = {
      now: () => performance.now() + this.passed,
      rest: (millis: number) => rest(millis, undefined),
    };
    const config = { server: this.cluster.setting(corpus), patience };
    const found = openCorpus(config, (health) => told.push(health), clock);
    assert.ok(found.ok);
    this.#opened.push(found.value);
    return found.value;
  }
}

export async function search(corpus: RemoteCorpus, query: string): Promise<Searched> {
  const answer = await corpus.candidates([{ query }]);
  if (!answer.ok) return { end: 'refused', texts: [] };
  const [first] = answer.value;
  const texts = first?.candidates.map(({ group }) => group.text) ?? [];
  return { end: first?.isPartial === true ? 'partial' : 'whole', texts };
}

export async function wholeOf(
  corpus: RemoteCorpus,
  ...ids: readonly string[]
): Promise<readonly SourceClauses[]> {
  const whole = await corpus.whole(ids);
  assert.ok(whole.ok, whole.ok ? '' : whole.reason.en);
  return whole.value;
}
