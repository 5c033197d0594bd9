import { type SecretStorage, workspace } from 'vscode';
import { type ServerAccess } from '../../server/src/protocol/corpusServerAccess';

/** Where credentials lie in the editor's secret storage. */
const KEY = 'tiaoli.corpusServer';

/** Credentials as they are stored, with the server they are for. */
export interface StoredCredentials {
  /** The value of the setting when they were stored: another server is never sent them. */
  readonly server: string;
  readonly user?: string;
  readonly password?: string;
  readonly apiKey?: string;
}

/** What the language server needs to reach a corpus server: what is stored for it, and the editor's proxy. */
export async function serverAccess(secrets: SecretStorage, server: string): Promise<ServerAccess> {
  const stored = await storedCredentials(secrets);
  const { user, password, apiKey } = stored?.server === server ? stored : {};
  const http = workspace.getConfiguration('http');
  const isProxyOff = http.get<string>('proxySupport') === 'off';
  const proxy = http.get<string>('proxy');
  const noProxy = http.get<readonly string[]>('noProxy');
  return {
    ...(user !== undefined && { user }),
    ...(password !== undefined && { password }),
    ...(apiKey !== undefined && { apiKey }),
    ...(isProxyOff ? { isProxyOff } : proxy !== undefined && { proxy }),
    ...(noProxy !== undefined && { noProxy }),
  };
}

export const storeCredentials = (secrets: SecretStorage, credentials: StoredCredentials): Thenable<void> =>
  secrets.store(KEY, JSON.stringify(credentials));

export const forgetCredentials = (secrets: SecretStorage): Thenable<void> => secrets.delete(KEY);

async function storedCredentials(secrets: SecretStorage): Promise<StoredCredentials | undefined> {
  try {
    return JSON.parse((await secrets.get(KEY)) ?? 'null') as StoredCredentials | undefined;
  } catch {
    return undefined; // not what was stored here
  }
}
