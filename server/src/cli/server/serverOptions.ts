import { resolve } from 'node:path';
import { bilingual } from '../../base/bilingual';
import { type RemoteConfig } from '../../service/remote/remoteCorpus';
import { valueOf, type Arguments, type OptionSpec } from '../arguments';
import { type CliIo } from '../io';

/** Where credentials and the proxy are read from: arguments are seen by every user of a machine, and stay in its history. */
const VARIABLES = {
  user: 'TIAOLI_SERVER_USER',
  password: 'TIAOLI_SERVER_PASSWORD',
  apiKey: 'TIAOLI_SERVER_API_KEY',
} as const;

/** Milliseconds: nobody types on while a command runs. */
const PATIENCE = 15_000;

/** The options of commands that may ask a server. */
export const serverOptions: readonly OptionSpec[] = [
  {
    name: 'server',
    placeholder: 'URL',
    description: bilingual(
      `语料库服务器，例如 https://host:9200/tiaoli；凭据取自环境变量 ${VARIABLES.user}、${VARIABLES.password} 或者 ${VARIABLES.apiKey}`,
      `a corpus server such as https://host:9200/tiaoli; credentials come from ${VARIABLES.user} and ${VARIABLES.password}, or ${VARIABLES.apiKey}`,
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
  const given = (name: string): string => env[name] ?? '';
  const proxy = given('HTTPS_PROXY') || given('https_proxy');
  const except = given('NO_PROXY') || given('no_proxy');
  return {
    server,
    patience: PATIENCE,
    ...(ca !== undefined && { caFile: resolve(cwd, ca) }),
    credentials: {
      user: given(VARIABLES.user),
      password: given(VARIABLES.password),
      apiKey: given(VARIABLES.apiKey),
    },
    proxy: {
      url: proxy,
      except: except
        .split(',')
        .map((each) => each.trim())
        .filter((each) => each !== ''),
    },
  };
}
