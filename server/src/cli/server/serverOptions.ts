import { resolve } from 'node:path';
import { bilingual } from '../../base/bilingual';
import { SERVER_VARIABLES, serverAccess } from '../../node/serverAccessFromEnvironment';
import { type RemoteConfig } from '../../service/remote/remoteCorpus';
import { valueOf, type Arguments, type OptionSpec } from '../parseArguments';
import { type CliIo } from '../outputStreams';

/** Milliseconds to wait for an answer: longer than in the editor, where somebody types on. */
const PATIENCE = 15_000;

/** The options of commands that may ask a server. */
export const serverOptions: readonly OptionSpec[] = [
  {
    name: 'server',
    placeholder: 'URL',
    description: bilingual(
      `语料库服务器，例如 https://host:9200/tiaoli；凭据取自环境变量 ${SERVER_VARIABLES.user}、${SERVER_VARIABLES.password} 或者 ${SERVER_VARIABLES.apiKey}`,
      `a corpus server such as https://host:9200/tiaoli; credentials come from ${SERVER_VARIABLES.user} and ${SERVER_VARIABLES.password}, or ${SERVER_VARIABLES.apiKey}`,
    ),
  },
  {
    name: 'ca',
    placeholder: 'FILE',
    description: bilingual(
      '签发服务器证书的机构的证书（PEM），连接内部服务器时用',
      'certificates (PEM) of the authority behind the server’s own, for a server inside an organisation',
    ),
  },
];

/** How to reach the server that `--server` names; `undefined` without it. */
export function serverConfigOf(args: Arguments, { env, cwd }: CliIo): RemoteConfig | undefined {
  const server = valueOf(args, 'server');
  if (server === undefined) return undefined;
  const ca = valueOf(args, 'ca');
  return {
    server,
    patience: PATIENCE,
    ...(ca !== undefined && { caFile: resolve(cwd, ca) }),
    ...serverAccess(env),
  };
}
