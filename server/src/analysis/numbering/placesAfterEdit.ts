import { groupInto } from '../../base/groupInto';
import { type StructureNode } from '../../syntax/tree';
import { type FutureArticle, type Rearrangement } from './rearrangedArticles';

/** A paragraph's place after the edit. */
export interface PlaceAfterEdit {
  readonly article: FutureArticle;
  /** 0 for the first 款. */
  readonly index: number;
}

/** Where today's articles and paragraphs will stand. */
export class PlacesAfterEdit {
  readonly articles: readonly FutureArticle[];
  readonly #positions: ReadonlyMap<FutureArticle, number>;
  readonly #byArticle = new Map<StructureNode, FutureArticle[]>();
  readonly #byParagraph = new Map<StructureNode, PlaceAfterEdit[]>();
  readonly #cutAt: number | undefined;

  constructor({ articles, cutAt }: Rearrangement) {
    this.articles = articles;
    this.#cutAt = cutAt;
    this.#positions = new Map(articles.map((article, at) => [article, at]));
    for (const article of articles) {
      for (const node of article.from) groupInto(this.#byArticle, node, article);
      article.paragraphs.forEach((node, index) => {
        groupInto(this.#byParagraph, node, { article, index });
      });
    }
  }

  /** The articles that will have the text of `node`: none when it is deleted, two when it is split. */
  imagesOf(node: StructureNode): readonly FutureArticle[] {
    return this.#byArticle.get(node) ?? [];
  }

  /** The one article that will be `node` and nothing else. */
  wholeImageOf(node: StructureNode): FutureArticle | undefined {
    const [image, other] = this.imagesOf(node);
    return image !== undefined && other === undefined && image.from.length === 1 ? image : undefined;
  }

  /** Where a paragraph will stand; `undefined` when it is deleted or cut in two. */
  placeOf(paragraph: StructureNode): PlaceAfterEdit | undefined {
    const places = this.#byParagraph.get(paragraph) ?? [];
    return places.length === 1 ? places[0] : undefined;
  }

  /** Where the text at `offset` of a paragraph will stand, on which side of a cut it may be. */
  placeAt(paragraph: StructureNode, offset: number): PlaceAfterEdit | undefined {
    const places = this.#byParagraph.get(paragraph) ?? [];
    const isBehindCut = this.#cutAt !== undefined && offset >= this.#cutAt;
    return isBehindCut ? places.at(-1) : places[0];
  }

  positionOf(article: FutureArticle): number {
    return this.#positions.get(article) ?? -1;
  }

  /** True when the articles stand one behind the other in this order. */
  areConsecutive(articles: readonly FutureArticle[]): boolean {
    const first = articles[0];
    const start = first === undefined ? -1 : this.positionOf(first);
    return articles.every((article, at) => this.articles[start + at] === article);
  }
}
