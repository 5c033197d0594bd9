import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type RemoteBundle } from '../service/remote/remoteCorpus';

/** Where it lies: beside this bundle; for a run from the sources, its source file. */
const PATH = __filename.endsWith('.js') ? join(__dirname, 'remote.js') : join(__dirname, '../remote/main.ts');

/**
 * Reads the one bundle that may connect. Called when a trusted setting or `--server` names a server, and at no other time: whoever
 * sets nothing runs a program without any network module.
 */
export const loadRemote = (): RemoteBundle => createRequire(__filename)(PATH) as RemoteBundle;
