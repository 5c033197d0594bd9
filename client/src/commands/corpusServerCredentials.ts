import { l10n, type QuickPickItem, window, workspace } from 'vscode';
import { forgetCredentials, storeCredentials } from '../corpusServerAccess';
import { type Tools } from '../commandContext';

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
