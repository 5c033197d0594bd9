import { type Snapshot } from '../../analysis/snapshot';
import { applyDecision, type AppliedDecision } from '../../amendments/apply/applyDecision';
import { whereInstructionApplies } from '../../amendments/apply/whereInstructionApplies';
import { readDecision } from '../../amendments/read/readDecision';
import { bilingual, localize, type Locale } from '../../base/bilingual';
import { LineIndex } from '../../base/lineIndex';
import { done, refused } from '../../base/outcome';
import { APPLY_AMENDMENT, type ApplyAmendmentResult } from '../../protocol/amendment';
import { propertyOf } from '../render/fromProtocol';
import { positionOf } from '../render/toProtocol';
import { NOT_OPEN, onClientRequest } from '../session/onClientRequest';
import { type Session } from '../session/session';

const FAILED = bilingual('未能应用决定，原因见日志', 'The decision could not be applied; the log says why');
const NO_DECISION = bilingual(
  '选择的文件读不出来，或者不是修改决定、修正案',
  'The chosen file cannot be read, or is no amending decision',
);

type Answer = Extract<ApplyAmendmentResult, { readonly kind: 'applied' }>;

/** Answers what an amending decision (修改决定) makes of an open document; the client shows and applies it. */
export function registerApplyAmendment(session: Session): void {
  const { service, options } = session;
  onClientRequest(session, APPLY_AMENDMENT, FAILED, async (request) => {
    const source = await service.textOf(String(propertyOf(request.params, 'decision')));
    const decision = source && readDecision(source.text);
    const { document } = request;
    if (document === undefined) return refused(NOT_OPEN);
    if (decision === undefined) return refused(NO_DECISION);
    const chosen = propertyOf(request.params, 'chosen');
    const isChosen = Array.isArray(chosen) ? (index: number) => chosen.includes(index) : undefined;
    const applied = applyDecision(document.snapshot, decision, undefined, isChosen);
    return applied.ok ? done(answerOf(applied.value, document, options.locale)) : applied;
  });
}

function answerOf(
  { text, results, notes, others }: AppliedDecision,
  { snapshot, version }: { readonly snapshot: Snapshot; readonly version: number },
  locale: Locale,
): Answer {
  const lines = new LineIndex(text);
  const oldOf = whereInstructionApplies(snapshot);
  return {
    kind: 'applied',
    version,
    text,
    instructions: results.map((result) => {
      const { instruction, status, reason, notes: inferred, at } = result;
      const old = oldOf(result);
      return {
        number: instruction.number,
        quote: instruction.quote,
        status,
        reason: reason === undefined ? undefined : localize(reason, locale),
        notes: inferred.map((note) => localize(note, locale)),
        at: at === undefined ? undefined : lines.toLineColumn(at),
        old: old === undefined ? undefined : positionOf(snapshot, old),
      };
    }),
    notes: notes.map((note) => localize(note, locale)),
    others,
  };
}
