/**
 * The query with its answer kept until it is asked about another text: for what is asked of a whole passage at each of
 * its matches, which would take quadratic time.
 */
export function rememberLast<T>(query: (text: string) => T): (text: string) => T {
  let last: { readonly text: string; readonly answer: T } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, answer: query(text) };
    return last.answer;
  };
}
