import {
  type Disposable,
  EventEmitter,
  l10n,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeItemLabel,
  type TreeView,
  window,
} from 'vscode';
import { type ListedPrecedent } from '../../../server/src/protocol/closePrecedents';
import { beginningOf, onLines } from '../plainListText';
import { renewTree } from './renewTree';

/** The id of the view; `package.json` contributes it. */
export const PRECEDENTS_VIEW = 'tiaoli.precedents';

interface RegulationEntry {
  readonly kind: 'regulation';
  readonly title: string;
  readonly source: string;
  readonly clauses: readonly ClauseEntry[];
}

interface ClauseEntry {
  readonly kind: 'clause';
  readonly precedent: ListedPrecedent;
}

type Entry = RegulationEntry | ClauseEntry;

/** Characters of a clause behind its number; the rest is in its tooltip. */
const LABEL_LENGTH = 8;
/** Characters of a sentence before the first that matches. */
const CONTEXT = 6;
/** Characters of a clause that a screen reader says. */
const SPOKEN_LENGTH = 80;
/** Characters of what was searched for, in the message above the list. */
const QUERY_LENGTH = 24;

/** The results of the last search, by regulation. */
export class PrecedentsView implements TreeDataProvider<Entry>, Disposable {
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #tree: TreeView<Entry>;
  #entries: readonly RegulationEntry[] = [];
  #query = '';

  constructor() {
    this.#tree = window.createTreeView(PRECEDENTS_VIEW, { treeDataProvider: this, showCollapseAll: true });
  }

  dispose(): void {
    this.#tree.dispose();
    this.#changed.dispose();
  }

  /** What was searched for last; empty where nothing was. */
  get query(): string {
    return this.#query;
  }

  /** Lists what was found; `notice` says what is to be known of it. An empty query empties the message. */
  show(query: string, precedents: readonly ListedPrecedent[], notice = ''): void {
    this.#query = query.trim();
    this.#entries = groupByRegulation(precedents);
    const name = beginningOf(this.#query, QUERY_LENGTH);
    const message =
      this.#query === ''
        ? ''
        : [messageOf(name, precedents.length), notice].filter((part) => part !== '').join(' · ');
    renewTree(this.#changed, this.#tree, message);
  }

  getChildren(entry?: Entry): readonly Entry[] & Entry[] {
    if (entry === undefined) return [...this.#entries];
    return entry.kind === 'regulation' ? [...entry.clauses] : [];
  }

  getTreeItem(entry: Entry): TreeItem {
    return entry.kind === 'regulation' ? regulationItem(entry) : clauseItem(entry);
  }
}

const messageOf = (name: string, count: number): string =>
  count === 0 ? l10n.t('No precedent for “{0}”', name) : l10n.t('“{0}”: {1} clauses', name, count);

/** In the order of each text's best clause. */
function groupByRegulation(precedents: readonly ListedPrecedent[]): readonly RegulationEntry[] {
  const groups = new Map<string, { readonly title: string; readonly clauses: ClauseEntry[] }>();
  for (const precedent of precedents) {
    const { source } = precedent.place;
    const group = groups.get(source) ?? { title: precedent.title, clauses: [] };
    group.clauses.push({ kind: 'clause', precedent });
    groups.set(source, group);
  }
  return [...groups].map(([source, group]) => ({ kind: 'regulation', source, ...group }));
}

function regulationItem({ title, source, clauses }: RegulationEntry): TreeItem {
  const item = new TreeItem(title, TreeItemCollapsibleState.Expanded);
  item.id = source;
  item.iconPath = new ThemeIcon('book');
  item.description = l10n.t('{0} clauses', clauses.length);
  item.tooltip = title;
  item.contextValue = 'regulation';
  return item;
}

/** The number, and the sentence that was looked for with its words marked; the clause's first characters else. */
function labelOf({ label, text, sentence }: ListedPrecedent): string | TreeItemLabel {
  if (sentence === undefined) return `${label} ${beginningOf(text, LABEL_LENGTH)}`.trim();
  const number = label === '' ? '' : `${label} `;
  const [first] = sentence.marks;
  // A long sentence begins shortly before what matches: the view is narrow.
  const from = first === undefined || first.start <= CONTEXT ? 0 : first.start - CONTEXT;
  const cut = from > 0 ? '…' : '';
  const shift = number.length + cut.length - from;
  return {
    label: `${number}${cut}${sentence.text.slice(from)}`,
    highlights: sentence.marks
      .filter(({ start }) => start >= from)
      .map(({ start, end }): [number, number] => [start + shift, end + shift]),
  };
}

function clauseItem(entry: ClauseEntry): TreeItem {
  const { place, headings, detail, text } = entry.precedent;
  const item = new TreeItem(labelOf(entry.precedent));
  item.description = headings;
  item.tooltip = onLines(place.name, detail, '', text);
  item.accessibilityInformation = {
    label: [place.name, detail, beginningOf(text, SPOKEN_LENGTH)].join(', '),
  };
  item.contextValue = 'clause';
  item.command = { command: 'tiaoli.previewPrecedent', title: l10n.t('Preview'), arguments: [entry] };
  return item;
}
