import { shiftSpan, type Span } from '../base/span';
import { withOneMore } from '../base/withOneMore';
import { articlesOf } from '../syntax/query';
import { type Level, type StructureNode } from '../syntax/tree';
import { type ArticleQuery } from './articleMemory';
import { type Characters, charactersOf, charactersOfAll, mayHold, needsOfWords } from './characters';
import { hasQuotedLines, isQuoted } from './quotedLines';
import { findPairs } from './references/pairs';
import { type Snapshot } from './snapshot';
import { type TextFacts, type TextQuery } from './textMemory';

/** Stands for each character that is not the text's own; no pattern of a rule matches it. */
export const MASK = '\uFFFF';

/**
 * The running text of one paragraph 款, item 项, subitem 目 or policy heading: what drafting norms are about. Titles,
 * the adoption note, the 目录, headings, annexes and the closing are no prose.
 */
export interface Passage {
  readonly span: Span;
  readonly text: string;
  /** `text` with every character of a quotation, a cited title, a table or an address replaced by {@link MASK}. */
  readonly masked: string;
  /** The characters it may hold. */
  readonly characters: Characters;
  /** What is known of {@link text}, whichever version of the document it was first seen in. */
  readonly facts: TextFacts;
  readonly level: Level;
  /** True where it stands below an item 项 or a subitem 目. */
  readonly isListed: boolean;
  /** The article it belongs to; absent in policy documents. */
  readonly article: StructureNode | undefined;
}

const PROSE_LEVELS: ReadonlySet<Level> = new Set(['paragraph', 'item', 'subitem', 'heading']);

/** The passages of the text, in text order; lines of a quotation that runs over lines are left out. */
export const prose = (snapshot: Snapshot): readonly Passage[] => snapshot.derive(passages);

function passages(snapshot: Snapshot): readonly Passage[] {
  const { tree } = snapshot;
  if (tree.kind === 'policy') return ownOf(passagesUnder(tree.children, undefined, snapshot), snapshot);
  const found = snapshot.ofArticles(proseOf);
  return articlesOf(tree).flatMap(({ node: article }, index) =>
    (found[index]?.own ?? NONE).map((passage) => ({
      ...passage,
      span: shiftSpan(passage.span, article.span.start),
      article,
    })),
  );
}

/** The prose of one article; places count from the article's start. */
export interface ArticleProse {
  /** With the lines of a quotation that runs over lines. */
  readonly all: readonly Passage[];
  /** Without them. */
  readonly own: readonly Passage[];
  /** The characters that one of {@link own} may hold. */
  readonly characters: Characters;
}

export const proseOf: ArticleQuery<ArticleProse> = (article, snapshot) => {
  const all = passagesUnder(article.children, article, snapshot);
  const own = ownOf(all, snapshot);
  return { all, own, characters: charactersOfAll(own) };
};

/** The same list in a text that quotes no lines, as nearly all are. */
function ownOf(all: readonly Passage[], snapshot: Snapshot): readonly Passage[] {
  if (!hasQuotedLines(snapshot)) return all;
  return all.filter(({ span, article }) => !isQuoted(snapshot, span.start + (article?.span.start ?? 0)));
}

/** Places count from the start of `article`, where there is one. */
function passagesUnder(
  nodes: readonly StructureNode[],
  article: StructureNode | undefined,
  snapshot: Snapshot,
): readonly Passage[] {
  const { text, memory } = snapshot;
  const from = article?.span.start ?? 0;
  const found: Passage[] = [];
  const visit = (children: readonly StructureNode[], isListed: boolean): void => {
    for (const { level, textSpan, children: inside } of children) {
      const { start, end } = textSpan;
      if (start < end && PROSE_LEVELS.has(level)) {
        const facts = memory.about(text.slice(start, end));
        found.push({
          span: { start: start - from, end: end - from },
          text: facts.text,
          masked: facts.recall(masked),
          characters: facts.recall(charactersOf),
          facts,
          level,
          isListed,
          article,
        });
      }
      visit(inside, level === 'item' || level === 'subitem');
    }
  };
  visit(nodes, false);
  return found;
}

/** Something found in the prose; places in it count from `start`, where its passage or its article begins. */
export interface FoundInProse<T> {
  readonly start: number;
  readonly found: T;
}

/** A question to the prose, made once by {@link inPassages} or {@link inArticles}: the answers are kept under it. */
export interface ProseQuery<T> {
  readonly ofArticle: (prose: ArticleProse) => readonly FoundInProse<T>[];
  /** In a policy document, which has no articles. */
  readonly ofSection: (passage: Passage) => readonly FoundInProse<T>[];
}

/**
 * Asks each passage by itself; places in the answers count from the passage's start. Given `words`, only passages that
 * may hold all characters of one of them are asked.
 */
export function inPassages<T>(
  query: (passage: Passage) => readonly T[],
  words: readonly string[] = [''],
): ProseQuery<T> {
  const needs = needsOfWords(words);
  const ask = (passages: readonly Passage[]): readonly FoundInProse<T>[] => {
    let all: FoundInProse<T>[] | undefined;
    for (const passage of passages) {
      if (!mayHold(passage.characters, needs)) continue;
      for (const found of query(passage)) all = withOneMore(all, { start: passage.span.start, found });
    }
    return all ?? NONE;
  };
  return {
    ofArticle: ({ own, characters }) => (mayHold(characters, needs) ? ask(own) : NONE),
    ofSection: (passage) => ask([passage]),
  };
}

/**
 * Asks the passages of each article together; places in them and in the answers count from the article's start. Given
 * `words`, only articles are asked of which a passage may hold all characters of one of them.
 */
export function inArticles<T>(
  query: (passages: readonly Passage[]) => readonly T[],
  words: readonly string[] = [''],
): ProseQuery<T> {
  const needs = needsOfWords(words);
  return {
    ofArticle: ({ own, characters }) => {
      if (!mayHold(characters, needs) || !own.some((passage) => mayHold(passage.characters, needs))) {
        return NONE;
      }
      const found = query(own);
      return found.length === 0 ? NONE : found.map((each) => ({ start: 0, found: each }));
    },
    ofSection: () => NONE,
  };
}

/** Most articles hold nothing of what is looked for: they share one empty list. */
const NONE: readonly never[] = [];

/** What a query finds, in text order; an article that stayed is not looked at again. */
export function findInProse<T>(snapshot: Snapshot, query: ProseQuery<T>): readonly FoundInProse<T>[] {
  if (snapshot.tree.kind === 'policy') return prose(snapshot).flatMap(query.ofSection);
  const articles = articlesOf(snapshot.tree);
  const all: FoundInProse<T>[] = [];
  const inArticles = snapshot.ofArticles(proseOf);
  const found = snapshot.askArticles(query, (_, index) => {
    const own = inArticles[index];
    return own === undefined ? NONE : query.ofArticle(own);
  });
  for (let index = 0; index < found.length; index++) {
    const inOne = found[index] ?? NONE;
    if (inOne.length === 0) continue;
    const at = articles[index]?.node.span.start ?? 0;
    for (const { start, found } of inOne) all.push({ start: at + start, found });
  }
  return all;
}

/** Rows of a table and addresses on the net. */
const TABLE_OR_ADDRESS = /^[^\r\n]*(?:\t[^\r\n]*\t|\|[^\r\n]*\|)[^\r\n]*$|https?:\/\/[\w\-./?%&=:#~+]+/gmu;

/**
 * The text with what is not its own masked; the same length. The marks “ ” 《 》 themselves stay, so that a rule can
 * see that something is cited. A mark without its counterpart masks nothing.
 */
export function masked(text: string): string {
  if (!/[“《|\t]|http/u.test(text)) return text;
  const whole = { start: 0, end: text.length };
  const marked = [...findPairs(text, whole, '“', '”'), ...findPairs(text, whole, '《', '》')];
  return hide(text, marked).replace(TABLE_OR_ADDRESS, (words) => MASK.repeat(words.length));
}

/** Masks what stands between the marks of each pair; pairs may overlap. One pass. */
function hide(text: string, pairs: readonly Span[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of [...pairs].sort((a, b) => a.start - b.start)) {
    const from = Math.max(start + 1, done);
    if (end - 1 <= from) continue;
    parts.push(text.slice(done, from), MASK.repeat(end - 1 - from));
    done = end - 1;
  }
  return parts.join('') + text.slice(done);
}

/** A query about the masked text of a passage, kept among the facts about the passage itself. */
export const inMasked =
  <T>(query: (masked: string) => T): TextQuery<T> =>
  (_, facts) =>
    query(facts.recall(masked));
