import { citedArticlesOf, citedTitleOf } from '../analysis/resolvedReferences';
import { type Snapshot } from '../analysis/snapshot';
import { anchorOf } from '../analysis/headingsAndAncestors';
import { subjectAt, type Subject } from '../analysis/whatIsUnderCursor';
import { type Ordinal } from '../base/ordinal';
import { citedFinder } from '../precedents/clauses/findCitedText';
import { type FeatureContext, type Location } from './types';

/**
 * Where the thing under the cursor is defined: the label that a reference points to, the definition of a term, the
 * heading of a line in the 目录, or a cited text or article in the index. Empty where there is none.
 */
export function definition(snapshot: Snapshot, offset: number, ctx: FeatureContext): readonly Location[] {
  const subject = subjectAt(snapshot, offset);
  return subject === undefined ? [] : locationsOf(subject, ctx);
}

function locationsOf(subject: Subject, ctx: FeatureContext): readonly Location[] {
  switch (subject.kind) {
    case 'label':
      return [{ uri: undefined, span: anchorOf(subject.node) }];
    case 'term':
      return [{ uri: undefined, span: subject.definition.span }];
    case 'title':
      return inIndex(subject.cited.title, undefined, ctx);
    case 'reference': {
      const { resolution, reference } = subject.resolved;
      switch (resolution.kind) {
        case 'found':
          return resolution.nodes.map((node) => ({ uri: undefined, span: anchorOf(node) }));
        case 'ambiguous':
          return resolution.candidates.map((node) => ({ uri: undefined, span: anchorOf(node) }));
        case 'external':
          return inIndex(citedTitleOf(reference), citedArticlesOf(reference).first, ctx);
        case 'missing':
        case 'no-antecedent':
          return [];
      }
    }
  }
}

/** The location of a text in the index, or of one of its articles; of the text where the article is not in it. */
function inIndex(
  title: string | undefined,
  article: Ordinal | undefined,
  ctx: FeatureContext,
): readonly Location[] {
  if (title === undefined || ctx.precedents === undefined) return [];
  const cited = citedFinder(ctx.precedents)(title, article);
  return cited === undefined ? [] : [{ uri: cited.source.id, span: cited.span }];
}
