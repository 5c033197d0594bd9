import { bilingual, localize } from '../../base/bilingual';
import { textOf } from '../../base/span';
import { enumerationOf, type ResolvedReference } from '../../analysis/resolvedReferences';
import { type Reference } from '../../analysis/references';
import { type Snapshot } from '../../analysis/snapshot';
import { type FeatureContext, type HoverSection } from '../types';
import { externalSections } from './articleOfOtherText';
import { whyUnknown } from './whyUnknown';
import { nodeSections } from './articleText';

/** More sections than these are scrolled past rather than read. */
const MOST_SECTIONS = 6;

/** The text a reference points to, or why there is none; in an enumeration what the others name comes after it. */
export function referenceSections(
  snapshot: Snapshot,
  resolved: ResolvedReference,
  ctx: FeatureContext,
): readonly HoverSection[] {
  const others = enumerationOf(snapshot, resolved).filter((other) => other !== resolved);
  return [resolved, ...others].flatMap((each) => sectionsOfOne(snapshot, each, ctx)).slice(0, MOST_SECTIONS);
}

/** 后条, 下一款. */
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
