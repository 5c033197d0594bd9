import { type Snapshot } from '../../analysis/snapshot';
import { bilingual, type Bilingual } from '../../base/bilingual';
import { done, refused, type Outcome } from '../../base/outcome';
import { wordsOf } from '../../comparison/visibleLines';
import { readWord } from '../../word/readWord';
import { reviseDocument, type Reviser } from '../../word/revise/reviseDocument';
import { layOut } from '../../word/text/writeBlocksAsText';
import { toWord } from '../toWord';

/** A document with the changes from one version to the other as tracked revisions. */
export interface Redline {
  readonly bytes: Uint8Array;
  /** 0 where the versions do not differ. */
  readonly revisions: number;
  readonly notes: readonly Bilingual[];
}

/**
 * One .docx with tracked revisions from `before` to `after`: all accepted it says what `after` says, all rejected what
 * `before` says, line by line, blanks aside; both are read back before it is handed out. Where `document` is the Word
 * document of the earlier version its layout is kept, if everything can be written into it.
 */
export function redline(
  before: Snapshot,
  after: string,
  reviser: Reviser,
  document?: Uint8Array,
): Outcome<Redline, Bilingual> {
  const kept = document === undefined ? undefined : revised(document, before.text, after, reviser);
  if (kept?.ok === true) return kept;
  const fresh = toWord(before, { contents: 'written' });
  if (!fresh.ok) return fresh;
  const made = revised(fresh.value.bytes, before.text, after, reviser);
  if (!made.ok || kept === undefined) return made;
  return done({ ...made.value, notes: [NEW_LAYOUT, ...made.value.notes] });
}

/** A redline that was made without the document of the earlier version, for it could not be read: that is told first. */
export const withUnreadDocument = (
  made: Outcome<Redline, Bilingual>,
  { zh, en }: Bilingual,
): Outcome<Redline, Bilingual> =>
  made.ok
    ? done({
        ...made.value,
        notes: [
          bilingual(
            `原来的 Word 文档读不出来（${zh}），已按公文格式另成一份`,
            `the Word document itself could not be read (${en}); a new document in the official layout was made`,
          ),
          ...made.value.notes,
        ],
      })
    : made;

const NEW_LAYOUT = bilingual(
  '改动不能全部写进原来的 Word 文档，已按公文格式另成一份',
  'not every change could be written into the Word document itself; a new document in the official layout was made',
);

function revised(
  document: Uint8Array,
  before: string,
  after: string,
  reviser: Reviser,
): Outcome<Redline, Bilingual> {
  const written = reviseDocument(document, after, reviser);
  if (!written.ok) return written;
  const { bytes, accepted, revisions, refused: left, notes } = written.value;
  const [first] = left;
  if (first !== undefined) return refused(notWritten(first.line, first.reason));
  if (wordsOf(accepted) !== wordsOf(after)) return refused(UNLIKE_AFTER);
  const rejected = readWord(bytes, { revisions: 'reject' });
  if (!rejected.ok || wordsOf(layOut(rejected.value).text) !== wordsOf(before)) return refused(UNLIKE_BEFORE);
  return done({ bytes, revisions, notes });
}

const notWritten = (line: string, { zh, en }: Bilingual): Bilingual =>
  bilingual(
    `有改动不能写成修订，没有写出：“${line}”：${zh}`,
    `a change cannot be tracked, nothing was written: “${line}”: ${en}`,
  );
const UNLIKE_AFTER = bilingual(
  '带修订的文档没有通过检查，没有写出：全部接受后与修改后的文本不一致',
  'the redline did not pass its check and was not written: all accepted, it is not the later version',
);
const UNLIKE_BEFORE = bilingual(
  '带修订的文档没有通过检查，没有写出：全部拒绝后与修改前的文本不一致',
  'the redline did not pass its check and was not written: all rejected, it is not the earlier version',
);
