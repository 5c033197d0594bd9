import {
  type Disposable,
  EventEmitter,
  l10n,
  type TextDocument,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  window,
} from 'vscode';
import {
  DUTIES,
  type DutiesResult,
  type PlacedDuty,
  type PlacedText,
} from '../../../server/src/protocol/duties';
import { type ListedPrecedent } from '../../../server/src/protocol/closePrecedents';
import { beginningOf, onLines } from '../plainLabel';
import { type Server } from '../server';
import { DraftInView } from './draftInView';

/** The id of the view; `package.json` contributes it. */
export const DUTIES_VIEW = 'tiaoli.duties';

type Listed = Extract<DutiesResult, { readonly kind: 'listed' }>;

interface Group {
  readonly kind: 'uncited' | 'cited' | 'unnumbered';
  readonly entries: readonly ArticleEntry[];
}

/** An article; below a duty stand the liability clauses that cite it. */
interface ArticleEntry {
  readonly kind: 'article';
  readonly article: PlacedText;
  readonly liabilities: readonly PlacedText[];
  /** Below these, how regulations on the subject punish a breach. */
  readonly precedents: readonly ListedPrecedent[];
}

/** A liability clause of another regulation. */
interface PrecedentEntry {
  readonly kind: 'precedent';
  readonly precedent: ListedPrecedent;
}

type Entry = Group | ArticleEntry | PrecedentEntry;

const LABEL_LENGTH = 16;
const SPOKEN_LENGTH = 80;

/** The duties of the draft in front beside its liability clauses; asked for only while the view is seen. */
export class DutiesView implements TreeDataProvider<Entry>, Disposable {
  readonly #server: Server;
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #tree: TreeView<Entry>;
  readonly #draft: DraftInView;
  readonly #listener: Disposable;
  #listed: Listed | undefined;

  constructor(server: Server) {
    this.#server = server;
    this.#tree = window.createTreeView(DUTIES_VIEW, { treeDataProvider: this });
    this.#draft = new DraftInView(this.#tree, (document) => this.#list(document));
    // How others punish a breach is known only with the index.
    this.#listener = server.onIndexStatus(({ state }) => {
      this.#draft.forget();
      if (state === 'ready') void this.#draft.refresh();
    });
  }

  dispose(): void {
    this.#listener.dispose();
    this.#draft.dispose();
    this.#tree.dispose();
    this.#changed.dispose();
  }

  async #list(document: TextDocument | undefined): Promise<void> {
    const result =
      document === undefined
        ? undefined
        : await this.#server.request(DUTIES, { uri: document.uri.toString() });
    if (document !== this.#draft.document) return;
    this.#listed = result?.kind === 'listed' ? result : undefined;
    this.#tree.message = result === undefined ? '' : messageOf(result);
    this.#changed.fire(undefined);
  }

  getChildren(entry?: Entry): Entry[] {
    if (entry === undefined) return this.#listed === undefined ? [] : groupsOf(this.#listed);
    if (entry.kind === 'precedent') return [];
    if (entry.kind !== 'article') return [...entry.entries];
    return [
      ...entry.liabilities.map((article) => leaf(article)),
      ...entry.precedents.map((precedent): PrecedentEntry => ({ kind: 'precedent', precedent })),
    ];
  }

  getTreeItem(entry: Entry): TreeItem {
    if (entry.kind === 'precedent') return precedentItem(entry);
    return entry.kind === 'article' ? articleItem(entry) : groupItem(entry);
  }
}

const leaf = (article: PlacedText): ArticleEntry => ({
  kind: 'article',
  article,
  liabilities: [],
  precedents: [],
});

const isCited = ({ liabilities }: PlacedDuty): boolean => liabilities.length > 0;

function messageOf(result: DutiesResult): string {
  if (result.kind === 'refused') return result.reason;
  const { duties } = result;
  return l10n.t(
    '{0} articles lay duties on others than authorities; liability clauses cite {1} of them',
    duties.length,
    duties.filter(isCited).length,
  );
}

function groupsOf({ duties, unnumbered }: Listed): Group[] {
  const entryOf = (article: PlacedDuty): ArticleEntry => ({
    kind: 'article',
    article,
    liabilities: article.liabilities,
    precedents: article.precedents,
  });
  return [
    { kind: 'uncited', entries: duties.filter((duty) => !isCited(duty)).map(entryOf) },
    { kind: 'cited', entries: duties.filter(isCited).map(entryOf) },
    {
      kind: 'unnumbered',
      entries: unnumbered.map((article) => leaf(article)),
    },
  ];
}

const groupLabel = (kind: Group['kind']): string => {
  switch (kind) {
    case 'uncited':
      return l10n.t('Duties that no liability clause cites');
    case 'cited':
      return l10n.t('Duties with a liability clause');
    case 'unnumbered':
      return l10n.t('Penalties that name no article');
  }
};

/** Duties that no liability clause cites are open from the start: one looks for them here. */
function stateOf({ kind, entries }: Group): TreeItemCollapsibleState {
  if (entries.length === 0) return TreeItemCollapsibleState.None;
  return kind === 'uncited' ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

function groupItem(group: Group): TreeItem {
  const item = new TreeItem(groupLabel(group.kind), stateOf(group));
  item.id = group.kind;
  item.description = group.entries.length === 0 ? l10n.t('nothing') : String(group.entries.length);
  return item;
}

function articleItem({ article: { place, text }, liabilities, precedents }: ArticleEntry): TreeItem {
  const item = new TreeItem(
    `${place.name} ${beginningOf(text, LABEL_LENGTH)}`,
    liabilities.length + precedents.length === 0
      ? TreeItemCollapsibleState.None
      : TreeItemCollapsibleState.Collapsed,
  );
  item.iconPath = new ThemeIcon(liabilities.length === 0 ? 'circle-outline' : 'circle-filled');
  item.description = liabilities.map((liability) => liability.place.name).join('、');
  item.tooltip = onLines(place.name, text);
  item.accessibilityInformation = {
    label: onLines(place.name, beginningOf(text, SPOKEN_LENGTH), item.description),
  };
  item.command = {
    command: 'tiaoli.goToArticle',
    title: l10n.t('Go to the article'),
    arguments: [{ uri: place.source, position: place.range.start }],
  };
  return item;
}

function precedentItem(entry: PrecedentEntry): TreeItem {
  const { place, title, label, detail, text } = entry.precedent;
  const item = new TreeItem(beginningOf(text, LABEL_LENGTH));
  item.iconPath = new ThemeIcon('book');
  item.description = `${title}${label}`;
  item.tooltip = onLines(place.name, detail, '', text);
  item.accessibilityInformation = { label: onLines(place.name, beginningOf(text, SPOKEN_LENGTH)) };
  item.command = { command: 'tiaoli.previewPrecedent', title: l10n.t('Preview'), arguments: [entry] };
  return item;
}
