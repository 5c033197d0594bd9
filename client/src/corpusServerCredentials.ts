import { type SecretStorage, workspace, l10n, type QuickPickItem, window } from 'vscode';
import { type ServerAccess } from '../../server/src/protocol/corpusServerAccess';
import { type Tools } from './whatCommandsUse';

/** Where credentials lie in the editor's secret storage. */
const KEY = 'tiaoli.corpusServer';

/** Credentials as they are stored, with the server they are for. */
interface StoredCredentials {
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

const storeCredentials = (secrets: SecretStorage, credentials: StoredCredentials): Thenable<void> =>
  secrets.store(KEY, JSON.stringify(credentials));

const forgetCredentials = (secrets: SecretStorage): Thenable<void> => secrets.delete(KEY);

async function storedCredentials(secrets: SecretStorage): Promise<StoredCredentials | undefined> {
  try {
    return JSON.parse((await secrets.get(KEY)) ?? 'null') as StoredCredentials | undefined;
  } catch {
    return undefined; // not what was stored here
  }
}

/** Asks for the credentials of the corpus server that the settings name, and keeps them in the editor's secret storage. */
export async function setServerCredentials({ secrets }: Tools): Promise<void> {
  const server = workspace.getConfiguration('tiaoli').get('corpus.server', '').trim();
  if (server === '') {
    void window.showInformationMessage(
      l10n.t('Name a corpus server in the setting tiaoli.corpus.server first.'),
    );
    return;
  }
  const title = l10n.t('Corpus Server Credentials');
  const byPassword: QuickPickItem = { label: l10n.t('User name and password') };
  const byKey: QuickPickItem = { label: l10n.t('API key') };
  const how = await window.showQuickPick([byPassword, byKey], { title, placeHolder: server });
  if (how === undefined) return;
  const ask = (prompt: string, password: boolean): Thenable<string | undefined> =>
    window.showInputBox({ title, prompt, password, ignoreFocusOut: true });
  if (how === byKey) {
    const apiKey = await ask(l10n.t('API key'), true);
    if (apiKey) await storeCredentials(secrets, { server, apiKey });
    return;
  }
  const user = await ask(l10n.t('User name'), false);
  const password = user && (await ask(l10n.t('Password'), true));
  if (user && password !== undefined) await storeCredentials(secrets, { server, user, password });
}

/** Takes them out of the secret storage. */
export async function forgetServerCredentials({ secrets }: Tools): Promise<void> {
  await forgetCredentials(secrets);
  void window.showInformationMessage(l10n.t('The credentials of the corpus server were removed.'));
}
