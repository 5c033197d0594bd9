import { type RemoteConfig } from '../service/remote/remoteCorpus';

/** Where credentials are read from: arguments are seen by every user of a machine, and stay in its history. */
export const SERVER_VARIABLES = {
  user: 'TIAOLI_SERVER_USER',
  password: 'TIAOLI_SERVER_PASSWORD',
  apiKey: 'TIAOLI_SERVER_API_KEY',
} as const;

/** Credentials and proxy of this process's environment, the proxy under the names that other programs read. */
export function serverAccess(
  env: Readonly<Record<string, string | undefined>> = process.env,
): Required<Pick<RemoteConfig, 'credentials' | 'proxy'>> {
  const given = (...names: readonly string[]): string =>
    names.map((name) => env[name] ?? '').find((value) => value !== '') ?? '';
  const except = given('NO_PROXY', 'no_proxy').split(',');
  return {
    credentials: {
      user: given(SERVER_VARIABLES.user),
      password: given(SERVER_VARIABLES.password),
      apiKey: given(SERVER_VARIABLES.apiKey),
    },
    proxy: {
      url: given('HTTPS_PROXY', 'https_proxy'),
      except: except.map((each) => each.trim()).filter((each) => each !== ''),
    },
  };
}
