import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bilingual, type Bilingual } from '../../base/bilingual';
import { type Outcome } from '../../base/outcome';
import { type McpOptions } from '../../mcp/mcpHost';
import { fileWorkspace } from '../../node/readFilesFromDisk';
import { runPacked } from '../../node/loadBundles';
import { type Arguments } from '../parseArguments';
import { complain, wrongUsage, type Command } from '../command';
import { packageVersion } from '../packageVersion';
import { serverConfigOf, serverOptions } from '../server/serverOptions';

/**
 * `tiaoli mcp`: the tools for assistants, over standard input and output. The bundle beside this one is loaded when it
 * is needed, as that of `serve` is, so that other commands start without it.
 */
export const mcpCommand: Command = {
  name: 'mcp',
  usage: '[--root DIR]… [--corpus DIR]… [--index FILE]… [--server URL]',
  summary: bilingual(
    '供助手（MCP）使用的只读工具：查找、取条文、检查、对照、核对引用、起草修改决定',
    'read-only tools for assistants (MCP): search, clauses, check, compare, citations, amending decisions',
  ),
  options: [
    {
      name: 'root',
      placeholder: 'DIR',
      description: bilingual(
        '助手可以读取的文件夹，可以写几次；不写则不读任何文件',
        'a folder that the assistant may read, may be given several times; without it, no file is read',
      ),
    },
    {
      name: 'corpus',
      placeholder: 'DIR',
      description: bilingual('先例文件夹，可以写几次', 'a folder of precedents, may be given several times'),
    },
    {
      name: 'index',
      placeholder: 'FILE',
      description: bilingual(
        'tiaoli index --out 写的索引文件',
        'an index file written by tiaoli index --out',
      ),
    },
    ...serverOptions,
  ],
  async run(args, context) {
    const { io, locale } = context;
    const extra = args.positionals[0]?.value;
    if (extra !== undefined) {
      return wrongUsage(context, 'mcp', bilingual(`多余的参数 ${extra}`, `unexpected argument ${extra}`));
    }
    const paths = (name: string): readonly string[] => pathsOf(args, name, io.cwd);
    for (const path of [...paths('root'), ...paths('corpus')]) {
      if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) continue;
      await complain(context, bilingual(`${path}：不是文件夹`, `${path}: not a folder`));
      return 2;
    }
    const bundle = join(io.packageRoot, 'dist', 'mcp.packed');
    if (!existsSync(bundle)) {
      await complain(context, bilingual(`没有 ${bundle}：请先构建`, `${bundle} is missing: build it first`));
      return 2;
    }
    const { serveMcp } = runPacked(bundle) as {
      serveMcp: (options: McpOptions) => Promise<Outcome<undefined, Bilingual>>;
    };
    const server = serverConfigOf(args, io);
    const served = await serveMcp({
      roots: paths('root'),
      corpus: paths('corpus'),
      indexFiles: paths('index'),
      ...(server !== undefined && { server }),
      workspace: fileWorkspace,
      packageRoot: io.packageRoot,
      locale,
      version: packageVersion(io),
      log: (line) => void io.stderr.write(`tiaoli: ${line}\n`),
    });
    if (served.ok) return 0;
    await complain(context, served.reason);
    return 2;
  },
};

const pathsOf = (args: Arguments, name: string, cwd: string): readonly string[] =>
  (args.options.get(name) ?? []).map(({ value }) => resolve(cwd, value));
