import { type Plugin } from 'esbuild';

/** The names of characters that what ships knows. */
export const HTML_NAMES: readonly string[];
/** Leaves the other names of HTML out of a bundle. */
export const fewerHtmlNames: Plugin;
