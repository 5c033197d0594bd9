import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { bilingual } from '../../base/bilingual';
import { isSet } from '../parseArguments';
import { complain, wrongUsage, type Command } from '../command';

/**
 * `tiaoli serve --stdio`: the language server for any editor. It runs in this process, so that the editor watches
 * and ends one process only. The bundle beside this one is loaded when asked for: the command line is no part of it.
 */
export const serveCommand: Command = {
  name: 'serve',
  usage: '--stdio',
  summary: bilingual('启动语言服务器', 'start the language server'),
  options: [
    { name: 'stdio', description: bilingual('经标准输入输出通信', 'talk over standard input and output') },
  ],
  async run(args, context) {
    if (!isSet(args, 'stdio')) {
      return wrongUsage(context, 'serve', bilingual('需要 --stdio', '--stdio is needed'));
    }
    const server = join(context.io.packageRoot, 'dist', 'server.js');
    if (!existsSync(server)) {
      await complain(context, bilingual(`没有 ${server}：请先构建`, `${server} is missing: build it first`));
      return 2;
    }
    createRequire(server)(server);
    return 0;
  },
};
