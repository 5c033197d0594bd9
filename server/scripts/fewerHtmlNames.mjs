// A plugin of the build: of the 2,231 names that HTML has for characters, what ships knows those of HTML 4, as Word, WPS
// and everyday pages write them. The table of all would bring 15 KB, compressed, into each program that reads Word files.
import { createRequire } from 'node:module';

/** The names of HTML 4 (W3C, Character entity references in HTML 4), and the capital forms that browsers know as well. */
export const HTML_NAMES = `
AMP COPY GT LT QUOT REG
nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro
para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil
Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave
Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml
igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute
thorn yuml
fnof Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho Sigma Tau Upsilon Phi
Chi Psi Omega alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma
tau upsilon phi chi psi omega thetasym upsih piv bull hellip prime Prime oline frasl weierp image real trade alefsym
larr uarr rarr darr harr crarr lArr uArr rArr dArr hArr forall part exist empty nabla isin notin ni prod sum minus
lowast radic prop infin ang and or cap cup int there4 sim cong asymp ne equiv le ge sub sup nsub sube supe oplus
otimes perp sdot lceil rceil lfloor rfloor lang rang loz spades clubs hearts diams
quot amp lt gt apos OElig oelig Scaron scaron Yuml circ tilde ensp emsp thinsp zwnj zwj lrm rlm ndash mdash lsquo
rsquo sbquo ldquo rdquo bdquo dagger Dagger permil lsaquo rsaquo euro
`
  .trim()
  .split(/\s+/u);

/** Bits of a word of the table, as `entities` reads it: two words of value follow; a semicolon must follow the name. */
const HAS_VALUE = 2 << 14;
const NEEDS_SEMICOLON = 1 << 13;
const BRANCHES_AT = 7;

/**
 * The table of `entities` for some names: a tree of characters in words of 16 bits.
 * @param {readonly string[]} names
 * @param {(text: string) => string} decode all names of HTML
 * @returns {Uint16Array}
 */
export function tableOfNames(names, decode) {
  const root = { value: 0, strict: false, next: new Map() };
  const enter = (/** @type {string} */ text, /** @type {number} */ value, /** @type {boolean} */ strict) => {
    let node = root;
    for (const character of text) {
      const next = node.next.get(character) ?? { value: 0, strict: false, next: new Map() };
      node.next.set(character, next);
      node = next;
    }
    Object.assign(node, { value, strict });
  };
  for (const name of names) {
    const value = decode(`&${name};`);
    if (value.length !== 1) throw new Error(`${name} is no name of one character`);
    // Some old names hold without a semicolon; a semicolon behind them belongs to them nevertheless.
    const isOld = decode(`&${name}`) === value;
    enter(name, value.charCodeAt(0), !isOld);
    if (isOld) enter(`${name};`, value.charCodeAt(0), false);
  }
  /** @type {number[]} */
  const words = [];
  const write = (/** @type {typeof root} */ { value, strict, next }) => {
    const branches = [...next].sort(([a], [b]) => (a < b ? -1 : 1));
    const head =
      (value > 0 ? HAS_VALUE : 0) | (strict ? NEEDS_SEMICOLON : 0) | (branches.length << BRANCHES_AT);
    words.push(head, ...(value > 0 ? [value] : []));
    for (let at = 0; at < branches.length; at += 2) {
      words.push(branches[at][0].charCodeAt(0) | ((branches[at + 1]?.[0].charCodeAt(0) ?? 0) << 8));
    }
    const places = words.length;
    words.push(...branches.map(() => 0));
    for (const [at, [, node]] of branches.entries()) {
      words[places + at] = words.length;
      write(node);
    }
  };
  write(root);
  return Uint16Array.from(words);
}

/** The plugin. */
export const fewerHtmlNames = {
  name: 'fewer-html-names',
  setup(/** @type {import('esbuild').PluginBuild} */ build) {
    build.onLoad({ filter: /[\\/]entities[\\/]dist[\\/].*[\\/]decode-data-html\.js$/ }, async ({ path }) => {
      const { decodeHTML } = createRequire(path)('entities/decode');
      const base64 = Buffer.from(tableOfNames(HTML_NAMES, decodeHTML).buffer).toString('base64');
      return {
        contents: `import { decodeBase64 } from '../internal/decode-shared.js';
export const htmlDecodeTree = /* #__PURE__ */ decodeBase64('${base64}');`,
      };
    });
  },
};
