// Lint rules and the layer fences. Run from the repository root: eslint -c server/eslint.config.mjs .
import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import { core, floors, floorsAbove, layers } from './layers.mjs';

const folders = Object.keys(layers);

const fence = (layer, floor) => {
  const allowed = [...layers[layer], layer];
  const banned = folders.filter((folder) => !allowed.includes(folder));
  const patterns = [
    {
      regex: `^(\\.\\./)+(${banned.join('|')})(/|$)`,
      message: `${layer} may import only: ${allowed.join(', ')}`,
    },
    { regex: '/client/', message: 'the server never imports the client' },
  ];
  if (core.includes(layer)) {
    patterns.push({
      regex: '^(vscode|node:)',
      message: 'the core knows no editor, no protocol and no platform',
    });
  }
  const above = floor === undefined ? [] : floorsAbove(layer, floor);
  if (above.length > 0) {
    patterns.push({
      regex: `^(\\.\\./)+(${above.join('|')})/`,
      message: `${floor} stands below ${above.join(', ')}`,
    });
  }
  return {
    files: [`server/src/${layer}${floor === undefined ? '' : `/${floor}`}/**/*.ts`],
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
  };
};

export default tseslint.config(
  { ignores: ['dist/', 'out/', 'node_modules/', '.vscode-test/', 'seeds/', 'test/screenshots/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        tsconfigRootDir: fileURLToPath(new URL('..', import.meta.url)),
        project: [
          'server/tsconfig.core.json',
          'server/tsconfig.lsp.json',
          'server/tsconfig.web.json',
          'server/tsconfig.node.json',
          'client/tsconfig.json',
          'test/tsconfig.json',
        ],
      },
    },
    rules: {
      // U+3000 and NBSP are everyday characters of the texts we handle.
      'no-irregular-whitespace': [
        'error',
        { skipStrings: true, skipTemplates: true, skipComments: true, skipRegExps: true },
      ],
      'no-console': 'error',
      eqeqeq: 'error',
      curly: ['error', 'multi-line'],
      'no-restricted-syntax': ['error', 'TSEnumDeclaration', 'ExportDefaultDeclaration'],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  ...folders.map((layer) => fence(layer)),
  ...Object.keys(floors).flatMap((layer) => floors[layer].map((floor) => fence(layer, floor))),
  {
    files: ['client/src/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: 'server/src/(?!protocol)', message: 'the client imports only server/src/protocol' },
          ],
        },
      ],
    },
  },
  {
    // The one file of the client that works on the disk itself.
    files: ['client/src/ownFolderOnDisk.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [{ regex: 'server/src/(?!node/replaceFile)', message: 'it imports only replaceFile' }] },
      ],
    },
  },
  {
    files: ['test/**/*.ts', 'server/src/cli/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // Marked so because most want the high-level one, which brings a schema library of 450 KB; it stays.
    files: ['server/src/mcp/serveTools.ts'],
    rules: {
      '@typescript-eslint/no-deprecated': [
        'error',
        { allow: [{ from: 'package', package: '@modelcontextprotocol/sdk', name: 'Server' }] },
      ],
    },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        Buffer: 'readonly',
        fetch: 'readonly',
      },
    },
  },
);
