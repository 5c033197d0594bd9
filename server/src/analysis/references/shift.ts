import { type Span } from '../../base/span';
import { type Reference, type ReferenceScope } from './types';

/** The reference with every span `by` characters further on; a negative `by` moves back. */
export function shiftReference(reference: Reference, by: number): Reference {
  const { span, scope, rangeEnd, antecedent, labels } = reference;
  return {
    target: reference.target,
    span: shift(span, by),
    scope: shiftScope(scope, by),
    rangeEnd: rangeEnd && { target: rangeEnd.target, span: shift(rangeEnd.span, by) },
    ...(antecedent && { antecedent: { ...antecedent, scope: shiftScope(antecedent.scope, by) } }),
    labels: labels.map((label) => ({
      level: label.level,
      span: shift(label.span, by),
      ordinal: label.ordinal,
    })),
  };
}

const shift = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

const shiftScope = (scope: ReferenceScope, by: number): ReferenceScope =>
  scope.kind === 'named' ? { ...scope, titleSpan: shift(scope.titleSpan, by) } : scope;
