import { type ArticleQuery } from '../../analysis/articleMemory';
import { citedTitles } from '../../analysis/citedTitles';
import { isLocalRegulation, profileOf } from '../../analysis/kindAndRegion';
import { type Snapshot } from '../../analysis/snapshot';
import { SimilarTexts } from '../../analysis/versions/similarTexts';
import { bilingual } from '../../base/bilingual';
import { citedFinder } from '../../precedents/clauses/findCitedText';
import { type SourceClauses } from '../../precedents/clauses/cutIntoClauses';
import { factOf } from '../../precedents/clauses/indexFacts';
import { type Clause } from '../../precedents/clauses/types';
import { withoutBlanks } from '../../syntax/blanks';
import { articlesOf } from '../../syntax/walkTree';
import { type Report, type Rule, type RuleContext } from '../types';

/** With this share of bigrams in common, two articles say the same in nearly the same words. */
const NEARLY_THE_SAME = 0.85;
/** A shorter article, such as the one on the effective date, is like many others. */
const SHORTEST = 24;
/** How a text calls itself, which makes no difference. */
const OWN_NAME = /本(?:条例|办法|规定|细则|规则|法)/gu;

const comparable = (text: string): string => withoutBlanks(text).replace(OWN_NAME, '本');

/** Gives the clause of one law that an article with these words repeats. */
type Law = (words: string) => Clause | undefined;

/** It is kept with the source, by {@link factOf}. */
function lawIn(source: SourceClauses): Law {
  const clauses = source.clauses.filter(({ level }) => level === 'article');
  const texts = new SimilarTexts(clauses.map(({ text }) => comparable(text)));
  return (article) => {
    const words = comparable(article);
    if (words.length < SHORTEST) return undefined;
    const [best] = texts
      .like(words)
      .filter(({ share }) => share >= NEARLY_THE_SAME)
      .sort((a, b) => b.share - a.share);
    return best === undefined ? undefined : clauses[best.at];
  };
}

/** The laws that article 1 names, if the precedents have them. */
function lawsOf(snapshot: Snapshot, { precedents, sourceId }: RuleContext): readonly Law[] {
  const first = articlesOf(snapshot.tree)[0]?.node;
  if (precedents === undefined || first?.label?.ordinal.main !== 1) return [];
  const find = citedFinder(precedents);
  const sources = citedTitles(snapshot)
    .filter(({ span }) => span.start >= first.span.start && span.end <= first.span.end)
    .flatMap(({ title }) => find(title)?.source ?? [])
    .filter(({ id }) => id !== sourceId);
  return [...new Set(sources)].flatMap(({ id }) => {
    const source = precedents.facts.sourceWith(id);
    return source === undefined ? [] : [factOf(source, lawIn)];
  });
}

/** What was found for an article last, and for which laws: these may change while the article does not. */
interface LastFound {
  laws: readonly Law[];
  clause: Clause | undefined;
}

const lastFound: ArticleQuery<LastFound> = () => ({ laws: [], clause: undefined });

/** For each article the clause of a law that it repeats. */
function repeatedClauses(snapshot: Snapshot, laws: readonly Law[]): readonly (Clause | undefined)[] {
  const articles = articlesOf(snapshot.tree);
  return snapshot.ofArticles(lastFound).map((last, index) => {
    if (last.laws.length !== laws.length || last.laws.some((law, at) => law !== laws[at])) {
      const { start = 0, end = 0 } = articles[index]?.node.textSpan ?? {};
      const words = snapshot.text.slice(start, end);
      last.laws = laws;
      last.clause = laws.map((law) => law(words)).find((clause) => clause !== undefined);
    }
    return last.clause;
  });
}

/** structure/restates-law: an article says the same as one of its higher law, in nearly the same words. */
export const restatesLaw: Rule = {
  code: 'structure/restates-law',
  level: 'hint',
  summary: bilingual('条文几乎照抄上位法', 'an article that repeats its higher law nearly word for word'),
  explanation: bilingual(
    '制定地方性法规，对上位法已经明确规定的内容，一般不作重复性规定；规章原则上也不作重复规定。第一条写明的上位法在先例中能找到原文的，逐条比较，文字几乎相同的提示核对：是删去，还是写出本地的具体规定。本文自称的差别（“本法”“本条例”）不算。先例中没有这部法律的，不查。',
    'A local regulation does not as a rule repeat what the higher law states clearly, nor do government rules. Where the precedents hold a law that article 1 names, each article is compared with it; what is nearly the same is to be reviewed: delete it, or write what is particular to the place. Without the text of the law nothing is reported.',
  ),
  basis: bilingual(
    '《中华人民共和国立法法》（2023年）第八十二条；《规章制定程序条例》（2017年）第八条。',
    'Legislation Law (2023), article 82; Regulation on the making of rules (2017), article 8.',
  ),
  measured: bilingual(
    '语料中有115件地方性法规（5,386条）第一条写明的上位法有原文，报告56处，读了40处，37处属实，其余3处另加了要求。公布的文本常为完整而重复上位法，所以只作提示。',
    '115 local regulations (5,386 articles) name a law whose text the corpus has: 56 findings; of 40 read 37 are right, the other 3 add a demand. Published texts often repeat for completeness, so this is a hint.',
  ),
  fixable: false,
  examples: [
    {
      precedent:
        '中华人民共和国乙法\n第一条　为了保护乙，制定本法。\n第二条　从事乙活动的单位应当如实记录有关情况，并且按照本法保存五年。\n',
      bad: '北京市乙条例\n第一条　为了保护乙，根据《中华人民共和国乙法》，制定本条例。\n⟦第二条⟧　从事乙活动的单位应当如实记录有关情况，并且按照本条例保存五年。\n',
    },
  ],
  accepts: [
    '北京市乙条例\n第一条　为了保护乙，根据《中华人民共和国丙法》，制定本条例。\n第二条　从事乙活动的单位应当如实记录有关情况，并且按照本条例保存五年。\n',
    '北京市乙条例\n第一条　为了保护乙，制定本条例。\n第二条　从事乙活动的单位应当如实记录有关情况。\n',
  ],
  *check(snapshot, settings, context = {}): Iterable<Report> {
    const { tree } = snapshot;
    if (tree.kind !== 'regulation' || context.precedents === undefined) return;
    const profile = profileOf(snapshot, settings);
    if (!isLocalRegulation(profile) && profile.kind !== '规章') return;
    const laws = lawsOf(snapshot, context);
    if (laws.length === 0) return;
    const clauses = repeatedClauses(snapshot, laws);
    for (const [index, { node }] of articlesOf(tree).entries()) {
      const repeated = clauses[index];
      if (repeated === undefined || node.label === undefined) continue;
      const { source, label } = repeated;
      yield {
        span: node.label.span,
        message: bilingual(
          `本条与《${source.title}》${label}几乎相同；上位法已有明确规定的一般不重复，请核对。`,
          `This article is nearly the same as ${label} of 《${source.title}》; what the higher law states is as a rule not repeated. Please review.`,
        ),
      };
    }
  },
};
