import { shiftSpan } from '../../base/span';
import { type Reference, type ReferenceScope } from './types';

/** The reference with every span `by` characters further on; a negative `by` moves back. */
export function shiftReference(reference: Reference, by: number): Reference {
  const { span, scope, why, rangeEnd, antecedent, labels } = reference;
  return {
    target: reference.target,
    span: shiftSpan(span, by),
    scope: shiftScope(scope, by),
    why,
    rangeEnd: rangeEnd && { target: rangeEnd.target, span: shiftSpan(rangeEnd.span, by) },
    ...(antecedent && { antecedent: { ...antecedent, scope: shiftScope(antecedent.scope, by) } }),
    labels: labels.map((label) => ({
      level: label.level,
      span: shiftSpan(label.span, by),
      ordinal: label.ordinal,
    })),
  };
}

const shiftScope = (scope: ReferenceScope, by: number): ReferenceScope =>
  scope.kind === 'named' ? { ...scope, titleSpan: shiftSpan(scope.titleSpan, by) } : scope;
