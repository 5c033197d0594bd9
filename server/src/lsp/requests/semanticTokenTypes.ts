import { type TokenType } from '../../features/semanticTokens';

/** The legend of semantic tokens: on the wire a token has, as its type, the index of its name in this list. */
export const semanticTokenTypes = [
  'class',
  'function',
  'property',
  'variable',
  'string',
  'type',
] as const satisfies readonly TokenType[];
