import { shiftSpan, type Span } from '../base/span';
import { withOneMore } from '../base/groupInto';
import { articlesOf } from '../syntax/walkTree';
import { type Level, type StructureNode } from '../syntax/tree';
import { type ArticleQuery } from './articleMemory';
import { type Characters, charactersOf, charactersOfAll, mayHold, needsOfWords } from '../base/characters';
import { hasQuotedLines, isQuoted } from './quotedLines';
import { bracketPairs } from './references/bracketPairs';
import { type Snapshot } from './snapshot';
import { type TextFacts, type TextQuery } from './textFacts';

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
  if (tree.kind === 'policy') return ownOf(passagesUnder(tree.children, 0, snapshot), 0, snapshot);
  const found = snapshot.ofArticles(proseOf);
  return articlesOf(tree).flatMap(({ node: article }, index) =>
    (found[index]?.own ?? NONE).map(
      (each) => new FoundPassage(shiftSpan(each.span, article.span.start), each, article),
    ),
  );
}

/** A passage of one article; its place counts from the article's start. */
export type ArticlePassage = Omit<Passage, 'article'>;

/** What its characters tell is worked out when somebody asks: not all do. */
class FoundPassage implements Passage {
  readonly span: Span;
  readonly facts: TextFacts;
  readonly level: Level;
  readonly isListed: boolean;
  readonly article: StructureNode | undefined;

  constructor(
    span: Span,
    { facts, level, isListed }: Pick<Passage, 'facts' | 'level' | 'isListed'>,
    article?: StructureNode,
  ) {
    this.span = span;
    this.facts = facts;
    this.level = level;
    this.isListed = isListed;
    this.article = article;
  }

  get text(): string {
    return this.facts.text;
  }

  get masked(): string {
    return this.facts.recall(masked);
  }

  get characters(): Characters {
    return this.facts.recall(charactersOf);
  }
}

/** The prose of one article. */
export class ArticleProse {
  /** With the lines of a quotation that runs over lines. */
  readonly all: readonly ArticlePassage[];
  /** Without them. */
  readonly own: readonly ArticlePassage[];
  #characters: Characters | undefined;

  constructor(all: readonly ArticlePassage[], own: readonly ArticlePassage[]) {
    this.all = all;
    this.own = own;
  }

  /** The characters that one of {@link own} may hold. */
  get characters(): Characters {
    return (this.#characters ??= charactersOfAll(this.own));
  }
}

export const proseOf: ArticleQuery<ArticleProse> = ({ span: { start }, children }, snapshot) => {
  const all = passagesUnder(children, start, snapshot);
  return new ArticleProse(all, ownOf(all, start, snapshot));
};

/** The passages, whose places count from `from`, outside of quoted lines: nearly every text quotes none. */
function ownOf(all: readonly FoundPassage[], from: number, snapshot: Snapshot): readonly FoundPassage[] {
  if (!hasQuotedLines(snapshot)) return all;
  return all.filter(({ span }) => !isQuoted(snapshot, span.start + from));
}

/** The passages among the nodes; their places count from `from`. */
function passagesUnder(
  nodes: readonly StructureNode[],
  from: number,
  snapshot: Snapshot,
): readonly FoundPassage[] {
  const found: FoundPassage[] = [];
  collectPassages(nodes, false, from, snapshot, found);
  return found;
}

function collectPassages(
  nodes: readonly StructureNode[],
  isListed: boolean,
  from: number,
  snapshot: Snapshot,
  into: FoundPassage[],
): void {
  for (const { level, textSpan, children } of nodes) {
    const { start, end } = textSpan;
    if (start < end && PROSE_LEVELS.has(level)) {
      const facts = snapshot.memory.about(snapshot.text.slice(start, end));
      into.push(new FoundPassage({ start: start - from, end: end - from }, { facts, level, isListed }));
    }
    collectPassages(children, level === 'item' || level === 'subitem', from, snapshot, into);
  }
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
  readonly ofSection: (passage: ArticlePassage) => readonly FoundInProse<T>[];
}

/**
 * Asks each passage by itself; places in the answers count from the passage's start. Given `words`, only passages that
 * may hold all characters of one of them are asked.
 */
export function inPassages<T>(
  query: (passage: ArticlePassage) => readonly T[],
  words?: readonly string[],
): ProseQuery<T> {
  const needs = words && needsOfWords(words);
  const ask = (passages: readonly ArticlePassage[]): readonly FoundInProse<T>[] => {
    let all: FoundInProse<T>[] | undefined;
    for (const passage of passages) {
      if (needs !== undefined && !mayHold(passage.characters, needs)) continue;
      for (const found of query(passage)) all = withOneMore(all, { start: passage.span.start, found });
    }
    return all ?? NONE;
  };
  return {
    ofArticle: (prose) => (needs === undefined || mayHold(prose.characters, needs) ? ask(prose.own) : NONE),
    ofSection: (passage) => ask([passage]),
  };
}

/**
 * Asks the passages of each article together; places in them and in the answers count from the article's start. Given
 * `words`, only articles are asked of which a passage may hold all characters of one of them.
 */
export function inArticles<T>(
  query: (passages: readonly ArticlePassage[]) => readonly T[],
  words?: readonly string[],
): ProseQuery<T> {
  const needs = words && needsOfWords(words);
  const mayConcern = (prose: ArticleProse): boolean =>
    needs === undefined ||
    (mayHold(prose.characters, needs) && prose.own.some((passage) => mayHold(passage.characters, needs)));
  return {
    ofArticle: (prose) => {
      // The prose of an article may be empty: then there is nothing to ask about.
      if (prose.own.length === 0 || !mayConcern(prose)) return NONE;
      const found = query(prose.own);
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
  const all: FoundInProse<T>[] = [];
  const inArticles = snapshot.ofArticles(proseOf);
  snapshot.eachArticle(
    query,
    (_, index) => {
      const prose = inArticles[index];
      const found = prose === undefined ? NONE : query.ofArticle(prose);
      return found.length === 0 ? undefined : found;
    },
    (found, { span }) => {
      for (const { start, found: each } of found) all.push({ start: span.start + start, found: each });
    },
  );
  return all;
}

/** Marks that set off what is quoted or cited. */
export const QUOTING = [
  ['“', '”'],
  ['《', '》'],
  ['「', '」'],
  ['『', '』'],
] as const;

/** Rows of a table and addresses on the net. */
const TABLE_OR_ADDRESS = /^[^\r\n]*(?:\t[^\r\n]*\t|\|[^\r\n]*\|)[^\r\n]*$|https?:\/\/[\w\-./?%&=:#~+]+/gmu;

/**
 * The text with what is not its own masked; the same length. The marks “ ” 《 》 「 」 『 』 themselves stay, so that a rule can
 * see that something is cited. A mark without its counterpart masks nothing.
 */
export function masked(text: string): string {
  if (!/[“《「『|\t]|http/u.test(text)) return text;
  const whole = { start: 0, end: text.length };
  const marked = QUOTING.flatMap(([open, close]) => bracketPairs(text, whole, open, close));
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
