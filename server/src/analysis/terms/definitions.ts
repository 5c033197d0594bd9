import { linesHolding } from '../../base/linesHolding';
import { shiftSpan, type Span } from '../../base/span';
import { pathAt } from '../../syntax/walkTree';
import { type StructureNode } from '../../syntax/tree';
import { articleTrait, nodesWhere } from '../articleTraits';
import { eachStretch, type StretchQuery } from '../rememberByStretch';
import { type Snapshot } from '../snapshot';
import { articleIn } from '../headingsAndAncestors';

/**
 * How a term is introduced: `meaning` 本条例所称X，是指… · `short-name` （以下简称X） · `list` an entry under
 * 下列用语的含义.
 */
export type DefinitionKind = 'meaning' | 'short-name' | 'list';

/** A term the document defines. */
export interface DefinedTerm {
  readonly term: string;
  readonly kind: DefinitionKind;
  /**
   * False for what leaves room for another definition: 包括 tells only some of what a term covers, and 前款所称 or 本章所称
   * holds there alone.
   */
  readonly isWhole: boolean;
  /** The term where it is defined. */
  readonly span: Span;
  /** The sentence, phrase or item that defines it, without its label. */
  readonly definition: Span;
  readonly article: StructureNode | undefined;
}

/** What stands between a term and the verb, and belongs to neither: 所称花农还包括. */
const ADVERBS = '(?:仅|主要|还|也|亦|又|均|都|既|同时|具体|一般|通常|不仅|不但|不|应当|可以|即|就|特别)*';
const MEANING = new RegExp(
  `(?<scope>本[法条例规定办细则章节款程解释]{1,3}|前[款条]|第[^，。；：\\s]{1,8}[条款项])所称的?[ \\u3000]*(?<term>[^，,。；;：:\\r\\n]{1,40}?)(?:[ \\u3000]*[，,]?[ \\u3000]*${ADVERBS}(?<verb>是指|系指|特指|专指|泛指|统指|包括)|[，,]指)`,
  'gu',
);
/** A definition for the whole text. */
const FOR_TEXT = /^本(?:法|条例|规定|办法|细则|实施|规则|章程|规程|解释)/u;
const SHORT_NAME =
  /[（(]以下(?:均|分别|一律)?(?:简称|统称|合称|并称|称)为?[ \u3000]*(?<term>[^（）()，,。；;\r\n]{1,40})[）)]/gu;
const LIST_LEAD_IN = /(?:用语|术语|名词|词语|概念)[^。；;]{0,8}(?:含义|定义|解释|意义)[^。；;]{0,6}[：:]$/u;
const LIST_ENTRY = new RegExp(
  `^(?<term>[^，,。；;：:\\r\\n]{1,40}?)[ \\u3000]*(?:[，,]?[ \\u3000]*${ADVERBS}(?:是指|系指|特指|专指|泛指|统指|包括)|[，,]指|[，,]是|[：:])`,
  'u',
);
const QUOTED = /[“"「](?<term>[^”"」]{1,40})[”"」]/gu;

/** 以上 and 以下 are explained (包括本数), not defined. */
const isTerm = (term: string): boolean => term.length >= 2 && !/^(?:以[上下内外前后]|不)|[是不]$/u.test(term);

/** A term as a definition writes it. */
interface WrittenTerm {
  readonly term: string;
  readonly span: Span;
}

/** 本条例所称预付卡为单用途卡，包括…: behind 为 stands what it is. */
const IS = /(?<=..)(?<![行作认成人以视称定])为(?!人|者|能力).{3,}$/u;

/** The terms inside a written term: those in quotation marks, or the whole up to a bracket. */
function termsIn(written: string, start: number): readonly WrittenTerm[] {
  const quoted = [...written.matchAll(QUOTED)].map((match) => ({
    term: match.groups?.['term'] ?? '',
    start: start + match.index + 1,
  }));
  // 本条例所称X（以下简称Y），是指…: the short name in the brackets is found on its own.
  const bare = {
    term: written
      .replace(/[（(].*$/u, '')
      .replace(IS, '')
      .trim(),
    start: start + (written.length - written.trimStart().length),
  };
  return (quoted.length > 0 ? quoted : [bare])
    .filter(({ term }) => isTerm(term))
    .map(({ term, start: at }) => ({ term, span: { start: at, end: at + term.length } }));
}

function scanDefinitions(snapshot: Snapshot): readonly DefinedTerm[] {
  const found = [...introduced(snapshot), ...listEntries(snapshot)];
  const seen = new Set<number>();
  return found
    .sort((a, b) => a.span.start - b.span.start)
    .filter(({ span }) => !seen.has(span.start) && seen.add(span.start));
}

/** The words that introduce terms; places count from the start of the stretch they stand in. */
interface Introduction {
  readonly kind: 'meaning' | 'short-name';
  readonly isWhole: boolean;
  readonly span: Span;
  readonly terms: readonly WrittenTerm[];
}

/** Few stretches introduce a term. */
const introductionsIn: StretchQuery<readonly Introduction[]> = (words) => {
  const found = [...meaningsIn(words), ...shortNamesIn(words)];
  return found.length === 0 ? undefined : found;
};

/** The matches of a pattern that looks for `words` within one line of `text`, each with where it begins there. */
function* matchesAround(
  words: string,
  pattern: RegExp,
  text: string,
): Generator<{ readonly match: RegExpExecArray; readonly span: Span }> {
  for (const line of linesHolding(text, words)) {
    for (const match of line.text.matchAll(pattern)) {
      const start = line.start + match.index;
      yield { match, span: { start, end: start + match[0].length } };
    }
  }
}

function* meaningsIn(words: string): Generator<Introduction> {
  for (const { match, span } of matchesAround('所称', MEANING, words)) {
    const { term: written = '', scope = '', verb } = match.groups ?? {};
    const from = span.start + match[0].indexOf('所称') + 2;
    const isWhole = verb !== '包括' && FOR_TEXT.test(scope);
    yield { kind: 'meaning', isWhole, span, terms: termsIn(written, words.indexOf(written, from)) };
  }
}

function* shortNamesIn(words: string): Generator<Introduction> {
  for (const { match, span } of matchesAround('以下', SHORT_NAME, words)) {
    const written = match.groups?.['term'] ?? '';
    const terms = termsIn(written, span.end - 1 - written.length);
    yield { kind: 'short-name', isWhole: true, span, terms };
  }
}

/** The terms of meanings and short names, at their places in the text. */
function introduced(snapshot: Snapshot): readonly DefinedTerm[] {
  const found: DefinedTerm[] = [];
  let stop = 0;
  eachStretch(snapshot, introductionsIn, (introductions, start) => {
    for (const { kind, isWhole, span, terms } of introductions) {
      const at = start + span.start;
      const path = pathAt(snapshot.tree, at);
      // Several meanings may stand in one sentence; its end is looked for once.
      if (kind === 'meaning' && stop <= at) stop = sentenceEnd(snapshot.text, at);
      const definition =
        kind === 'meaning'
          ? { start: at, end: meaningEnd(snapshot, stop, path) }
          : { start: phraseStart(snapshot, at, path), end: start + span.end };
      const article = articleIn(path);
      for (const { term, span: written } of terms) {
        found.push({ term, kind, isWhole, span: shiftSpan(written, start), definition, article });
      }
    }
  });
  return found;
}

function sentenceEnd(text: string, start: number): number {
  const stops = /[。\r\n]/gu;
  stops.lastIndex = start;
  const stop = stops.exec(text);
  if (stop === null) return text.length;
  return stop.index + (stop[0] === '。' ? 1 : 0);
}

/** Blanks may follow the colon of a lead-in. */
const LEAD_IN_END = 20;

/** A meaning runs to the end of its sentence; one that ends in a colon takes its items with it. */
function meaningEnd({ text }: Snapshot, end: number, path: readonly StructureNode[]): number {
  const opensList = /[：:]\s*$/u.test(text.slice(Math.max(0, end - LEAD_IN_END), end));
  return opensList ? Math.max(end, path.at(-1)?.span.end ?? end) : end;
}

/** A long form in published texts has up to a hundred characters; the bound keeps endless lines from costing much. */
const LONGEST_PHRASE = 200;

/** The long form stands before the bracket, back to the punctuation mark or label before it. */
function phraseStart({ text }: Snapshot, bracket: number, path: readonly StructureNode[]): number {
  const labelEnd = Math.max(0, ...path.map((node) => Math.max(node.label?.span.end ?? 0, node.span.start)));
  let at = bracket;
  const furthest = Math.max(labelEnd, bracket - LONGEST_PHRASE);
  while (at > furthest && !/[，,。；;：:\r\n]/u.test(text.charAt(at - 1))) at--;
  while (at < bracket && text.charAt(at).trim() === '') at++;
  return at;
}

/** Entries are items of the lead-in or, where the drafter gave no numbers, the paragraphs that follow it. */
function* listEntries(snapshot: Snapshot): Generator<DefinedTerm> {
  for (const { node: leadIn, ancestors } of nodesWhere(snapshot, hasLeadIn)) {
    if (!isLeadIn(leadIn, snapshot)) continue;
    const siblings = ancestors.at(-1)?.children ?? [];
    const entries =
      leadIn.children.length > 0 ? leadIn.children : siblings.slice(siblings.indexOf(leadIn) + 1);
    for (const entry of entries) yield* listEntry(snapshot, entry);
  }
}

const hasLeadIn = articleTrait((nodes, snapshot) => nodes.some(({ node }) => isLeadIn(node, snapshot)));

function isLeadIn({ level, textSpan: { start, end } }: StructureNode, { text }: Snapshot): boolean {
  if (level !== 'paragraph') return false;
  return LIST_LEAD_IN.test(text.slice(Math.max(start, end - LONGEST_LEAD_IN), end).trimEnd());
}

/** So much of a paragraph tells whether it leads in a list of meanings. */
const LONGEST_LEAD_IN = 40;

function* listEntry(snapshot: Snapshot, entry: StructureNode): Generator<DefinedTerm> {
  const { start, end } = entry.textSpan;
  const written = LIST_ENTRY.exec(snapshot.text.slice(start, end))?.groups?.['term'];
  if (written === undefined) return;
  const article = articleIn(pathAt(snapshot.tree, start));
  const definition = { start, end: entry.span.end };
  for (const { term, span } of termsIn(written, start)) {
    yield { term, kind: 'list', isWhole: true, span, definition, article };
  }
}

/** The terms this document defines, in the order of their definitions. A term defined twice is there twice. */
export const definedTerms = (snapshot: Snapshot): readonly DefinedTerm[] => snapshot.derive(scanDefinitions);
