// The bundle that may reach the network. It is read only where a setting or an option names a server: `node/loadBundles.ts`.
export { openCorpus } from './openCorpus';
export { openBuilder } from './openCorpus';
