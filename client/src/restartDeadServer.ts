import { l10n } from 'vscode';
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';
import { reportFailure } from './reportFailure';

/** Deaths within {@link WINDOW_MILLIS} after which the server stays down. */
const MAX_CRASHES = 3;
const WINDOW_MILLIS = 3 * 60_000;

/**
 * Restarts a server that died at work; after three deaths in three minutes it stays down and the user is told once.
 * One that never got up is not restarted: whoever started it tells the user.
 */
export function restartPolicy(hasRun: () => boolean): ErrorHandler {
  let crashes: readonly number[] = [];
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => {
      if (!hasRun()) return { action: CloseAction.DoNotRestart, handled: true };
      const now = Date.now();
      crashes = [...crashes.filter((at) => now - at < WINDOW_MILLIS), now];
      if (crashes.length < MAX_CRASHES) return { action: CloseAction.Restart, handled: true };
      void reportFailure(
        l10n.t(
          'Tiaoli’s language server stopped {0} times in a row and was not restarted. Run “Restart Language Server” to try again.',
          MAX_CRASHES,
        ),
      );
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}
