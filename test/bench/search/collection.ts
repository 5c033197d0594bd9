import { clausesOfTree, type SourceClauses } from '../../../server/src/precedents/clauses/cutIntoClauses';
import { parse } from '../../../server/src/syntax/parse';
import { type CorpusDocument } from '../../measure/support/corpus';
import { createRandom, type Random } from '../../measure/support/random';

/** The share of characters that differ between an article and a copy made of it. */
export const CHANGED = 0.2;

/** How the larger sizes are made; printed with the figures. */
export const PERTURBATION =
  `Sizes beyond the corpus are filled with copies of its regulations in which ${CHANGED * 100} % of the characters ` +
  'are replaced, each by one that follows the same character elsewhere in the corpus.';

/** Exactly `count` articles of distinct texts: those of the documents, then copies of them. */
export function collect(documents: readonly CorpusDocument[], count: number): readonly SourceClauses[] {
  const originals = documents.map(({ path, text }) => clausesOfTree(parse(text), path));
  const change = perturber(originals, createRandom(count));
  const texts = new Set<string>();
  const taken: SourceClauses[] = [];
  for (let copy = 0; texts.size < count && originals.length > 0; copy++) {
    for (const original of originals) {
      if (texts.size === count) break;
      const source = { ...original.source, id: `${original.source.id}#${copy}` };
      const clauses = original.clauses.flatMap((clause) => {
        const text = copy === 0 ? clause.text : change(clause.text);
        if (texts.size === count || texts.has(text)) return [];
        texts.add(text);
        return [{ ...clause, source, text }];
      });
      taken.push({ source, clauses });
    }
  }
  return taken;
}

function perturber(sources: readonly SourceClauses[], random: Random): (text: string) => string {
  const after = new Map<string, string[]>();
  for (const { text } of sources.flatMap(({ clauses }) => clauses)) {
    for (let i = 1; i < text.length; i++) {
      const followers = after.get(text.charAt(i - 1)) ?? [];
      // Enough for a choice that is as frequent as in the corpus.
      if (followers.length < 500) followers.push(text.charAt(i));
      after.set(text.charAt(i - 1), followers);
    }
  }
  return (text) => {
    let result = text.charAt(0);
    for (let i = 1; i < text.length; i++) {
      const isChanged = random.int(1000) < CHANGED * 1000 && /\p{Script=Han}/u.test(text.charAt(i));
      result += (isChanged && random.pick(after.get(result.charAt(i - 1)) ?? [])) || text.charAt(i);
    }
    return result;
  };
}
