import { createSnapshot, type Snapshot } from '../../analysis/snapshot';
import { bilingual, localize, type Bilingual } from '../../base/bilingual';
import { type Outcome } from '../../base/outcome';
import { type DecisionText } from '../../features/amendment';
import { type Unsaid } from '../../features/amendment/types';
import {
  DRAFT_AMENDMENT,
  DRAFT_REPEAL,
  KEPT_VERSIONS,
  type DecisionResult,
  type KeptVersionsResult,
} from '../../protocol/amendment';
import { propertyOf } from '../render/fromProto';
import { type Session } from '../session/session';
import { rangeOf } from '../render/toProto';

const FAILED = bilingual(
  '未能生成决定草稿，原因见日志',
  'The decision could not be drafted; the log says why',
);
const NOT_OPEN = bilingual('文件没有打开', 'The document is not open');
const NO_VERSION = bilingual(
  '之前的版本读不出来，或者不是文本文件',
  'The earlier version cannot be read, or is no text file',
);

/** Drafts the decision that amends or repeals an open regulation, for the client's commands. */
export function registerDecisions({ connection, guard, service, earlier, options }: Session): void {
  const say = (text: Bilingual): string => localize(text, options.locale);
  const refuse = (reason: Bilingual): DecisionResult => ({ kind: 'refused', reason: say(reason) });
  const answer = (drafted: Outcome<DecisionText, Bilingual>): DecisionResult => {
    if (!drafted.ok) return refuse(drafted.reason);
    const { text, place, unsaid } = drafted.value;
    const notes = unsaid.map((each) => say(NOTES[each]));
    return { kind: 'decision', text, place: rangeOf(createSnapshot(text), place), notes };
  };
  const documentOf = (params: unknown): Snapshot | undefined =>
    service.documents.get(String(propertyOf(params, 'uri')))?.snapshot;

  connection.onRequest(
    KEPT_VERSIONS,
    guard('keptVersions', { versions: [] }, async (params: unknown): Promise<KeptVersionsResult> => {
      const kept = await earlier.keptOf(String(propertyOf(params, 'uri')));
      const now = documentOf(params)?.text;
      const versions = (['committed', 'opened'] as const).filter((version) => {
        const text = kept?.[version];
        return text !== undefined && text !== now && text.trim() !== '';
      });
      const isTwice = versions.length > 1 && kept?.committed === kept?.opened;
      return { versions: isTwice ? ['committed'] : versions };
    }),
  );

  connection.onRequest(
    DRAFT_AMENDMENT,
    guard('draftAmendment', refuse(FAILED), async (params: unknown): Promise<DecisionResult> => {
      const from = propertyOf(params, 'from');
      const kept = await earlier.keptOf(String(propertyOf(params, 'uri')));
      const text = from === 'committed' || from === 'opened' ? kept?.[from] : undefined;
      const before =
        text === undefined ? await service.textOf(String(propertyOf(from, 'uri'))) : createSnapshot(text);
      const after = documentOf(params);
      if (after === undefined) return refuse(NOT_OPEN);
      return before === undefined ? refuse(NO_VERSION) : answer(service.draftAmendment(before, after));
    }),
  );

  connection.onRequest(
    DRAFT_REPEAL,
    guard('draftRepeal', refuse(FAILED), (params: unknown): DecisionResult => {
      const document = documentOf(params);
      return document === undefined ? refuse(NOT_OPEN) : answer(service.draftRepeal(document));
    }),
  );
}

const NOTES: Readonly<Record<Unsaid, Bilingual>> = {
  annexes: bilingual(
    '附件也有改动，没有写进决定，请自行补写。',
    'Annexes changed, too; the decision does not say so. Please add it.',
  ),
  revision: bilingual(
    '半数以上的条文有改动，这种情况通常采用修订的形式，重新公布全文。',
    'More than half of the articles changed; such a change is usually a revision 修订, which enacts the whole text anew.',
  ),
};
