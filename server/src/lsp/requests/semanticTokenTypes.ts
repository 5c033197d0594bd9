import { type TokenType } from '../../features/semanticTokens';

/** The legend: a token's number on the wire is its place in this list. */
export const semanticTokenTypes = [
  'class',
  'function',
  'property',
  'variable',
  'string',
  'type',
] as const satisfies readonly TokenType[];
