import { type PhysicalLines } from './physicalLines';

/** Longer ones are no front matter but a text between two rules. */
const MOST_LINES = 60;
const FENCE = /^\ufeff?---[ \t]*$/u;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/u;
/** `key: value`, an entry of a list, a comment, or the continuation of a value. */
const YAML = /^(?:[\p{L}_][\p{L}\p{N}_ -]{0,40}:(?:[ \t].*)?|[ \t]+.*|-[ \t].*|#.*)?$/u;

/**
 * How many of the first lines are the YAML front matter of a Markdown text: from a first line `---` to the next one,
 * with nothing but keys and values between. 0 for none.
 */
export function yamlFrontMatter(text: string, lines: PhysicalLines): number {
  const at = (index: number): string => {
    const start = lines.startOf(index);
    return text.slice(start, Math.min(lines.endOf(index), start + 400)).replace(/[\r\n]+$/u, '');
  };
  if (!FENCE.test(at(0))) return 0;
  for (let index = 1; index < Math.min(lines.length, MOST_LINES); index++) {
    const line = at(index);
    if (CLOSING.test(line)) return index + 1;
    if (!YAML.test(line)) return 0;
  }
  return 0;
}
