import { styleText } from 'node:util';
import { type CliIo } from './outputStreams';

export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'blue';

/** Puts a text in a style, or leaves it as it is where colours are off. */
export type Paint = (style: Style, text: string) => string;

export const painter =
  (useColor: boolean): Paint =>
  (style, text) =>
    useColor ? styleText(style, text, { validateStream: false }) : text;

/** Colours are for people at a terminal, unless they set `NO_COLOR` (no-color.org) or the terminal has none. */
export const wantsColor = ({ stdout, env }: CliIo): boolean =>
  stdout.isTerminal && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
