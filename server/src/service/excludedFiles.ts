/**
 * Glob patterns whose matching takes time in proportion to pattern and path, whatever they are: they come from users,
 * and a pattern that is turned into a regular expression can be made to hang. `*` and `?` stand for characters of one
 * name, `**` for any number of folders, `[…]` for one of several characters, `{a,b}` for either; `\` takes the meaning
 * of the next character away. Case does not count.
 */
export interface Glob {
  /** @param path with `/` between its parts */
  matches(path: string): boolean;
}

/** Most ways to read the braces of a pattern; where there are more, braces stand for themselves. */
const MOST_VARIANTS = 16;

function createGlob(pattern: string): Glob {
  const variants = variantsOf(pattern.toLowerCase()).map(tokensOf);
  return { matches: (path) => variants.some((tokens) => run(tokens, path.toLowerCase())) };
}

/** What one place of a pattern takes: a character, any number of them, or any number of whole folders. */
type Token =
  | { readonly kind: 'one'; readonly takes: (character: string) => boolean }
  | { readonly kind: 'some'; readonly takes: (character: string) => boolean }
  | { readonly kind: 'folders' };

const ANY = (): boolean => true;
const IN_NAME = (character: string): boolean => character !== '/';

function tokensOf(pattern: string): readonly Token[] {
  const tokens: Token[] = [];
  const isNameStart = (at: number): boolean => at === 0 || pattern[at - 1] === '/';
  for (let at = 0; at < pattern.length;) {
    const character = pattern.charAt(at);
    const set = character === '[' ? readSet(pattern, at) : undefined;
    if (pattern.startsWith('**/', at) && isNameStart(at)) {
      tokens.push({ kind: 'folders' });
      at += 3;
    } else if (pattern.startsWith('**', at)) {
      tokens.push({ kind: 'some', takes: ANY });
      at += 2;
    } else if (character === '*') {
      tokens.push({ kind: 'some', takes: IN_NAME });
      at++;
    } else if (character === '?') {
      tokens.push({ kind: 'one', takes: IN_NAME });
      at++;
    } else if (set !== undefined) {
      tokens.push({ kind: 'one', takes: set.takes });
      at = set.end;
    } else {
      const isEscape = character === '\\' && at + 1 < pattern.length;
      const literal = isEscape ? pattern.charAt(at + 1) : character;
      tokens.push({ kind: 'one', takes: (other) => other === literal });
      at += isEscape ? 2 : 1;
    }
  }
  return tokens;
}

/** `[abc]`, `[a-z]`, `[!a]`; `undefined` for a bracket that stands for itself. */
function readSet(
  pattern: string,
  start: number,
): { readonly takes: (character: string) => boolean; readonly end: number } | undefined {
  const isNegated = pattern[start + 1] === '!' || pattern[start + 1] === '^';
  const from = start + (isNegated ? 2 : 1);
  const close = pattern.indexOf(']', from + 1);
  if (close < 0) return undefined;
  const body = pattern.slice(from, close);
  const takes = (character: string): boolean => {
    for (let at = 0; at < body.length; at++) {
      const isRange = body[at + 1] === '-' && at + 2 < body.length;
      const low = body.charAt(at);
      const high = isRange ? body.charAt(at + 2) : low;
      if (isRange) at += 2;
      if (character >= low && character <= high) return true;
    }
    return false;
  };
  return { takes: (character) => character !== '/' && takes(character) !== isNegated, end: close + 1 };
}

/** The pattern with its braces resolved in every way. */
function variantsOf(pattern: string): readonly string[] {
  let variants: readonly string[] = [pattern];
  for (;;) {
    const resolved = variants.flatMap((variant) => resolveFirst(variant) ?? [variant]);
    if (resolved.length > MOST_VARIANTS) return [pattern];
    if (resolved.length === variants.length && resolved.every((each, at) => each === variants[at])) {
      return resolved;
    }
    variants = resolved;
  }
}

/** The innermost braces that come first, resolved; `undefined` where there are none with a comma. */
function resolveFirst(pattern: string): readonly string[] | undefined {
  const [braces = '', body] = /\{([^{}]*,[^{}]*)\}/u.exec(pattern) ?? [];
  return body?.split(',').map((choice) => pattern.replace(braces, () => choice));
}

/**
 * Whether the tokens match the whole path. All ways through them are followed at once, and each character moves each of
 * them at most once: the time is bounded by their product.
 */
function run(tokens: readonly Token[], path: string): boolean {
  /** The tokens that may come next, by their index. */
  let reached = new Set<number>();
  /** The tokens of folders in the midst of whose names the path may stand. */
  let inFolders = new Set<number>();
  const reach = (places: Set<number>, folders: Set<number>, at: number): void => {
    for (let place = at; !places.has(place); place++) {
      places.add(place);
      const token = tokens[place];
      if (token?.kind === 'folders') folders.add(place);
      if (token === undefined || token.kind === 'one') return;
    }
  };
  reach(reached, inFolders, 0);
  for (const character of path) {
    const next = new Set<number>();
    const nextFolders = new Set<number>();
    for (const place of inFolders) {
      nextFolders.add(place);
      if (character === '/') reach(next, nextFolders, place + 1);
    }
    for (const place of reached) {
      const token = tokens[place];
      if (token === undefined || token.kind === 'folders' || !token.takes(character)) continue;
      reach(next, nextFolders, token.kind === 'one' ? place + 1 : place);
    }
    reached = next;
    inFolders = nextFolders;
    if (reached.size === 0 && inFolders.size === 0) return false;
  }
  return reached.has(tokens.length);
}

/** True for a path inside a folder, with `/` between its parts, that the user does not want read. */
export type FileFilter = (path: string) => boolean;

/** Patterns of users beyond these are left out, and named where they are read (`readSettings.ts`). */
export const MOST_PATTERNS = 100;
export const LONGEST_PATTERN = 200;

/**
 * A filter for glob patterns. One without `/` matches names in every folder; one that matches a folder leaves out
 * everything in it.
 */
export function createFileFilter(patterns: readonly string[]): FileFilter {
  const globs = patterns
    .filter(({ length }) => length <= LONGEST_PATTERN)
    .slice(0, MOST_PATTERNS)
    .map((pattern) => pattern.replace(/^\.?\/|\/$/gu, ''))
    .flatMap((glob) => (glob.includes('/') ? [glob, `${glob}/**`] : [`**/${glob}`, `**/${glob}/**`]))
    .map(createGlob);
  return (path) => globs.some((glob) => glob.matches(path));
}
