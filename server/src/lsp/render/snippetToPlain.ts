/**
 * A snippet without its places to fill in, for clients that know no snippets: a place becomes its default or its
 * first choice, an escaped character itself. Places within places do not occur in ours.
 */
export const snippetToPlain = (snippet: string): string =>
  snippet.replace(
    PLACE,
    (_, escaped?: string, filled?: string, first?: string) => escaped ?? unescape(filled ?? first ?? ''),
  );

/** An escaped character, or a place: `$1`, `${1}`, `${1:default}`, `${1|one,other|}`. */
const PLACE =
  /\\([$}\\])|\$\d+|\$\{\d+\}|\$\{\d+:((?:[^\\}]|\\.)*)\}|\$\{\d+\|((?:[^\\,|]|\\.)*)(?:[^\\|]|\\.)*\|\}/gu;

const unescape = (text: string): string => text.replace(/\\([$}\\,|])/gu, '$1');
