import { createSnapshot } from '../../analysis/snapshot';
import { bilingual, localize, type Bilingual } from '../../base/bilingual';
import { done, refused, type Outcome } from '../../base/outcome';
import { repeal, amendment, type DecisionText } from '../../amendments/draft/decision';
import { type Unsaid } from '../../amendments/draft/types';
import { DRAFT_AMENDMENT, DRAFT_REPEAL, KEPT_VERSIONS, type DecisionResult } from '../../protocol/amendment';
import { propertyOf } from '../render/fromProto';
import { NOT_OPEN, onClientQuestion, onClientRequest } from '../session/clientRequest';
import { type Session } from '../session/session';
import { rangeOf } from '../render/toProto';

const FAILED = bilingual(
  '未能生成决定草稿，原因见日志',
  'The decision could not be drafted; the log says why',
);
const NO_VERSION = bilingual(
  '之前的版本读不出来，或者不是文本文件',
  'The earlier version cannot be read, or is no text file',
);

type Decision = Extract<DecisionResult, { readonly kind: 'decision' }>;

/** Drafts the decision that amends or repeals an open regulation, for the client's commands. */
export function registerDecisions(session: Session): void {
  const { service, earlier, options } = session;
  const answer = (drafted: Outcome<DecisionText, Bilingual>): Outcome<Decision, Bilingual> => {
    if (!drafted.ok) return drafted;
    const { text, place, unsaid } = drafted.value;
    const notes = unsaid.map((each) => localize(NOTES[each], options.locale));
    return done({ kind: 'decision', text, place: rangeOf(createSnapshot(text), place), notes });
  };

  onClientQuestion(session, KEPT_VERSIONS, { versions: [] }, async (request) => {
    const kept = await earlier.keptOf(request.uri);
    const now = request.document?.snapshot.text;
    const versions = (['committed', 'opened'] as const).filter((version) => {
      const text = kept?.[version];
      return text !== undefined && text !== now && text.trim() !== '';
    });
    const isTwice = versions.length > 1 && kept?.committed === kept?.opened;
    return { versions: isTwice ? ['committed'] : versions };
  });

  onClientRequest(session, DRAFT_AMENDMENT, FAILED, async (request) => {
    const from = propertyOf(request.params, 'from');
    const kept = await earlier.keptOf(request.uri);
    const text = from === 'committed' || from === 'opened' ? kept?.[from] : undefined;
    const before =
      text === undefined ? await service.textOf(String(propertyOf(from, 'uri'))) : createSnapshot(text);
    const after = request.document?.snapshot;
    if (after === undefined) return refused(NOT_OPEN);
    return before === undefined ? refused(NO_VERSION) : answer(amendment(before, after));
  });

  onClientRequest(session, DRAFT_REPEAL, FAILED, ({ document }) =>
    document === undefined ? refused(NOT_OPEN) : answer(repeal(document.snapshot)),
  );
}

const NOTES: Readonly<Record<Unsaid, Bilingual>> = {
  annexes: bilingual(
    '附件也有改动，没有写进决定，请自行补写。',
    'Annexes changed, too; the decision does not say so. Please add it.',
  ),
  preamble: bilingual(
    '引言（序言）有增加或者删去，没有写进决定，请自行补写。',
    'A preamble was added or deleted; the decision does not say so. Please add it.',
  ),
  unproved: bilingual(
    '按这份决定修改前一个版本，得不到后一个版本的全部文字，请核对。',
    'Carried out on the earlier version, the decision does not give the whole of the later one. Please compare.',
  ),
  revision: bilingual(
    '半数以上的条文有改动，这种情况通常采用修订的形式，重新公布全文。',
    'More than half of the articles changed; such a change is usually a revision 修订, which enacts the whole text anew.',
  ),
};
