/** The codes of some characters, for {@link standsAt}. */
export const codesOf = (characters: string): ReadonlySet<number> =>
  new Set(Array.from(characters, (character) => character.charCodeAt(0)));

/** Asked before a pattern is tried: most lines begin otherwise, and a look at one character costs less. */
export const standsAt = (characters: ReadonlySet<number>, text: string, at: number): boolean =>
  characters.has(text.charCodeAt(at));
