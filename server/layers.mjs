// The layers of server/src and what each may import. ESLint reads this table, and so does test/tidy.test.ts.

/** Plain TypeScript: no editor, no protocol, no platform. */
export const core = [
  'base',
  'syntax',
  'analysis',
  'amendments',
  'comparison',
  'precedents',
  'drafting',
  'rules',
  'features',
  'service',
  'protocol',
  'word',
  'publish',
  'akn',
  'assist',
];

/** What each folder of server/src may import besides itself. */
export const layers = {
  base: [],
  protocol: ['base'],
  word: ['base'],
  publish: ['base', 'syntax', 'analysis', 'word', 'comparison'],
  akn: ['base', 'syntax', 'analysis', 'amendments', 'word'],
  syntax: ['base'],
  analysis: ['base', 'syntax'],
  amendments: ['base', 'syntax', 'analysis'],
  comparison: ['base', 'syntax', 'analysis', 'amendments'],
  precedents: ['base', 'syntax'],
  drafting: ['base', 'syntax', 'analysis', 'precedents'],
  rules: ['base', 'syntax', 'analysis', 'precedents'],
  features: ['base', 'syntax', 'analysis', 'precedents', 'drafting', 'rules'],
  service: core.filter((each) => each !== 'assist'),
  assist: core,
  lsp: core,
  // What Node and a browser have in common beside the language: encodings of text.
  platform: core,
  node: [...core, 'lsp', 'platform'],
  web: [...core, 'lsp', 'platform'],
  mcp: [...core, 'node', 'platform'],
  // Of mcp only the types: its code is a bundle of its own.
  cli: [...core, 'node', 'mcp', 'platform'],
  // The only one that may connect. Nobody imports it: `node/loadBundles.ts` reads it as a bundle of its own.
  remote: core,
};

/** The packages a folder may import; a folder that is not named here imports none. */
export const packages = {
  base: ['diff'],
  word: ['crc-32', 'fflate', 'saxes', 'htmlparser2'],
  publish: ['htmlparser2'],
  precedents: ['crc-32', 'fuse.js', 'pinyin-match'],
  service: ['@humanwhocodes/momoa', 'papaparse'],
  lsp: ['vscode-languageserver', 'vscode-languageserver-textdocument'],
  node: ['vscode-languageserver/node'],
  mcp: [
    '@modelcontextprotocol/sdk/server/index.js',
    '@modelcontextprotocol/sdk/server/stdio.js',
    '@modelcontextprotocol/sdk/shared/transport.js',
    '@modelcontextprotocol/sdk/types.js',
  ],
  web: ['vscode-languageserver', 'vscode-languageserver/browser', 'crc-32'],
  cli: ['fuse.js', 'picomatch/posix'],
};

/** The folders that may import modules of Node. */
export const onNode = ['node', 'mcp', 'cli', 'remote'];

/** The one folder that may import modules which reach the network. */
export const onNetwork = 'remote';

/**
 * The floors inside a folder, from the ground up: a file of one may import from those before it, and a file that stands
 * in none of them from all. What a folder outside imports is its own matter.
 */
export const floors = {
  precedents: ['clauses', 'search', 'roles', 'mining', 'chapters', 'topics', 'penalties'],
  lsp: ['render', 'session', 'documents', 'requests'],
};

/** The floors that a file of one floor must not import: those above it. */
export const floorsAbove = (folder, floor) => floors[folder].slice(floors[folder].indexOf(floor) + 1);
