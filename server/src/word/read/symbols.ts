/** Characters of the symbol fonts that are used as tick boxes and marks, by their code in the font. */
const WINGDINGS: Readonly<Record<number, string>> = {
  ...inOrder(0x80, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'),
  0x46: '☞', 0x9e: '·', 0x9f: '•', 0xab: '★', 0xdf: '←', 0xe1: '↑', 0xe2: '↓',
  0x6c: '●', 0x6e: '■', 0x6f: '□', 0x71: '❑', 0x72: '❒', 0x75: '◆', 0x76: '❖', 0xa1: '○', 0xa7: '▪', 0xa8: '□',
  0xd8: '➢', 0xe0: '→', 0xfb: '✗', 0xfc: '✓', 0xfd: '☒', 0xfe: '☑',
}; // prettier-ignore
const WINGDINGS_2: Readonly<Record<number, string>> = {
  ...inOrder(0x69, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'),
  0x2a: '□', 0x50: '✓', 0x52: '☑', 0x53: '☒', 0x54: '☒', 0xa3: '□', 0x4f: '✗',
}; // prettier-ignore
/** The font Symbol by its codes: capitals, small letters, and the marks from A0 on. */
const GREEK_CAPITALS = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ';
const GREEK_LETTERS = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ';
const MARKS = '€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…|―↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑';

const SYMBOL: Readonly<Record<number, string>> = {
  ...inOrder(0x41, GREEK_CAPITALS),
  ...inOrder(0x61, GREEK_LETTERS),
  ...inOrder(0xa0, MARKS),
  0x22: '∀', 0x24: '∃', 0x27: '∍', 0x2a: '∗', 0x2d: '−', 0x40: '≅', 0x5c: '∴', 0x5e: '⊥', 0xf1: '〉', 0xf2: '∫',
}; // prettier-ignore

function inOrder(first: number, characters: string): Readonly<Record<number, string>> {
  return Object.fromEntries(Array.from(characters, (char, index) => [first + index, char]));
}

const FONTS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: WINGDINGS,
  'wingdings 2': WINGDINGS_2,
  symbol: SYMBOL,
};

/** True for a font that shows other characters than its letters, and that is known. */
export const isSymbolFont = (font: string): boolean => Object.hasOwn(FONTS, font.toLowerCase());

/** Replaces a character that is known only to its font. Printers use the same mark. */
export const UNKNOWN_SYMBOL = '〓';

/** The character of a `w:sym`; {@link UNKNOWN_SYMBOL} where only its font knows it. */
export function symbolOf(font: string, code: string): string {
  const value = /^[\da-f]{1,6}$/iu.test(code) ? parseInt(code, 16) : undefined;
  if (value === undefined || value === 0 || value > 0x10ffff) return UNKNOWN_SYMBOL;
  const name = font.toLowerCase();
  const table = Object.hasOwn(FONTS, name) ? FONTS[name] : undefined;
  const isPrivate = value >= 0xf000 && value <= 0xf0ff;
  if (table !== undefined) return table[isPrivate ? value - 0xf000 : value] ?? UNKNOWN_SYMBOL;
  const isSurrogate = value >= 0xd800 && value <= 0xdfff;
  return (value >= 0xe000 && value <= 0xf8ff) || isSurrogate || value < 0x20
    ? UNKNOWN_SYMBOL
    : String.fromCodePoint(value);
}

/** The part of Unicode's private area where symbol fonts have their characters. */
const PRIVATE = /[\uf000-\uf0ff]/u;
const IN_FONT = /[!-~\u00a1-\u00ff\uf000-\uf0ff]/gu;

/**
 * A text as it looks in `font`, with as many characters as before. In a symbol font, letters without an entry in our
 * table stay; characters of the private area become {@link UNKNOWN_SYMBOL}, because nothing else would be seen.
 */
export function withSymbols(text: string, font = ''): string {
  const name = font.toLowerCase();
  const table = Object.hasOwn(FONTS, name) ? FONTS[name] : undefined;
  if (table === undefined && !PRIVATE.test(text)) return text;
  return text.replace(IN_FONT, (char) => {
    const value = char.charCodeAt(0);
    const isPrivate = value >= 0xf000;
    return table?.[isPrivate ? value - 0xf000 : value] ?? (isPrivate ? UNKNOWN_SYMBOL : char);
  });
}
