import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { bilingual, localize, type Bilingual } from '../../base/bilingual';
import { inFile } from '../../node/findProjectFile';
import { writeIndexFile } from '../../node/indexFile';
import { unwritable } from '../../node/readFilesFromDisk';
import { ClausePacker } from '../../precedents/search/file/clausePacker';
import { type Columns } from '../../precedents/search/file/columns';
import { renderSource } from '../../precedents/search/file/renderSource';
import { runToEnd } from '../../base/steps';
import { isSet, valueOf } from '../parseArguments';
import { complain, wrongUsage, type Command, type Context } from '../command';
import { readCorpus, type CorpusReading } from '../readCorpus';
import { showProgress } from '../progress';
import { indexToServer } from '../server/indexToServer';
import { serverConfigOf, serverOptions } from '../server/serverOptions';

/** `tiaoli index`: reads a collection of regulations, says what is in it, and keeps it in a file if asked to. */
export const indexCommand: Command = {
  name: 'index',
  usage: 'DIR… [--out FILE | --server URL [--shards N] [--prune]]',
  summary: bilingual('为一批法规建立先例索引', 'build the precedent index of a collection of regulations'),
  options: [
    {
      name: 'out',
      placeholder: 'FILE',
      description: bilingual(
        '写入索引文件，供 tiaoli search --index 和编辑器（设置“先例索引文件”）使用',
        'write an index file for tiaoli search --index and for the editor (setting “Index Files”)',
      ),
    },
    ...serverOptions,
    {
      name: 'shards',
      placeholder: 'N',
      description: bilingual(
        '与 --server 同用：索引分为几片（新建时默认 3，以后沿用）；改变片数会全部重新写入',
        'with --server: into how many parts the index is split (3 when it is new, kept afterwards); another number writes everything anew',
      ),
    },
    {
      name: 'prune',
      description: bilingual(
        '与 --server 同用：删除服务器上已被替换的旧索引',
        'with --server: remove the indices there that were replaced',
      ),
    },
  ],
  async run(args, context) {
    const folders = args.positionals.map(({ value }) => value);
    const server = serverConfigOf(args, context.io);
    const prunes = isSet(args, 'prune');
    const shards = valueOf(args, 'shards');
    if (server === undefined && prunes) return wrongUsage(context, 'index', needsServer('prune'));
    if (server === undefined && shards !== undefined) {
      return wrongUsage(context, 'index', needsServer('shards'));
    }
    if (shards !== undefined && !/^[1-9][0-9]{0,2}$/u.test(shards)) {
      return wrongUsage(context, 'index', WRONG_SHARDS);
    }
    if (server !== undefined && isSet(args, 'out')) return wrongUsage(context, 'index', ONE_PLACE);
    if (folders.length === 0 && !prunes) {
      return wrongUsage(context, 'index', bilingual('缺少文件夹', 'no folder given'));
    }
    if (server !== undefined) {
      const options = { prunes, shards: shards === undefined ? undefined : Number(shards) };
      return indexToServer(folders, server, options, context);
    }
    const started = performance.now();
    const packer = new ClausePacker();
    const reading = await readCorpus(
      folders,
      context.io,
      // The texts may be elsewhere, or nowhere, for those who use the file: it shows its sources by itself.
      (source) => {
        runToEnd(packer.addSteps(renderSource(source)));
      },
      showProgress(context),
    );
    const columns = runToEnd(packer.finish());
    const { sourceCount, clauseCount } = packer;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    await reportSkipped(reading, context);
    const summary = bilingual(
      `已索引 ${sourceCount} 部法规、${clauseCount} 条，用时 ${seconds} 秒；跳过 ${skippedCount(reading)} 个文件`,
      `${sourceCount} regulations, ${clauseCount} clauses indexed in ${seconds} s; ${skippedCount(reading)} file(s) skipped`,
    );
    await context.io.stdout.write(`${localize(summary, context.locale)}\n`);
    const out = valueOf(args, 'out');
    if (out !== undefined && !(await write(out, columns, context))) return 2;
    return reading.unreadable.length > 0 ? 2 : 0;
  },
};

const needsServer = (option: string): Bilingual =>
  bilingual(`--${option} 要与 --server 同用`, `--${option} goes with --server`);
const WRONG_SHARDS = bilingual(
  '--shards 应为 1 至 999 的整数',
  '--shards should be a whole number from 1 to 999',
);
const ONE_PLACE = bilingual('--out 和 --server 只能用一个', 'use either --out or --server');

const skippedCount = ({ unreadable, withoutClauses }: CorpusReading): number =>
  unreadable.length + withoutClauses.length;

async function reportSkipped({ unreadable, withoutClauses }: CorpusReading, context: Context): Promise<void> {
  for (const reason of unreadable) await complain(context, reason);
  for (const name of withoutClauses) {
    await complain(context, bilingual(`${name}：没有条文，已跳过`, `${name}: no clauses in it, skipped`));
  }
}

async function write(out: string, columns: Columns, context: Context): Promise<boolean> {
  try {
    await writeIndexFile(resolve(context.io.cwd, out), columns);
  } catch (error) {
    await complain(context, inFile(out, unwritable(error)));
    return false;
  }
  await context.io.stdout.write(
    `${localize(bilingual('索引文件：', 'index file: '), context.locale)}${out}\n`,
  );
  return true;
}
