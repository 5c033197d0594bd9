import { type SourceClauses } from '../../clauses/cutIntoClauses';

/**
 * A text of a source whose clauses alone are known: title, date, and each clause under its headings. The spans of the
 * returned clauses are places in this text. A shared index is made of such sources, so that its clauses can be opened
 * where the original files are not at hand.
 */
export function renderSource({ source, clauses }: SourceClauses): SourceClauses & { readonly text: string } {
  let text = `${source.title}\n`;
  if (source.date !== undefined) text += `（${source.date}）\n`;
  let shown: readonly string[] = [];
  const placed = clauses.map((clause) => {
    const headings = clause.path.slice(0, -1);
    const shared = headings.findIndex((heading, at) => heading !== shown[at]);
    const fresh = shared < 0 ? [] : headings.slice(shared);
    text += `\n${fresh.map((heading) => `${heading}\n\n`).join('')}`;
    shown = headings;
    const start = text.length;
    text += `${clause.path.at(-1) ?? clause.label}${clause.level === 'heading' ? '\n' : '　'}${clause.text}`;
    const span = { start, end: text.length };
    text += '\n';
    return { ...clause, span };
  });
  return { source, clauses: placed, text };
}
