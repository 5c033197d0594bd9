import { type Snapshot } from '../../analysis/snapshot';
import { bilingual, type Bilingual } from '../../base/bilingual';
import { done, refused, type Outcome } from '../../base/outcome';
import { type Span } from '../../base/span';
import { bareTitle } from '../../syntax/titleForms';
import { type DraftingHow } from './decisionOrAmendmentForm';
import { printPackage, quotedTitle } from './writeDecisionText';
import { BODY_PLACE, decisionHead, type DecidingBodySetting } from './writeDecisionHead';
import { makesAfter, type ProvedDraft, provedDraft } from './proveDecision';
import { type Unsaid } from './types';
import { plainText } from '../../analysis/headingsAndAncestors';

const NO_REGULATION = bilingual(
  '废止决定须针对一部有标题的法规；这个文本不是',
  'A repeal decision names a regulation by its title; this text is none',
);

/** The 题注 does not tell who repeals: it may be another body than the one that adopted. */
const BODY = { body: BODY_PLACE, note: '', opening: `${BODY_PLACE}决定` };

/** The 废止决定 (norms F22) of a regulation. It cites the adoption that the 题注 records. */
function printRepeal(snapshot: Snapshot, setting?: DecidingBodySetting): Outcome<string, Bilingual> {
  const { kind, title, adoptionNote } = snapshot.tree;
  if (kind !== 'regulation' || title === undefined) return refused(NO_REGULATION);
  const name = `《${quotedTitle(bareTitle(title.text))}》`;
  const note = adoptionNote === undefined ? '' : plainText(snapshot, adoptionNote.span).replaceAll('\n', '');
  const body = setting === undefined ? BODY : decisionHead('', setting);
  return done(
    `${body.body}关于废止${name}的决定\n${body.note}\n${body.opening}：\n废止${name}${note}。\n本决定自　年　月　日起施行。\n`,
  );
}

/** A drafted decision. */
export interface DecisionText {
  readonly text: string;
  /**
   * The span of the placeholder for the body that decides, which the drafter fills in first. Empty where the body is
   * known.
   */
  readonly place: Span;
  /** What the decision does not say, or what the drafter should check. */
  readonly unsaid: readonly Unsaid[];
}

const decision = (text: string, unsaid: readonly Unsaid[]): DecisionText => ({
  text,
  place: { start: 0, end: text.startsWith(BODY_PLACE) ? BODY_PLACE.length : 0 },
  unsaid,
});

/** Drafts the 修改决定 (norms F20), or the 修正案, that turns `before` into `after`. Refused where none can be written. */
export function amendment(
  before: Snapshot,
  after: Snapshot,
  how: DraftingHow = {},
): Outcome<DecisionText, Bilingual> {
  const proved = provedDraft(before, after, how);
  if (!proved.ok) return proved;
  const { text, draft } = proved.value;
  const isRenumbered = draft.adjustsOrder || draft.adjustsHeadings || draft.adjustsCitations;
  const renumbers = how.form === 'amendment' && isRenumbered ? (['renumbers'] as const) : [];
  return done(decision(text, [...draft.unsaid, ...renumbers]));
}

/** Two versions of one law. */
export interface Versions {
  readonly before: Snapshot;
  readonly after: Snapshot;
}

const ONE = bilingual('打包修改需要两部以上的法规', 'A decision on several laws needs two of them at least');

/**
 * Drafts one decision that amends several laws (打包修改), each in an item of its own. It is carried out on each law; where
 * that does not give the new version, `unsaid` has `unproved`. Refused, with the title, where one of the laws cannot be
 * amended.
 */
export function packageAmendment(
  laws: readonly Versions[],
  how: Pick<DraftingHow, 'body'> = {},
): Outcome<DecisionText, Bilingual> {
  if (laws.length < 2) return refused(ONE);
  const proved: ProvedDraft[] = [];
  const titles = new Set<string>();
  for (const { before, after } of laws) {
    const title = bareTitle(before.tree.title?.text ?? '');
    const drafted = provedDraft(before, after);
    if (!drafted.ok) {
      const { zh, en } = drafted.reason;
      return refused(bilingual(`《${title}》：${zh}`, `《${title}》: ${en}`));
    }
    if (titles.has(title)) {
      return refused(bilingual(`《${title}》出现了两次`, `《${title}》is given twice`));
    }
    titles.add(title);
    proved.push(drafted.value);
  }
  const drafts = proved.map(({ draft }) => draft);
  const text = printPackage(drafts, nounOf([...titles]), how);
  const isWhole = drafts.every(({ title }, at) => {
    const law = laws[at];
    return law !== undefined && makesAfter(text, title, law.before, law.after);
  });
  const unsaid = new Set(drafts.flatMap((draft) => draft.unsaid));
  if (isWhole) unsaid.delete('unproved');
  else unsaid.add('unproved');
  return done(decision(text, [...unsaid]));
}

/** The noun for several laws, with its counter: 部法律, 件地方性法规. */
function nounOf(titles: readonly string[]): string {
  if (titles.every((title) => /^中华人民共和国.*法(?:典)?$/u.test(title))) return '部法律';
  if (titles.every((title) => /^中华人民共和国/u.test(title))) return '部行政法规';
  if (titles.every((title) => /条例$/u.test(title))) return '件地方性法规';
  return titles.some((title) => /条例$/u.test(title)) ? '件法规' : '件规章';
}

/** Drafts the 废止决定 (norms F22) of a regulation. Refused where the text is not a regulation with a title. */
export function repeal(
  snapshot: Snapshot,
  { body }: Pick<DraftingHow, 'body'> = {},
): Outcome<DecisionText, Bilingual> {
  const text = printRepeal(snapshot, body);
  return text.ok ? done(decision(text.value, [])) : text;
}
