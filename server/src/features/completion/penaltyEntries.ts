import { bilingual, localize, type Locale } from '../../base/bilingual';
import { type CursorPlace, isAtLineEnd, isRegulationDraft } from '../../analysis/lineAroundCursor';
import { type Snapshot } from '../../analysis/snapshot';
import { adapt, adaptedSnippet, isOfNoUse } from '../../drafting/adapt/adaptToDraft';
import { subjectOf } from '../../drafting/knowledgeOnDraftSubject';
import { clausesOfTree, type SourceClauses } from '../../precedents/clauses/cutIntoClauses';
import { amountsOf, type LikePenalty } from '../../precedents/penalties/penaltiesByConduct';
import { ownCitations } from '../../precedents/penalties/ownCitations';
import { behindCitation, citedText, liabilityClausesOf } from '../../precedents/penalties/liabilityClauses';
import { type PrecedentSource } from '../../precedents/clauses/types';
import { escapeText } from '../../precedents/mining/clauseSnippet';
import { type CompletionEntry, type FeatureContext, type HoverSection } from '../types';
import { clauseSections, shortLabel, sortKey, sourceNote } from './entryOrderAndLabels';
import { goalOf } from './clauseInDraftWords';

const MOST = 5;
/** The words before the description of a breach: 违反本条例第十二条第一款规定，. */
const BREACH = /违反本(?:条例|办法|规定|细则|规则|法)第[^。；]{1,80}?(?:的规定|规定)[，,]?$/u;

/**
 * Behind 违反本条例第十二条规定，: how regulations on the draft's subject punish a breach of what article 12 says, with all their
 * amounts. `undefined` elsewhere, or where nothing is known on the subject.
 */
export function penaltyEntries(
  snapshot: Snapshot,
  place: CursorPlace,
  ctx: FeatureContext,
): readonly CompletionEntry[] | undefined {
  if (!isRegulationDraft(place) || !isAtLineEnd(place)) return undefined;
  const typed = BREACH.exec(snapshot.text.slice(place.textStart, place.offset))?.[0];
  const subject = typed === undefined ? undefined : subjectOf(snapshot, ctx);
  if (typed === undefined || subject === undefined) return undefined;
  const draft = snapshot.derive(clausesIn);
  const cited = ownCitations(typed).flatMap((citation) => citedText(citation, draft.clauses) ?? []);
  if (cited.length === 0) return undefined;
  const previous = liabilityClausesOf(draft).findLast(({ clause }) => clause.span.end <= place.lineStart);
  const found = subject.penalties.punishing(cited, previous?.text, MOST);
  if (found.length === 0) return undefined;
  const amounts = amountSections(subject.penalties.likeConduct(cited), ctx.locale);
  const isOnSubject = (source: PrecedentSource): boolean => subject.onSubject.includes(source);
  const known = goalOf(snapshot, ctx);
  const goal = known && { ...known, isOnSubject };
  const comma = /[，,]$/u.test(typed) ? '' : '，';
  return found.flatMap(({ liability }, index) => {
    if (goal === undefined) return [];
    const text = comma + behindCitation(liability.text);
    const adapted = adapt(text, liability.clause, goal);
    if (isOfNoUse(text, adapted)) return [];
    const { snippet, plainText: rest } = adaptedSnippet(text, adapted);
    return {
      kind: 'clause',
      label: shortLabel(rest.replace(/^，/u, '')),
      description: sourceNote(liability.clause),
      replace: { start: place.offset - typed.length, end: place.offset },
      insertText: escapeText(typed) + snippet,
      isSnippet: true,
      filterText: typed + rest,
      sortText: sortKey('penalty', index),
      documentation: [
        ...amounts,
        ...clauseSections([liability.clause], ctx.locale),
        ...clauseSections(liability.articles, ctx.locale),
      ],
    };
  });
}

const clausesIn = ({ tree }: Snapshot): SourceClauses => clausesOfTree(tree, '');

/** 五百元以上五千元以下（3 部）、二百元以上二千元以下（1 部）, one line. */
function amountSections(penalties: readonly LikePenalty[], locale: Locale): readonly HoverSection[] {
  const amounts = amountsOf(penalties);
  if (amounts.length === 0) return [];
  const zh = amounts.map(({ amount, sources }) => `${amount}（${sources.length} 部）`).join('、');
  const en = amounts.map(({ amount, sources }) => `${amount} (${sources.length})`).join(', ');
  const heading = bilingual(
    `${penalties.length} 部先例对同类行为的处罚幅度`,
    `Amounts in ${penalties.length} precedents that punish the like`,
  );
  return [{ heading: localize(heading, locale), body: localize(bilingual(zh, en), locale) }];
}
