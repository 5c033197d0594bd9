import { type Applied } from '../../server/src/amendments/apply/applyInstructions';
import { folded } from '../../server/src/amendments/apply/foldPunctuation';
import { groupInto } from '../../server/src/base/groupInto';
import { type Act } from '../../server/src/amendments/types';

/** Numbers of articles and their parts, which follow the order, count as one another. */
const alike = (text: string): string =>
  folded(text)
    .replace(/第[零〇一二三四五六七八九十百千0-9()]+(?=[条款项目章节编]|分编)/gu, '第#')
    .replace(/条之[一二三四五六七八九十]+/gu, '条');

const plain = (line: string): string =>
  unended(
    alike(line)
      .replace(/^第#条/u, '')
      .replace(/^(?:[(][一二三四五六七八九十百]+[)]|[0-9]+[.、])/u, ''),
  );

const unended = (text: string): string => text.replace(/[;。,]$/u, '');

/** A quoted line may begin with its own number, or with a citation: “第二条所称案件……”, which goes behind the number. */
const quotedForms = (line: string): readonly string[] => [plain(line), unended(alike(line))];

/**
 * The lines of a text after a decision that are neither lines of the old text, nor quoted in an instruction that was
 * carried out, nor old lines with words that one changed, and the old lines that are lost without an instruction that takes lines
 * away: what changed silently.
 */
export function unexplained(base: string, { text, results }: Applied): readonly string[] {
  const old = new Map<string, number>();
  for (const line of base.split(/\r\n?|\n/u).map(plain)) old.set(line, (old.get(line) ?? 0) + 1);
  const acts = results.flatMap(({ status, instruction }) => (status === 'applied' ? [instruction.act] : []));
  const quoted = new Set(acts.flatMap(linesOf).flatMap(quotedForms));
  const words = acts.map(wordsOf);
  const canLose = acts.some(({ kind }) => LOSES.has(kind));
  const changed: string[] = [];
  for (const line of text.split(/\r\n?|\n/u)) {
    const bare = plain(line);
    const left = old.get(bare) ?? 0;
    if (left > 0) old.set(bare, left - 1);
    else if (!quoted.has(bare)) changed.push(line);
  }
  const lost = [...old].flatMap(([line, count]) => (count > 0 && line !== '' ? [line] : []));
  const odd = [words.flat(), ...wordsInOneArticle(acts), ...words].reduce(
    (left, some) => withoutExplained(left, lost, some),
    changed.filter((line) => !isFront(line)),
  );
  const mayBeGone = canLose || lost.length <= changed.length;
  return mayBeGone ? odd : [...odd, ...lost];
}

/**
 * The changed lines that are no lost line with some of these words changed. The words of all instructions are tried
 * together, those for one article, and those of each alone: the longer words of an instruction for another article would
 * take more from the old line than was changed in it.
 */
function withoutExplained(
  changed: readonly string[],
  lost: readonly string[],
  words: readonly string[],
): readonly string[] {
  if (changed.length === 0) return changed;
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  const rest = new Set(lost.map((line) => without(line, longestFirst)));
  return changed.filter((line) => !rest.has(without(plain(line), longestFirst)));
}

/** A line without the words that instructions take away or put in, and without marks. */
const without = (line: string, words: readonly string[]): string =>
  words.reduce((left, word) => left.replaceAll(word, ''), unmarked(line));
const unmarked = (text: string): string => text.replace(/[、,;。:]/gu, '');

const LOSES: ReadonlySet<Act['kind']> = new Set<Act['kind']>([
  'rewrite',
  'delete',
  'merge',
  'mergeInto',
  'split',
  'replaceLines',
  'mergeHeading',
  'deleteHeading',
  'retitle',
  'retitleHeading',
]);

/** The adoption note, whose new entry is told, and the 目录. */
const isFront = (line: string): boolean =>
  /^\s*[（(].*(?:修正|修订|修改)/u.test(line) || /^\s*第[^条]{1,8}[章节编]|（删去）$/u.test(line);

function linesOf(act: Act): readonly string[] {
  if ('quotes' in act) return act.quotes.flat();
  if (act.kind === 'replaceLines') return act.to.flat();
  return act.kind === 'retitle' || act.kind === 'retitleHeading' ? [act.title] : [];
}

/** What all instructions that replace words do so with in one article, for each article. */
function wordsInOneArticle(acts: readonly Act[]): readonly (readonly string[])[] {
  const byArticle = new Map<string, string[]>();
  for (const act of acts) {
    if (act.kind !== 'replace') continue;
    for (const { places, words } of act.targets) {
      for (const place of places) {
        const key = place.article === undefined ? '' : `${place.article.main}-${place.article.sub}`;
        for (const word of [words, act.to].map((each) => unmarked(alike(each)))) {
          if (word !== '') groupInto(byArticle, key, word);
        }
      }
    }
  }
  return [...byArticle.values()];
}

/** What an instruction takes from a line or puts into it. */
function wordsOf(act: Act): readonly string[] {
  const words: string[] = [];
  if (act.kind === 'replace') {
    words.push(act.to, ...(act.each ?? []), ...act.targets.map((target) => target.words));
  } else if (act.kind === 'insertWords') words.push(...act.insertions.map((insertion) => insertion.words));
  else if (act.kind === 'appendWords') words.push(act.words);
  // Number and words of a quotation may stand on other lines than in the text.
  else if (act.kind === 'rewrite' || act.kind === 'insert') words.push(...act.quotes.flat());
  return words.map((word) => unmarked(alike(word))).filter((word) => word !== '');
}
