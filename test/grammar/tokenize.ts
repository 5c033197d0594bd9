import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as oniguruma from 'vscode-oniguruma';
import * as textmate from 'vscode-textmate';
import { ROOT } from '../client/manifest';

/** A piece of a line with the names of its scopes, without the root and without the suffix `.regulation`. */
export interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

let grammar: textmate.IGrammar | undefined;

/** Loads the grammar with the editor's own engine; call in `before`. */
export async function loadGrammar(): Promise<void> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(new Uint8Array(readFileSync(wasm)).buffer);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve(oniguruma),
    loadGrammar: () => {
      const path = `${ROOT}/syntaxes/regulation.tmLanguage.json`;
      return Promise.resolve(textmate.parseRawGrammar(readFileSync(path, 'utf8'), path));
    },
  });
  grammar = (await registry.loadGrammar('text.regulation')) ?? undefined;
}

/** The tokens of a text line by line, state carried over as the editor does. */
export function tokenize(text: string): readonly (readonly Token[])[] {
  const loaded = grammar;
  if (loaded === undefined) throw new Error('loadGrammar first');
  let state = textmate.INITIAL;
  return text.split('\n').map((line) => {
    const { tokens, ruleStack } = loaded.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex),
      scopes: scopes.slice(1).map((scope) => scope.replace(/\.regulation$/, '')),
    }));
  });
}

/** `text:scope` of every scoped piece, in order; punctuation scopes are left out. */
export const scopesOf = (text: string): readonly string[] =>
  tokenize(text).flatMap((tokens) =>
    tokens.flatMap((token) => {
      const scope = token.scopes.filter((name) => !name.startsWith('punctuation.')).at(-1);
      return scope === undefined ? [] : [`${token.text}:${scope}`];
    }),
  );
