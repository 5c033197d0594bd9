import { type Tools } from '../whatCommandsUse';

/** Opens the extension's log. */
export function showLog({ log }: Tools): Promise<void> {
  log.show();
  return Promise.resolve();
}
