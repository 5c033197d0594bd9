import { citedTitles } from '../../analysis/citedTitles';
import { citedArticlesOf, citedTitleOf, resolvedReferences } from '../../analysis/resolvedReferences';
import { type Profile } from '../../analysis/kindAndRegion';
import { type Snapshot } from '../../analysis/snapshot';
import { formatOrdinal } from '../../base/ordinal';
import { type Span } from '../../base/span';
import { bareTitle } from '../../syntax/titleForms';
import { citedFinder, sameTitle } from '../../precedents/clauses/findCitedText';
import { type SourceClauses } from '../../precedents/clauses/cutIntoClauses';
import { namesInTitle } from '../../precedents/clauses/regionAndSubject';
import { type RankLevel, rankLevelOf, isRepealed } from '../../precedents/clauses/forceAndRank';
import { isSameSubject } from '../../precedents/clauses/titleLikeness';
import { type Clause, type PrecedentIndex, type PrecedentSource } from '../../precedents/clauses/types';
import { placeOf } from '../../drafting/near/nearClauses';
import { newestVersions } from '../../precedents/clauses/newestVersions';
import { type ParallelClause, type SoughtArticle } from './findCounterpart';

/** A provision of higher law that an article is based on. */
export type HigherProvision =
  /** A provision that the article cites. */
  | ({ readonly kind: 'cited' } & ParallelClause)
  /** A provision that the article does not cite, but that is like it. */
  | ({ readonly kind: 'near' } & ParallelClause)
  /**
   * A citation of a whole text, or of a text that the index does not have: 《…》, with the number of the article where it
   * names one.
   */
  | { readonly kind: 'named'; readonly name: string; readonly isHeld: boolean };

/** In a law that the draft cites, or that has its subject, a clause this close is about the same. */
const NEAR = 0.45;
/** The same for other laws. Below this most clauses are set phrases on publicity, awards and penalties. */
const NEAR_ELSEWHERE = 0.7;
/** With more of them the precedents would be out of sight. */
const MOST = 3;
const HITS = 50;
/** At most so many articles of a range such as 第三条至第九条 are quoted. */
const LONGEST_RANGE = 5;

/** The number of an article behind a title: 《…》第X条 and 《…》（以下简称…）第X条 do not cite the whole text. */
const ARTICLE_BEHIND = /^第[^\s，。；、]{1,8}条/u;

const LEVELS: Readonly<Record<NonNullable<Profile['kind']>, RankLevel | undefined>> = {
  法律: 0,
  行政法规: 1,
  地方性法规: 2,
  经济特区法规: 2,
  单行条例: 2,
  规章: 3,
  规范性文件: 4,
  决定: undefined,
};
/** The rank of a draft that does not say what it is: national law stands above it in any case. */
const USUAL: RankLevel = 2;

/** The texts of an index that are higher law for a draft, and the provisions its articles are based on. */
export class HigherLaw {
  readonly #snapshot: Snapshot;
  readonly #index: PrecedentIndex;
  readonly #own: { readonly title: string; readonly level: RankLevel; readonly profile: Profile };
  /** The texts that the draft cites, or that have its subject. */
  readonly #basis: readonly SourceClauses[];

  /** @param exclude the id of the draft in the index */
  constructor(snapshot: Snapshot, index: PrecedentIndex, profile: Profile, exclude: string) {
    this.#snapshot = snapshot;
    this.#index = index;
    const title = bareTitle(snapshot.tree.title?.text ?? '');
    this.#own = { title, level: (profile.kind && LEVELS[profile.kind]) ?? USUAL, profile };
    const { subject } = namesInTitle(title);
    const cited = citedTitles(snapshot).map((each) => each.title);
    const isBasis = ({ title: name }: PrecedentSource): boolean =>
      cited.some((each) => sameTitle(each, name)) || isSameSubject(subjectOf(name), subject);
    this.#basis = newestVersions(index.sources)
      .filter(
        (source) => source.id !== exclude && isBasis(source) && this.stands(source) && !isRepealed(source),
      )
      .flatMap(({ id }) => index.facts.sourceWith(id) ?? []);
  }

  /** True for a text that is certainly higher law for the draft. */
  stands(source: Pick<PrecedentSource, 'title' | 'rank'>): boolean {
    const level = rankLevelOf(source);
    if (level === undefined || sameTitle(source.title, this.#own.title)) return false;
    const { level: own, profile } = this.#own;
    if (level !== 2) return level < own;
    // A regulation of a province or city is higher law only for texts of that place.
    const { region } = namesInTitle(source.title);
    return (
      region !== '' && ((own > 2 && region === profile.region) || (own >= 2 && region === profile.parent))
    );
  }

  /** The provisions that an article is based on: first those it cites, in text order, then the closest ones. */
  under(article: SoughtArticle, span: Span): readonly HigherProvision[] {
    const cited = this.#citedIn(article, span);
    const quoted = new Set(cited.map((each) => (each.kind === 'cited' ? placeOf(each.clause) : '')));
    const near = this.#nearest(article)
      .filter(({ clause }) => !quoted.has(placeOf(clause)))
      .slice(0, Math.max(0, MOST - quoted.size))
      .map((each) => ({ kind: 'near', ...each }) as const);
    const shown = [...cited, ...near];
    const isShown = (title: string): boolean =>
      shown.some((each) => 'clause' in each && sameTitle(each.clause.source.title, title));
    const whole = this.#citedAsWhole(span).filter(({ title }) => !isShown(title));
    return [
      ...shown,
      ...whole.map(({ title, isHeld }) => ({ kind: 'named', name: `《${title}》`, isHeld }) as const),
    ];
  }

  #citedIn(article: SoughtArticle, span: Span): readonly HigherProvision[] {
    const find = citedFinder(this.#index);
    const found = new Map<string, HigherProvision>();
    for (const { reference } of resolvedReferences(this.#snapshot)) {
      const title = citedTitleOf(reference);
      const { first, last } = citedArticlesOf(reference);
      if (!isWithin(reference.span, span) || title === undefined || first === undefined) continue;
      const cited = reference.scope.kind === 'unknown' ? undefined : find(title, first, last);
      if (reference.scope.kind === 'unknown' || !this.stands(cited?.source ?? { title })) continue;
      for (const clause of cited?.clauses.slice(0, LONGEST_RANGE) ?? []) {
        const how = { score: article.scoreOf(clause), by: 'wording' as const };
        found.set(placeOf(clause), { kind: 'cited', ...article.marked(clause, how) });
      }
      const name = `《${title}》${formatOrdinal(first, '条')}`;
      if (cited === undefined || cited.clauses.length === 0) {
        found.set(name, { kind: 'named', name, isHeld: false });
      }
    }
    return [...found.values()];
  }

  /** The texts that the article cites without naming an article. */
  #citedAsWhole(span: Span): readonly { readonly title: string; readonly isHeld: boolean }[] {
    const { text } = this.#snapshot;
    const find = citedFinder(this.#index);
    const titles = citedTitles(this.#snapshot)
      .filter(
        (each) =>
          isWithin(each.span, span) && !ARTICLE_BEHIND.test(text.slice(each.span.end, each.span.end + 12)),
      )
      .map(({ title }) => title);
    return [...new Set(titles)]
      .map((title) => ({ title, source: find(title)?.source }))
      .filter(({ title, source }) => this.stands(source ?? { title }))
      .map(({ title, source }) => ({ title, isHeld: source !== undefined }));
  }

  #nearest(article: SoughtArticle): readonly ParallelClause[] {
    const { clause: own, roles } = article.own;
    if (roles.includes('effective-date')) return [];
    const best = new Map<string, { readonly clause: Clause; readonly score: number }>();
    const offer = (clause: Clause, least: number): void => {
      const score = article.scoreOf(clause);
      const known = best.get(clause.source.id);
      if (score >= least && score > (known?.score ?? 0) && article.isNear(clause)) {
        best.set(clause.source.id, { clause, score });
      }
    };
    for (const { clauses } of this.#basis) for (const clause of clauses) offer(clause, NEAR);
    for (const { clause } of this.#index.search(own.text, { limit: HITS })) {
      if (this.stands(clause.source) && !isRepealed(clause.source)) offer(clause, NEAR_ELSEWHERE);
    }
    return [...best.values()]
      .sort((a, b) => b.score - a.score)
      .map(({ clause, score }) => article.marked(clause, { score, by: 'wording' }));
  }
}

const isWithin = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** The subject in the title of a national law: 数据安全 in 中华人民共和国数据安全法. */
const subjectOf = (title: string): string => namesInTitle(title.replace(/^中华人民共和国/u, '')).subject;
