import fc from 'fast-check';
import { type Clause, type PrecedentSource } from '../../server/src/precedents/clauses/types';

/** Texts over a small alphabet, so that they overlap; with breaks, Latin letters, full-width forms and emoji. */
export const arbitraryText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...Array.from('甲乙丙丁戊己庚数据，。Ａa1 🙂\n')), { maxLength: 40 })
  .map((characters) => characters.join(''));

/** A source named `id` whose clauses have the given texts. */
export function sourceWith(
  id: string,
  texts: readonly string[],
  date?: string,
): { readonly source: PrecedentSource; readonly clauses: readonly Clause[] } {
  const source = { id, title: id, date };
  const clauses = texts.map((text, at): Clause => {
    return { source, level: 'article', label: `第${at}条`, path: [], text, span: { start: at, end: at + 1 } };
  });
  return { source, clauses };
}
