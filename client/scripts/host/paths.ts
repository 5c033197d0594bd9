import { resolve } from 'node:path';

/** The repository, which is also the extension under development. */
export const repositoryRoot = resolve(__dirname, '../../..');

/** Everything downloaded or remembered for running VS Code stays here; git ignores it. */
export const cacheFolder = resolve(repositoryRoot, '.vscode-test');
