import { contains, type Span } from '../../base/span';
import { walk } from '../../syntax/query';
import { type Line, type RegulationTree } from '../../syntax/tree';
import { type Snapshot } from '../snapshot';
import { type Abbreviation, findAbbreviations } from './abbreviations';
import { findPairs } from './pairs';
import { parseCandidate } from './parse';
import { type Candidate, scanCandidates } from './scan';
import { readPrefix, type NamesInText, type Prefix } from './scope';
import { AMENDED, QUOTED, type Reference, type ReferenceScope } from './types';

/**
 * Every reference of the running text, in order. Headings, the 目录, the title and adoption note, annexes, titles
 * in 《》 and the labels of the articles themselves hold none; what stands in a quotation belongs to another text.
 * Linear in the text. Use it through `snapshot.derive(findReferences)`.
 */
export function findReferences(snapshot: Snapshot): readonly Reference[] {
  const { tree } = snapshot;
  const abbreviations = new Map<string, Abbreviation>(
    snapshot.derive(abbreviationsOf).map((abbreviation) => [abbreviation.name, abbreviation]),
  );
  const bare = scopeWithoutName(tree);
  const references: Reference[] = [];
  const titlesBefore: string[] = [];
  for (const stretch of runningText(tree)) {
    const titles = findPairs(tree.text, stretch.span, '《', '》');
    const quotes = stretch.quoted ? [stretch.span] : findPairs(tree.text, stretch.span, '“', '”');
    const names: NamesInText = {
      titles: new Map(titles.map((title) => [title.end, title])),
      abbreviations,
      titlesBefore,
    };
    let seen = 0;
    let inStretch: Reference | undefined;
    for (const candidate of scanCandidates(tree.text, stretch.span, titles)) {
      for (let title = titles[seen]; title !== undefined && title.end <= candidate.span.start; title = titles[++seen]) {
        titlesBefore.push(tree.text.slice(title.start + 1, title.end - 1));
      }
      const prefix = prefixOf(tree.text, stretch.span, candidate, names, quotes, bare);
      const found = parseCandidate(candidate, prefix, inStretch);
      references.push(...found);
      inStretch = found.at(-1) ?? inStretch;
    }
    for (const title of titles.slice(seen)) titlesBefore.push(tree.text.slice(title.start + 1, title.end - 1));
  }
  return references;
}

/** The short names a document introduces with （以下简称…）. */
export const abbreviationsOf = (snapshot: Snapshot): readonly Abbreviation[] => findAbbreviations(snapshot.text);

interface Stretch {
  readonly span: Span;
  readonly quoted: boolean;
}

/** The own text of paragraphs, items, subitems and policy sections, in text order. */
function* runningText(tree: RegulationTree): Generator<Stretch, void, undefined> {
  const quotedLines = tree.lines.filter((line: Line) => line.quoted);
  let next = 0;
  for (const { node } of walk(tree.children)) {
    if (node.level !== 'paragraph' && node.level !== 'item' && node.level !== 'subitem' && node.level !== 'heading') {
      continue;
    }
    const { start } = node.textSpan;
    while ((quotedLines[next]?.end ?? Infinity) <= start) next++;
    yield { span: node.textSpan, quoted: (quotedLines[next]?.start ?? Infinity) <= start };
  }
}

/** An amendment decision speaks of the text it amends; everything else speaks of itself. */
function scopeWithoutName(tree: RegulationTree): ReferenceScope {
  if (tree.kind !== 'amendment') return { kind: 'own' };
  const amended = /[〈《]([^〈〉《》]+)[〉》]/u.exec(tree.title?.text ?? '')?.[1];
  return { kind: 'other', name: AMENDED, title: amended };
}

function prefixOf(
  text: string,
  stretch: Span,
  candidate: Candidate,
  names: NamesInText,
  quotes: readonly Span[],
  bare: ReferenceScope,
): Prefix {
  const at = candidate.span.start;
  const isNumbered = candidate.paths[0]?.steps[0].value.kind === 'absolute';
  const named = isNumbered ? readPrefix(text, stretch.start, at, names) : undefined;
  const prefix: Prefix = named ?? { scope: bare, start: at };
  if (prefix.scope.kind !== 'own') return prefix;
  if (bare.kind !== 'own') return { ...prefix, scope: bare };
  // 将“本条例第三条”修改为…: whose words they are is not known here.
  const isQuoted = quotes.some((quote) => contains(quote, at));
  return isQuoted ? { ...prefix, scope: { kind: 'other', name: QUOTED, title: undefined } } : prefix;
}
