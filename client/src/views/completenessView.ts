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
  COMPLETENESS,
  type CompletenessResult,
  type LackingMatter,
  type LackingProvision,
  type OwnArticle,
} from '../../../server/src/protocol/completeness';
import { type ListedPrecedent } from '../../../server/src/protocol/closePrecedents';
import { beginningOf, onLines } from '../plainLabel';
import { type Server } from '../server';
import { DraftInView } from './draftInView';

/** The id of the view; `package.json` contributes it. */
export const COMPLETENESS_VIEW = 'tiaoli.completeness';

type Compared = Extract<CompletenessResult, { readonly kind: 'compared' }>;

interface Group {
  readonly kind: 'lacking' | 'matters' | 'own';
  readonly entries: readonly Entry[];
}

interface ProvisionEntry {
  readonly kind: 'provision';
  readonly provision: LackingProvision;
  readonly of: number;
  /** Of a matter the opening words of one article: its name is made of the words that set it apart. */
  readonly opening?: string;
}

interface TextEntry {
  readonly kind: 'text';
  readonly precedent: ListedPrecedent;
  readonly provision: LackingProvision;
  /** The draft that lacks it. */
  readonly uri: string;
}

interface ArticleEntry {
  readonly kind: 'article';
  readonly article: OwnArticle;
}

type Entry = Group | ProvisionEntry | TextEntry | ArticleEntry;

const LABEL_LENGTH = 12;
const SPOKEN_LENGTH = 80;

/** What the draft in front has and lacks beside the precedents of its kind; compared only while the view is seen. */
export class CompletenessView implements TreeDataProvider<Entry>, Disposable {
  readonly #server: Server;
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #tree: TreeView<Entry>;
  readonly #draft: DraftInView;
  readonly #listener: Disposable;
  #compared: Compared | undefined;

  constructor(server: Server) {
    this.#server = server;
    this.#tree = window.createTreeView(COMPLETENESS_VIEW, { treeDataProvider: this });
    this.#draft = new DraftInView(this.#tree, (document) => this.#compare(document));
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

  /** Compares the draft in front anew, whatever has changed: precedents may have. */
  async compareAgain(): Promise<void> {
    this.#draft.forget();
    await this.#draft.refresh();
  }

  async #compare(document: TextDocument | undefined): Promise<void> {
    if (document === undefined) {
      this.#show(undefined, '');
      return;
    }
    const result = await this.#server.request(COMPLETENESS, { uri: document.uri.toString() });
    if (document !== this.#draft.document) return;
    if (result?.kind === 'compared') this.#show(result, summaryOf(result));
    else this.#show(undefined, result?.reason ?? '');
  }

  #show(compared: Compared | undefined, message: string): void {
    this.#compared = compared;
    this.#tree.message = message;
    this.#changed.fire(undefined);
  }

  getChildren(entry?: Entry): Entry[] {
    const compared = this.#compared;
    if (compared === undefined) return [];
    if (entry === undefined) return groupsOf(compared);
    if (entry.kind === 'lacking' || entry.kind === 'matters' || entry.kind === 'own') {
      return [...entry.entries];
    }
    if (entry.kind !== 'provision') return [];
    const { provision } = entry;
    const uri = this.#draft.document?.uri.toString() ?? '';
    return provision.texts.map((precedent) => ({ kind: 'text', precedent, provision, uri }));
  }

  getTreeItem(entry: Entry): TreeItem {
    switch (entry.kind) {
      case 'lacking':
      case 'matters':
      case 'own':
        return groupItem(entry);
      case 'provision':
        return provisionItem(entry);
      case 'text':
        return textItem(entry);
      case 'article':
        return articleItem(entry);
    }
  }
}

const summaryOf = ({ precedents, isSameSubject }: Compared): string =>
  isSameSubject
    ? l10n.t('Compared with {0} precedents on the same subject', precedents.length)
    : l10n.t(
        'Too few precedents on this subject: compared with {0} others, only in what any regulation has',
        precedents.length,
      );

function groupsOf({ lacking, matters, own, precedents }: Compared): Group[] {
  const of = precedents.length;
  return [
    { kind: 'lacking', entries: lacking.map((provision) => ({ kind: 'provision', provision, of })) },
    ...(matters.length === 0
      ? []
      : [{ kind: 'matters' as const, entries: matters.map((matter) => matterEntry(matter)) }]),
    { kind: 'own', entries: own.map((article) => ({ kind: 'article', article })) },
  ];
}

const matterEntry = (provision: LackingMatter): ProvisionEntry => ({
  kind: 'provision',
  provision,
  of: provision.of,
  opening: provision.opening,
});

const groupLabel = (kind: Group['kind']): string => {
  switch (kind) {
    case 'lacking':
      return l10n.t('Most precedents have, the draft lacks');
    case 'matters':
      return l10n.t('Half of those on this subject have, the draft lacks');
    case 'own':
      return l10n.t('Only the draft has');
  }
};

function groupItem({ kind, entries }: Group): TreeItem {
  const item = new TreeItem(
    groupLabel(kind),
    entries.length === 0 ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Expanded,
  );
  item.id = kind;
  item.description = entries.length === 0 ? l10n.t('nothing') : String(entries.length);
  return item;
}

function provisionItem({ provision, of, opening }: ProvisionEntry): TreeItem {
  const { name, count, place, role } = provision;
  const share = l10n.t('{0} of {1} have it', count, of);
  const item = new TreeItem(name, TreeItemCollapsibleState.Collapsed);
  item.id = role;
  item.iconPath = new ThemeIcon('circle-outline');
  item.description = opening === undefined ? `${count}/${of}` : `${count}/${of} · ${opening}`;
  item.tooltip = onLines(share, l10n.t('Would go {0}', place));
  item.accessibilityInformation = { label: onLines(name, share) };
  item.contextValue = 'provision';
  return item;
}

function textItem(entry: TextEntry): TreeItem {
  const { place, title, label, detail, text } = entry.precedent;
  const item = new TreeItem(beginningOf(text, LABEL_LENGTH));
  item.description = `${title}${label}`;
  item.tooltip = onLines(place.name, detail, '', text);
  item.accessibilityInformation = { label: onLines(place.name, beginningOf(text, SPOKEN_LENGTH)) };
  item.contextValue = 'text';
  item.command = { command: 'tiaoli.previewPrecedent', title: l10n.t('Preview'), arguments: [entry] };
  return item;
}

function articleItem({ article: { place, text } }: ArticleEntry): TreeItem {
  const item = new TreeItem(`${place.name} ${beginningOf(text, LABEL_LENGTH)}`);
  item.tooltip = onLines(place.name, text);
  item.iconPath = new ThemeIcon('circle-filled');
  const { source, range } = place;
  item.command = {
    command: 'tiaoli.goToArticle',
    title: l10n.t('Go to the article'),
    arguments: [{ uri: source, position: range.start }],
  };
  return item;
}
