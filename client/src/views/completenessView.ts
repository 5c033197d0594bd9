import { l10n, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import {
  COMPLETENESS,
  type CompletenessResult,
  type LackingMatter,
  type LackingProvision,
  type OwnArticle,
} from '../../../server/src/protocol/completeness';
import { type ListedPrecedent } from '../../../server/src/protocol/closePrecedents';
import { onLines } from '../plainListText';
import { type Server } from '../serverConnection';
import { articleItem, DraftView, groupItem, precedentItem } from './baseOfDraftViews';

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

/** What the draft in front has and lacks beside the precedents of its kind. */
export class CompletenessView extends DraftView<Entry, CompletenessResult> {
  readonly #server: Server;

  constructor(server: Server) {
    super(COMPLETENESS_VIEW, server);
    this.#server = server;
  }

  protected ask(uri: string): Promise<CompletenessResult | undefined> {
    return this.#server.request(COMPLETENESS, { uri });
  }

  protected messageOf(result: CompletenessResult): string {
    return result.kind === 'compared' ? summaryOf(result) : result.reason;
  }

  getChildren(entry?: Entry): Entry[] {
    if (entry === undefined) return this.answer?.kind === 'compared' ? groupsOf(this.answer) : [];
    if (entry.kind === 'lacking' || entry.kind === 'matters' || entry.kind === 'own') {
      return [...entry.entries];
    }
    if (entry.kind !== 'provision') return [];
    const { provision } = entry;
    return provision.texts.map((precedent) => ({ kind: 'text', precedent, provision, uri: this.uri }));
  }

  getTreeItem(entry: Entry): TreeItem {
    switch (entry.kind) {
      case 'lacking':
      case 'matters':
      case 'own':
        return groupItem(entry.kind, groupLabel(entry.kind), entry.entries.length, true);
      case 'provision':
        return provisionItem(entry);
      case 'text':
        return textItem(entry);
      case 'article':
        return ownItem(entry);
    }
  }
}

const summaryOf = ({ precedents, isSameSubject }: Compared): string =>
  isSameSubject
    ? l10n.t('Compared with {0} precedents on the same subject', precedents.length)
    : l10n.t(
        'Too few precedents on this subject (add your own with “Choose Folders with Precedents”): compared with {0} others, only in what any regulation has',
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
  const item = precedentItem(entry, LABEL_LENGTH);
  item.contextValue = 'text';
  return item;
}

function ownItem({ article }: ArticleEntry): TreeItem {
  const item = articleItem(article, LABEL_LENGTH);
  item.iconPath = new ThemeIcon('circle-filled');
  return item;
}
