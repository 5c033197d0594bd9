import { bilingual, localize, type Bilingual } from '../../base/bilingual';
import { textOf } from '../../base/span';
import { enumerationOf, type ResolvedReference } from '../../analysis/resolvedReferences';
import { type Reference, type UnknownReason } from '../../analysis/references';
import { type Snapshot } from '../../analysis/snapshot';
import { type FeatureContext, type HoverSection } from '../types';
import { externalSections } from './citedLaw';
import { nodeSections } from './targetText';

const REASONS: Readonly<Record<UnknownReason, Bilingual>> = {
  'unnamed-text': bilingual(
    '前面写的是另一份文本，但没有写明名称',
    'another text is meant, but it is not named',
  ),
  'own-title': bilingual(
    '前面写的是本文的全称，可能指修改以前的文本',
    'it is cited by the title of this text, which may mean an earlier version',
  ),
  'other-genre': bilingual(
    '自称与标题的文种不符，可能抄自上位法',
    'the name before it is not of this text’s genre and may come from an upper law',
  ),
  'beside-other': bilingual('同一句前面引用了另一部文本', 'the sentence cites another text before it'),
  context: bilingual('前后文字不像引用条文', 'the words around it do not read as a citation'),
};

/** The sentence for a reference of which nobody can say whose it is. */
const whyUnknown = (why: UnknownReason): Bilingual =>
  bilingual(
    `不能确定引用的是不是本文：${REASONS[why].zh}。调整条文时不会改动这一处；要引用本文，请写明“本条例第×条”一类的自称。`,
    `Whether this text is meant cannot be told: ${REASONS[why].en}. Structure edits leave it alone; to cite this text, write its own name before the number.`,
  );

/** With more sections than these nobody reads a hover. */
const MOST_SECTIONS = 6;

/**
 * The text that a reference points to, or the reason why there is none. In an enumeration the targets of the other
 * references follow.
 */
export function referenceSections(
  snapshot: Snapshot,
  resolved: ResolvedReference,
  ctx: FeatureContext,
): readonly HoverSection[] {
  const others = enumerationOf(snapshot, resolved).filter((other) => other !== resolved);
  return [resolved, ...others].flatMap((each) => sectionsOfOne(snapshot, each, ctx)).slice(0, MOST_SECTIONS);
}

/** True for 后条 and 下一款. */
const pointsBelow = ({ target: { article, paragraph } }: Reference): boolean =>
  article?.kind === 'next' || paragraph?.kind === 'next';

function sectionsOfOne(
  snapshot: Snapshot,
  { reference, resolution, span }: ResolvedReference,
  ctx: FeatureContext,
): readonly HoverSection[] {
  const written = textOf(snapshot.text, span);
  switch (resolution.kind) {
    case 'found':
      return nodeSections(snapshot, resolution.nodes, ctx);
    case 'external':
      return reference.scope.kind === 'unknown'
        ? [{ heading: written, body: localize(whyUnknown(reference.scope.why), ctx.locale) }]
        : externalSections(reference, ctx);
    case 'missing':
      return [
        {
          heading: written,
          body: localize(
            bilingual('本文本中没有所引用的位置。', 'This document has no such place.'),
            ctx.locale,
          ),
        },
      ];
    case 'no-antecedent':
      return [
        {
          heading: written,
          body: localize(
            pointsBelow(reference)
              ? bilingual(
                  '此处之后没有可供引用的条、款。',
                  'Nothing stands behind this place that it could refer to.',
                )
              : bilingual(
                  '此处之前没有可供引用的条、款。',
                  'Nothing stands before this place that it could refer to.',
                ),
            ctx.locale,
          ),
        },
      ];
    case 'ambiguous':
      return [
        {
          heading: written,
          body: localize(
            bilingual(
              '未写明第几款，下列各项都可能是所指：',
              'The paragraph is not named; it may be any of these:',
            ),
            ctx.locale,
          ),
        },
        ...nodeSections(snapshot, resolution.candidates, ctx),
      ];
  }
}
