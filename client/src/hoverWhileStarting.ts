import { type Disposable, languages } from 'vscode';
import { type Server } from './serverConnection';

/**
 * Answers for a mouse that comes to rest while the server starts: the editor asks once for each rest, and only who has
 * told of hovers by then. The answer comes when the server runs; from then on its client answers, and this one is silent.
 */
export const hoverWhileStarting = (server: Server): Disposable =>
  languages.registerHoverProvider(
    { language: 'regulation' },
    {
      provideHover: (document, position, token) => server.hoverOnceStarted(document, position, token),
    },
  );
