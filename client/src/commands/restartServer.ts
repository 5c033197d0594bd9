import { type Tools } from '../commandContext';

/** Ends the language server and starts it anew. */
export const restartServer = ({ server }: Tools): Promise<void> => server.restart();
