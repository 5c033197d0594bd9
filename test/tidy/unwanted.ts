import { onNetwork } from '../../server/layers.mjs';
import { packagesOf } from './imports';
import { type SourceFile } from './sources';

/** Words that must not be in the code, by what they would be called. */
const UNWANTED: ReadonlyMap<string, RegExp> = new Map([
  ['an unfinished place', /\b(?:TODO|FIXME|XXX)\b/u],
  ['a silenced check', /eslint-disable|@ts-(?:ignore|nocheck|expect-error)/u],
  ['an escape from the types', /\bas any\b/u],
  ['a test that is left out or alone', /\b(?:describe|it|context)\.(?:only|skip)\(/u],
]);

/** What product code must not have besides: it logs through what it is given. */
const UNWANTED_IN_PRODUCT: ReadonlyMap<string, RegExp> = new Map([
  ['console output', /(?<![.\w])console\./u],
  ['network access', /(?<![.\w#])(?:globalThis\.)?(?:fetch|WebSocket|XMLHttpRequest|EventSource)\s*\(/u],
  ['running code from text', /\b(?:eval|Function)\s*\(\s*[^)\s]/u],
]);

/** A stopwatch. How long a test takes depends on what else the machine does, so no test may fail by it. */
const STOPWATCH = /(?<![=!<>])=\s*(?:performance\.now|Date\.now|process\.hrtime(?:\.bigint)?)\(\)(?!\s*\/)/u;

/** Tests that measure time on the wall; `test/support/growth.ts` compares processor times instead. */
export const clockFaults = ({ path, text }: SourceFile): readonly string[] =>
  path.endsWith('.test.ts') && STOPWATCH.test(text) ? [`${path} has a stopwatch`] : [];

/** Modules that open sockets, with and without `node:`. */
const NETWORK = /^(?:node:)?(?:net|http|https|http2|dgram|dns|tls|quic|inspector|undici|ws)(?:\/|$)/u;

const faultsIn = (file: SourceFile, unwanted: ReadonlyMap<string, RegExp>): readonly string[] =>
  [...unwanted].filter(([, pattern]) => pattern.test(file.text)).map(([name]) => `${file.path} has ${name}`);

/** Unwanted words in any code of ours. */
export const wordFaults = (file: SourceFile): readonly string[] => faultsIn(file, UNWANTED);

/** Unwanted words and modules in the code that ships. */
export const productFaults = (file: SourceFile): readonly string[] => [
  ...faultsIn(file, UNWANTED_IN_PRODUCT),
  ...packagesOf(file)
    .filter((module) => NETWORK.test(module) && !file.path.startsWith(`server/src/${onNetwork}/`))
    .map((module) => `${file.path} imports ${module}, which reaches the network`),
];

const MOST_LINES = 300;

/** Files that are too long to be read at one go. */
export const longFiles = (files: readonly SourceFile[]): readonly string[] =>
  files
    .map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    .filter(({ lines }) => lines > MOST_LINES)
    .map(({ path, lines }) => `${path} has ${lines} lines`);
