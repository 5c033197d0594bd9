import { type Snapshot } from '../analysis/snapshot';
import { anchorOf, firstWords, headingLine } from '../analysis/headingsAndAncestors';
import { formatChineseNumeral } from '../base/chineseNumeral';
import { emptySpan } from '../base/span';
import { NameFinder } from '../precedents/clauses/fuzzyNameFinder';
import { isHeadingLevel } from '../syntax/levelTable';
import { walk } from '../syntax/walkTree';
import { type FeatureContext, type Location } from './types';

/** A heading, an article or a whole text found by its name. */
export interface WorkspaceSymbol {
  readonly name: string;
  readonly kind: 'title' | 'heading' | 'article';
  /** The title of the regulation it is in. */
  readonly container: string | undefined;
  readonly location: Location;
}

export interface WorkspaceSymbolsArgs {
  readonly query: string;
  /** The open documents. */
  readonly documents: readonly { readonly uri: string; readonly snapshot: Snapshot }[];
}

const MOST_SYMBOLS = 100;

/**
 * The headings and articles of the open documents and the titles of the index with names like the query. An Arabic
 * number finds the Chinese one: `12条` finds 第十二条. An empty query gives the first of all.
 */
export function workspaceSymbols(
  { query, documents }: WorkspaceSymbolsArgs,
  ctx: Pick<FeatureContext, 'precedents'>,
): readonly WorkspaceSymbol[] {
  const candidates = [
    ...documents.flatMap(({ uri, snapshot }) =>
      snapshot.derive(entriesOf).map((entry) => ({ ...entry, location: { ...entry.location, uri } })),
    ),
    ...titlesOf(ctx, new Set(documents.map(({ uri }) => uri))),
  ];
  const wanted = query.trim().replace(/\d{1,4}/gu, (digits) => chineseNumber(digits));
  if (wanted === '') return candidates.slice(0, MOST_SYMBOLS);
  return new NameFinder(candidates, ({ name }) => name).find(wanted, MOST_SYMBOLS).map(({ item }) => item);
}

const chineseNumber = (digits: string): string =>
  Number(digits) === 0 ? digits : formatChineseNumeral(Number(digits));

function entriesOf(snapshot: Snapshot): readonly WorkspaceSymbol[] {
  const { title, children } = snapshot.tree;
  const container = title?.text;
  const found: WorkspaceSymbol[] = [];
  if (title !== undefined) {
    const location = { uri: undefined, span: title.span };
    found.push({ name: title.text, kind: 'title', container: undefined, location });
  }
  for (const { node } of walk(children)) {
    const isHeading = isHeadingLevel(node.level) || node.level === 'heading';
    if (!isHeading && node.level !== 'article') continue;
    const words = node.title === undefined ? firstWords(snapshot, node) : '';
    found.push({
      name: [headingLine(node), words].filter((part) => part !== '').join(' '),
      kind: isHeading ? 'heading' : 'article',
      container,
      location: { uri: undefined, span: anchorOf(node) },
    });
  }
  return found;
}

function titlesOf(
  { precedents }: Pick<FeatureContext, 'precedents'>,
  open: ReadonlySet<string>,
): readonly WorkspaceSymbol[] {
  return (precedents?.sources ?? [])
    .filter(({ id }) => !open.has(id))
    .map(({ id, title }) => ({
      name: title,
      kind: 'title',
      container: undefined,
      location: { uri: id, span: emptySpan(0) },
    }));
}
