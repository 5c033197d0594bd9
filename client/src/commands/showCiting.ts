import { commands, type Location, Position, Uri } from 'vscode';
import { isArticlePlace } from '../checkLinkArguments';

/** Peeks at the places that cite an article; its own number, which the editor lists with them, is left out. */
export async function showCiting(arg: unknown): Promise<void> {
  if (!isArticlePlace(arg)) return;
  const uri = Uri.parse(arg.uri, true);
  const position = new Position(arg.position.line, arg.position.character);
  const found = await commands.executeCommand<readonly Location[]>(
    'vscode.executeReferenceProvider',
    uri,
    position,
  );
  const citing = found.filter(
    ({ uri: at, range }) => at.toString() !== uri.toString() || !range.contains(position),
  );
  await commands.executeCommand('editor.action.showReferences', uri, position, citing);
}
