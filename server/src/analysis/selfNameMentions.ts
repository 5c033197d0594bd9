import { partitionPoint } from '../base/partitionPoint';
import { shiftSpan, type Span } from '../base/span';
import { articlesOf } from '../syntax/walkTree';
import { bareTitle } from '../syntax/titleForms';
import { type Line } from '../syntax/tree';
import { type ArticleQuery } from './articleMemory';
import { type Snapshot } from './snapshot';
import { citedTitles } from './citedTitles';
import { isKnownLaw } from './nationalLaws';
import { findReferences } from './references';

/** The names by which a text calls itself, by the genre at the end of its title (norms S02). */
const SELF_NAMES: readonly (readonly [string, readonly string[]])[] = [
  ['条例', ['本条例']],
  ['实施细则', ['本细则', '本实施细则']],
  ['细则', ['本细则']],
  ['实施办法', ['本办法', '本实施办法']],
  ['办法', ['本办法']],
  ['规定', ['本规定']],
  ['规则', ['本规则']],
  ['规程', ['本规程']],
  ['章程', ['本章程']],
  ['规范', ['本规范']],
  ['准则', ['本准则']],
  ['守则', ['本守则']],
  ['公约', ['本公约']],
  ['规约', ['本规约']],
  ['村规民约', ['本村规民约']],
  ['导则', ['本导则']],
  ['基准', ['本基准']],
  ['解释', ['本解释']],
  ['安排', ['本安排']],
  ['制度', ['本制度']],
  ['标准', ['本标准']],
  ['预案', ['本预案']],
  ['指引', ['本指引']],
  ['指南', ['本指南']],
  ['方案', ['本方案']],
  ['措施', ['本措施']],
  ['意见', ['本意见']],
  ['通则', ['本通则']],
  ['须知', ['本须知']],
  ['纲要', ['本纲要']],
  ['规划', ['本规划']],
  ['计划', ['本计划']],
  ['要点', ['本要点']],
  ['决定', ['本决定']],
  ['决议', ['本决议']],
  ['法典', ['本法']],
  ['法', ['本法']],
];

/** What a text with this title may call itself, the usual name first; none for genres without a fixed name. */
export function selfNamesFor(title: string): readonly string[] {
  const bare = bareTitle(title).replace(/[（(][一二三四五六七八九十]{1,3}[）)]$/u, '');
  return SELF_NAMES.find(([genre]) => bare.endsWith(genre))?.[1] ?? [];
}

export interface SelfName {
  readonly name: string;
  readonly span: Span;
}

/**
 * 本条例, 本办法 … as a word of its own: not the end of 基本办法, 成本规则 or 日本法, not the beginning of 本法院. Titles
 * 《…》 and quotations “…” are matched first, so that a name inside them is passed over.
 */
const MENTION =
  /《[^》]{0,200}》|“[^”]{0,500}”|(?<![基根日文成样版资标原副课剧书脚账读话正范])本(?:实施细则|实施办法|条例|细则|办法|规定|规则|法(?![人院定律治规学官警令庭医务]))/gu;

/** In the lines of the articles as in those around them, headings and annexes too. */
function mentions(snapshot: Snapshot): readonly SelfName[] {
  const { text, tree } = snapshot;
  const inArticles = snapshot.ofArticles(mentionsIn);
  const found: SelfName[] = [];
  let next = 0;
  const lookAround = (upTo: number): void => {
    for (let line = tree.lines[next]; line !== undefined && line.end <= upTo; line = tree.lines[++next]) {
      found.push(...inLine(text, line));
    }
  };
  let index = 0;
  for (const { node } of articlesOf(tree)) {
    const { start, end } = node.span;
    lookAround(start);
    for (const { name, span } of inArticles[index++] ?? NONE) {
      found.push({ name, span: shiftSpan(span, start) });
    }
    while ((tree.lines[next]?.start ?? Infinity) < end) next++;
  }
  lookAround(Infinity);
  return found;
}

const NONE: readonly SelfName[] = [];

/** Places count from the article's start. */
const mentionsIn: ArticleQuery<readonly SelfName[]> = ({ span }, { text, tree }) => {
  if (!text.slice(span.start, span.end).includes('本')) return NONE;
  const from = partitionPoint(tree.lines, (line) => line.end <= span.start);
  const end = partitionPoint(tree.lines, (line) => line.start < span.end);
  return tree.lines
    .slice(from, end)
    .flatMap((line) => inLine(text, line))
    .map((each) => ({ name: each.name, span: shiftSpan(each.span, -span.start) }));
};

function inLine(text: string, line: Line): readonly SelfName[] {
  if (line.kind === 'blank' || line.quoted) return [];
  const content = text.slice(line.content.start, line.content.end);
  if (!content.includes('本')) return [];
  const names: SelfName[] = [];
  for (const match of content.matchAll(MENTION)) {
    const [name] = match;
    const start = line.content.start + match.index;
    if (name.startsWith('本')) names.push({ name, span: { start, end: start + name.length } });
  }
  return names;
}

/** Every place of the text, annexes left out, where it calls itself by a name; quotations and 《》 titles are left out. */
export function selfNameMentions(snapshot: Snapshot): readonly SelfName[] {
  const end = snapshot.tree.annexes[0]?.span.start ?? snapshot.text.length;
  return snapshot.derive(mentions).filter(({ span }) => span.start < end);
}

/** Genres beside those whose names are told apart in a text: no 条例 is reported for saying 本章程. */
const isCommonGenre = (name: string): boolean =>
  /^本(?:条例|实施细则|实施办法|细则|办法|规定|规则|法)$/u.test(name);

/** Names of a title of a genre whose texts may call themselves by nothing else. */
export const strictSelfNamesFor = (title: string): readonly string[] => {
  const names = selfNamesFor(title);
  return names.every(isCommonGenre) ? names : [];
};

/** What this text calls itself: by its title, else by the name it uses most; 本条例 for one without a title yet. */
export function ownName(snapshot: Snapshot): string {
  const byTitle = selfNamesFor(snapshot.tree.title?.text ?? '')[0];
  if (byTitle !== undefined) return byTitle;
  const counts = new Map<string, number>();
  for (const { name } of selfNameMentions(snapshot)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const used = [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
  return used ?? (snapshot.tree.title === undefined ? '本条例' : '本文件');
}

/** How far before a name another text may stand that it belongs to. */
const LONGEST_CLAUSE = 80;
/** Between another text and the name that it calls itself by: 某法第八条所称本法, 《甲条例》中的本条例. */
const SAYS = /^(?:的|中的?|里的?)?(?:所称|所说|所指|所谓|规定的?|关于)?$/u;

/**
 * True where the text that the sentence cites calls itself so, not this one: 老年法第八十五条所称本法施行前. 本法 is
 * another’s wherever a law stands before it in its clause, other names only right behind the text they belong to.
 */
export function isOfCitedText(snapshot: Snapshot, { name, span }: SelfName): boolean {
  const from = Math.max(0, span.start - LONGEST_CLAUSE);
  const clause = /[^。；\n\r]*$/u.exec(snapshot.text.slice(from, span.start))?.[0] ?? '';
  const start = span.start - clause.length;
  const end = Math.max(
    lastBefore(start, span.start, titleSpans(snapshot)),
    lastBefore(start, span.start, snapshot.derive(foreignSpans)),
    start + lawIn(clause),
  );
  if (end <= start) return false;
  return name === '本法' || SAYS.test(snapshot.text.slice(end, span.start));
}

const titleSpans = (snapshot: Snapshot): readonly Span[] => citedTitles(snapshot).map(({ span }) => span);

const foreignSpans = (snapshot: Snapshot): readonly Span[] =>
  snapshot
    .derive(findReferences)
    .flatMap(({ scope, span }) => (scope.kind === 'other' || scope.kind === 'named' ? [span] : []));

/** The end of the last of `spans` that lies in a stretch; 0 where none does. */
const lastBefore = (start: number, end: number, spans: readonly Span[]): number =>
  spans.findLast((each) => each.start >= start && each.end <= end)?.end ?? 0;

/** Where the last law named without 《》 ends in a clause; 0 where none is. */
function lawIn(clause: string): number {
  for (let at = clause.lastIndexOf('法'); at > 0; at = clause.lastIndexOf('法', at - 1)) {
    for (let from = 0; from < at; from++) if (isKnownLaw(clause.slice(from, at + 1))) return at + 1;
  }
  return 0;
}
