import { l10n, ThemeIcon, type TreeItem, TreeItemCollapsibleState } from 'vscode';
import {
  DUTIES,
  type DutiesResult,
  type PlacedDuty,
  type PlacedText,
} from '../../../server/src/protocol/duties';
import { type ListedPrecedent } from '../../../server/src/protocol/closePrecedents';
import { onLines } from '../plainListText';
import { type Server } from '../serverConnection';
import { articleItem, DraftView, groupItem, precedentItem, spoken } from './baseOfDraftViews';

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

/** The duties of the draft in front beside its liability clauses. */
export class DutiesView extends DraftView<Entry, DutiesResult> {
  readonly #server: Server;

  constructor(server: Server) {
    super(DUTIES_VIEW, server);
    this.#server = server;
  }

  protected ask(uri: string): Promise<DutiesResult | undefined> {
    return this.#server.request(DUTIES, { uri });
  }

  protected messageOf(result: DutiesResult): string {
    if (result.kind === 'refused') return result.reason;
    const { duties } = result;
    return l10n.t(
      '{0} articles lay duties on others than authorities; liability clauses cite {1} of them',
      duties.length,
      duties.filter(isCited).length,
    );
  }

  getChildren(entry?: Entry): Entry[] {
    if (entry === undefined) return this.answer?.kind === 'listed' ? groupsOf(this.answer) : [];
    if (entry.kind === 'precedent') return [];
    if (entry.kind !== 'article') return [...entry.entries];
    return [
      ...entry.liabilities.map((article) => leaf(article)),
      ...entry.precedents.map((precedent): PrecedentEntry => ({ kind: 'precedent', precedent })),
    ];
  }

  getTreeItem(entry: Entry): TreeItem {
    if (entry.kind === 'article') return textItem(entry);
    if (entry.kind !== 'precedent') return groupOf(entry);
    const item = precedentItem(entry, LABEL_LENGTH);
    item.iconPath = new ThemeIcon('book');
    return item;
  }
}

const leaf = (article: PlacedText): ArticleEntry => ({
  kind: 'article',
  article,
  liabilities: [],
  precedents: [],
});

const isCited = ({ liabilities }: PlacedDuty): boolean => liabilities.length > 0;

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
const groupOf = ({ kind, entries }: Group): TreeItem =>
  groupItem(kind, groupLabel(kind), entries.length, kind === 'uncited');

function textItem({ article, liabilities, precedents }: ArticleEntry): TreeItem {
  const item = articleItem(article, LABEL_LENGTH);
  if (liabilities.length + precedents.length > 0) item.collapsibleState = TreeItemCollapsibleState.Collapsed;
  item.iconPath = new ThemeIcon(liabilities.length === 0 ? 'circle-outline' : 'circle-filled');
  item.description = liabilities.map((liability) => liability.place.name).join('、');
  item.accessibilityInformation = { label: onLines(spoken(article), item.description) };
  return item;
}
