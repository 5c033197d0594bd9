/** So many names are tried for one file. */
const MOST_NAMES = 999;

/** Names for a new file beside another: `名称（词）.docx`, `名称（词2）.docx`, and so on. @param name with its folder or without */
export function* namesBeside(name: string, word: string): IterableIterator<string> {
  const slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
  const dot = name.lastIndexOf('.');
  const end = dot > slash + 1 ? dot : name.length;
  for (let count = 1; count <= MOST_NAMES; count++) {
    yield `${name.slice(0, end)}（${word}${count === 1 ? '' : String(count)}）${name.slice(end)}`;
  }
}
