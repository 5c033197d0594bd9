import { type CliIo } from './io';

const CODES = { bold: 1, dim: 2, red: 31, yellow: 33, blue: 34 } as const;

export type Style = keyof typeof CODES;

/** Puts a text in a style, or leaves it as it is where colours are off. */
export type Paint = (style: Style, text: string) => string;

export const painter =
  (useColor: boolean): Paint =>
  (style, text) =>
    useColor ? `\u001B[${CODES[style]}m${text}\u001B[0m` : text;

/** Colours are for people at a terminal, unless they set `NO_COLOR` (no-color.org) or the terminal has none. */
export const wantsColor = ({ stdout, env }: CliIo): boolean =>
  stdout.isTerminal && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
