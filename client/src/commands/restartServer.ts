import { type Tools } from '../whatCommandsUse';

/** Ends the language server and starts it anew. */
export const restartServer = ({ server }: Tools): Promise<void> => server.restart();
