/** Characters of symbol fonts that documents use as tick boxes and marks, by their code in the font. */
const WINGDINGS: Readonly<Record<number, string>> = {
  0x6c: '●', 0x6e: '■', 0x6f: '□', 0x71: '❑', 0x72: '❒', 0x75: '◆', 0x76: '❖', 0xa1: '○', 0xa7: '▪', 0xa8: '□',
  0xd8: '➢', 0xe0: '→', 0xfb: '✗', 0xfc: '✓', 0xfd: '☒', 0xfe: '☑',
}; // prettier-ignore
const WINGDINGS_2: Readonly<Record<number, string>> = {
  0x2a: '□', 0x50: '✓', 0x52: '☑', 0x53: '☒', 0x54: '☒', 0xa3: '□', 0x4f: '✗',
}; // prettier-ignore
/** The font Symbol in the order of its codes: capitals, small letters, and from A0 on the marks. */
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

/** Stands for a character that only its font knows, as printers do. */
export const UNKNOWN_SYMBOL = '〓';

/** The character of a `w:sym`; {@link UNKNOWN_SYMBOL} where its font alone knows what it looks like. */
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

/** The private area in which characters of symbol fonts stand. */
const PRIVATE = /[\uf000-\uf0ff]/u;
const IN_FONT = /[!-~\u00a1-\u00ff\uf000-\uf0ff]/gu;

/**
 * A text set in `font`, with the characters that a symbol font shows; as long as before. A letter that its table does
 * not know stays; a character of the private area is {@link UNKNOWN_SYMBOL}, as nothing else would be seen of it.
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
