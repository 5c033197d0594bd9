import { type CancellationToken } from 'vscode-languageserver';
import { CONFIRM_ALL_COMMAND, CONFIRM_COMMAND } from '../../protocol/confirmFindings';
import { HIDE_COMMAND } from '../../protocol/hiding';
import { type Session } from '../session/session';

/** The commands that quick fixes run (`workspace/executeCommand`). */
export const serverCommands = [HIDE_COMMAND, CONFIRM_COMMAND, CONFIRM_ALL_COMMAND] as const;

/** Runs a command with arguments that may be anything. */
export type ServerCommand = (args: readonly unknown[], token: CancellationToken) => Promise<void> | void;

/** Runs the commands of the server; one that it does not know is passed over. */
export function registerServerCommands(
  { connection, guard }: Session,
  commands: Readonly<Record<(typeof serverCommands)[number], ServerCommand>>,
): void {
  connection.onExecuteCommand(
    guard('executeCommand', null, async ({ command, arguments: args = [] }, token) => {
      const known = serverCommands.find((each) => each === command);
      if (known !== undefined && Array.isArray(args)) await commands[known](args, token);
      return null;
    }),
  );
}
