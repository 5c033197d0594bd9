/** What is not set as Chinese is: code, commands behind links, places to fill in, keys and names in Latin letters. */
const NOT_SET = /`[^`]*`|\$\{[^}]*\}|\]\([^)]*\)|\{\d\}/gu;

const FAULTS: readonly (readonly [name: string, fault: RegExp])[] = [
  ['half-width punctuation behind a Chinese character', /\p{Script=Han}[,;:!?](?=\p{Script=Han}|\s|$)/u],
  ['a half-width full stop behind a Chinese character', /\p{Script=Han}\.(?=\p{Script=Han}|\s|$)/u],
  ['half-width quotes around Chinese', /"[^"]*\p{Script=Han}[^"]*"|'[^']*\p{Script=Han}[^']*'/u],
  ['half-width brackets around Chinese', /\([^()]*\p{Script=Han}[^()]*\)/u],
  ['a blank between Chinese characters', /\p{Script=Han} +\p{Script=Han}/u],
  [
    'a blank at a full-width mark',
    /[，。；：、！？”）》] +\p{Script=Han}|\p{Script=Han} +[，。；：、！？“（《]/u,
  ],
  ['three half-width dots', /\p{Script=Han}\.{3}/u],
];

/** What is wrong with the setting of a Chinese text, each fault with its text. */
export const faultsOf = (text: string): readonly string[] =>
  FAULTS.filter(([, fault]) => fault.test(text.replace(NOT_SET, 'x'))).map(([name]) => `${name}: ${text}`);
