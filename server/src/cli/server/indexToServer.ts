import { performance } from 'node:perf_hooks';
import { bilingual, localize } from '../../base/bilingual';
import { loadRemote } from '../../node/loadBundles';
import { type BuildProgress, type RemoteBuilder } from '../../service/remote/remoteBuilder';
import { type RemoteConfig } from '../../service/remote/remoteCorpus';
import { complain, type Context, type ExitCode } from '../command';
import { showProgress } from '../progress';
import { planOfFolders } from './corpusPlan';

/** What `tiaoli index` is told about a corpus on a server. */
export interface ServerBuildOptions {
  readonly prunes: boolean;
  /** Parts of the index; `undefined` for as many as there are. */
  readonly shards: number | undefined;
}

/** `tiaoli index DIR… --server URL`: builds a corpus on a server; `--prune` removes what it replaced. */
export async function indexToServer(
  folders: readonly string[],
  config: RemoteConfig,
  { prunes, shards }: ServerBuildOptions,
  context: Context,
): Promise<ExitCode> {
  const builder = loadRemote().openBuilder(config, shards === undefined ? {} : { shards });
  if (!builder.ok) {
    await complain(context, builder.reason);
    return 2;
  }
  try {
    const built = folders.length === 0 ? 0 : await build(builder.value, folders, context);
    const pruned = prunes && built !== 2 ? await prune(builder.value, context) : 0;
    return built === 2 || pruned === 2 ? 2 : 0;
  } finally {
    builder.value.close();
  }
}

async function build(
  builder: RemoteBuilder,
  folders: readonly string[],
  context: Context,
): Promise<ExitCode> {
  const started = performance.now();
  const plan = await planOfFolders(folders, context.io, showProgress(context));
  const built = await builder.build(plan, showWritten(context));
  for (const reason of plan.unreadable) await complain(context, reason);
  for (const name of plan.withoutClauses) {
    await complain(context, bilingual(`${name}：没有条文，已跳过`, `${name}: no clauses in it, skipped`));
  }
  if (!built.ok) {
    await complain(context, built.reason);
    return 2;
  }
  const { regulations, clauses, written, unchanged, removed, index, old } = built.value;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const zh = `语料库有 ${regulations} 部法规、${clauses} 条：写入 ${written} 部，未变 ${unchanged} 部，移除 ${removed} 部，用时 ${seconds} 秒`;
  const en = `the corpus has ${regulations} regulations, ${clauses} clauses: ${written} written, ${unchanged} unchanged, ${removed} removed, in ${seconds} s`;
  await say(context, zh, en);
  await say(context, `现用索引：${index}`, `index in use: ${index}`);
  if (old !== undefined) {
    await say(
      context,
      `原索引 ${old} 仍保留，用 --prune 删除`,
      `the old index ${old} is kept; --prune removes it`,
    );
  }
  return plan.unreadable.length > 0 ? 2 : 0;
}

async function prune(builder: RemoteBuilder, context: Context): Promise<ExitCode> {
  const pruned = await builder.prune();
  if (!pruned.ok) {
    await complain(context, pruned.reason);
    return 2;
  }
  const names = pruned.value.join(', ');
  if (names === '') await say(context, '没有可以删除的旧索引', 'no old index to remove');
  else await say(context, `已删除旧索引：${names}`, `removed: ${names}`);
  return 0;
}

const say = ({ io, locale }: Context, zh: string, en: string): Promise<void> =>
  io.stdout.write(`${localize(bilingual(zh, en), locale)}\n`);

/** At a terminal one line that changes, in a log a line for each tenth. */
function showWritten({ io, locale }: Context): (progress: BuildProgress) => Promise<void> {
  let shownTenth = 0;
  return async ({ written, total, clauses }) => {
    const line = localize(
      bilingual(
        `已写入 ${written}/${total} 部、${clauses} 条`,
        `${written}/${total} written, ${clauses} clauses`,
      ),
      locale,
    );
    if (io.stderr.isTerminal) {
      await io.stderr.write(`\r${line}${written === total ? '\n' : ''}`);
      return;
    }
    const tenth = Math.floor((written * 10) / total);
    if (tenth > shownTenth) await io.stderr.write(`${line}\n`);
    shownTenth = tenth;
  };
}
