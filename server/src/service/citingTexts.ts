import { citedTarget, targetOf, type CitedTarget } from '../analysis/citedLawAndArticle';
import { type Snapshot } from '../analysis/snapshot';
import { subjectAt } from '../analysis/whatIsUnderCursor';
import { formatOrdinal } from '../base/ordinal';
import { articlesAt, citedArticles, citingArticles, citingFrom } from '../features/callHierarchy';
import { type Citation, type CitedArticle } from '../features/callHierarchy';
import { placesCiting, references, type ReferencesArgs } from '../features/references';
import { type Location } from '../features/types';
import { pathAt } from '../syntax/walkTree';
import { type OpenDocument, type OpenDocuments } from './openDocuments';
import { isDraftDocument } from './isDraftDocument';
import { lastSegment } from '../base/fileNames';
import { type WorkspaceIndex } from './workspaceIndex';

/** What citations are looked up in. */
export interface CitingTextsHost {
  readonly documents: OpenDocuments;
  readonly index: WorkspaceIndex;
  /** The text behind a source of the index or an open document. */
  readonly textOf: (source: string) => Promise<Snapshot | undefined>;
}

/** So many clauses of the index are looked at for one citation, and so many texts are read for it. */
const MOST_CLAUSES = 60;
const MOST_TEXTS = 30;

/** Who cites what: within a text, and between the open documents and the texts of the index. */
export class CitingTexts {
  readonly #host: CitingTextsHost;

  constructor(host: CitingTextsHost) {
    this.#host = host;
  }

  /** Every place that names what stands at `args.offset`: in its own document first, then in other texts. */
  async references({ uri, snapshot }: OpenDocument, args: ReferencesArgs): Promise<readonly Location[]> {
    const subject = subjectAt(snapshot, args.offset);
    const target = subject && citedTarget(snapshot, subject);
    const own = references(snapshot, args);
    if (target === undefined) return own;
    const elsewhere = (await this.#textsCiting(uri, target)).map(({ source, snapshot: other }) =>
      placesCiting(other, target).map((span) => ({ uri: source, span })),
    );
    return [...own, ...elsewhere.flat()];
  }

  /** The article at this offset of a source, or those that a reference there leads to: where a call hierarchy begins. */
  async articlesAt(source: string, offset: number): Promise<readonly CitedArticle[]> {
    const snapshot = await this.#host.textOf(source);
    return snapshot === undefined
      ? []
      : articlesAt(snapshot, offset).map((article) => inText(article, source));
  }

  /** The articles that cite the one at this place of a source. */
  async citing(source: string, offset: number): Promise<readonly Citation[]> {
    const snapshot = await this.#host.textOf(source);
    const article = snapshot && pathAt(snapshot.tree, offset).find(({ level }) => level === 'article');
    if (snapshot === undefined || article === undefined) return [];
    const own = citingArticles(snapshot, offset).map((citation) => citationIn(citation, source));
    const target = targetOf(snapshot, article);
    const others = target === undefined ? [] : await this.#textsCiting(source, target);
    const elsewhere = others.flatMap(({ source: other, snapshot: text }) => {
      const title = text.tree.title?.text ?? lastSegment(other);
      return target === undefined
        ? []
        : citingFrom(text, target, title).map((citation) => citationIn(citation, other));
    });
    return [...own, ...elsewhere];
  }

  /** The articles that the one at this place of a source cites; the places are in that source. */
  async cited(source: string, offset: number): Promise<readonly Citation[]> {
    const snapshot = await this.#host.textOf(source);
    if (snapshot === undefined) return [];
    const precedents = this.#host.index.precedentsFor(source);
    return citedArticles(snapshot, offset, { precedents }).map((citation) => citationIn(citation, source));
  }

  /** Other texts in which a target may be cited: the open drafts, and those of the index that name its title. */
  async #textsCiting(from: string, { title, article }: CitedTarget): Promise<readonly CitingText[]> {
    const { documents, index, textOf } = this.#host;
    const own = index.sourceIdOf(from);
    const sources = new Map<string, string>();
    for (const { uri } of documents.all()) {
      const id = index.sourceIdOf(uri);
      if (isDraftDocument(uri) && id !== own) sources.set(id, uri);
    }
    const query = title + (article === undefined ? '' : formatOrdinal(article, '条'));
    for (const { clause } of index.precedentsFor(from).search(query, { limit: MOST_CLAUSES, exclude: own })) {
      const { id } = clause.source;
      if (sources.size < MOST_TEXTS && !sources.has(id) && clause.text.includes(title)) sources.set(id, id);
    }
    const texts: CitingText[] = [];
    for (const source of sources.values()) {
      const snapshot = await textOf(source);
      if (snapshot !== undefined) texts.push({ source, snapshot });
    }
    return texts;
  }
}

interface CitingText {
  readonly source: string;
  readonly snapshot: Snapshot;
}

/** The article with the source it stands in: features leave it out for the text they were asked about. */
const inText = (article: CitedArticle, source: string): CitedArticle => ({
  ...article,
  location: { ...article.location, uri: article.location.uri ?? source },
});

const citationIn = ({ article, places }: Citation, source: string): Citation => ({
  article: inText(article, source),
  places,
});
