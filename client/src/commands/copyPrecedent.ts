import { env, l10n, window } from 'vscode';
import { precedentOf } from '../checkLinkArguments';

/** Copies the text of a precedent's clause with where it stands. */
export async function copyPrecedent(arg: unknown): Promise<void> {
  const precedent = precedentOf(arg);
  if (precedent === undefined) return;
  const { text, place } = precedent;
  await env.clipboard.writeText(`${text}\n——${place.name}`);
  window.setStatusBarMessage(l10n.t('Copied with its source'), 4000);
}
