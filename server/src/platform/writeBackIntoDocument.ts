import { bilingual, type Bilingual } from '../base/bilingual';
import { done, refused, type Outcome } from '../base/outcome';
import { type WriteBackOrder, type WriteBackResult } from '../service/wordDesk';
import { type WriteBackTask, type WrittenBack } from '../word/revise/mergeAndWriteBack';

/** The documents that are written into, wherever they are. */
export interface DocumentFiles {
  read(uri: string): Promise<Outcome<Uint8Array, Bilingual>>;
  /** Writes a new file beside another: `名称（词）.docx`, or under the next such name that is free. Gives its URI. */
  writeBeside(uri: string, word: string, bytes: Uint8Array): Promise<Outcome<string, Bilingual>>;
  replace(uri: string, bytes: Uint8Array): Promise<Outcome<undefined, Bilingual>>;
  remove(uri: string): Promise<void>;
  /** Why a document may not be replaced now, because another program has it open; `undefined` where nothing is known. */
  busy(uri: string): Promise<Bilingual | undefined>;
  /** Names the bytes of a file. */
  hashOf(bytes: Uint8Array): string;
}

/**
 * Writes a draft back into its document, as its order says.
 * @param revise does the work on the bytes, in whatever thread
 * @param user the author of revisions where the order names none
 */
export async function writeBackInto(
  files: DocumentFiles,
  revise: (task: WriteBackTask) => Promise<Outcome<WrittenBack, Bilingual>>,
  user: string,
  { draft, document, before, hash, author, place }: WriteBackOrder,
): Promise<Outcome<WriteBackResult, Bilingual>> {
  const bytes = await files.read(document);
  if (!bytes.ok) return bytes;
  const isOther = hash !== undefined && hash !== files.hashOf(bytes.value);
  if (isOther && before === undefined) return refused(FORGOTTEN);
  const busy = place === 'inPlace' ? await files.busy(document) : undefined;
  if (busy !== undefined) return refused(busy);
  const date = `${new Date().toISOString().slice(0, 19)}Z`;
  const reviser = { author: author === '' ? user : author, date };
  const written = await revise({ document: bytes.value, draft, before, reviser });
  if (!written.ok) return written;
  const { value } = written;
  return value.kind === 'conflicts' ? done(value) : save(files, document, bytes.value, value, place);
}

const FORGOTTEN = bilingual(
  '文档在打开之后有改动，而打开时的文字已经无从比较，没有写入；请重新打开文档，或者导出为新的 Word 文档',
  'the document has changed since it was opened, and what it said then is not known any more; nothing was written. Open it again, or export a new Word document',
);

const CHANGED = bilingual(
  '文档刚刚又被改动，没有写入，请重试',
  'the document has just been changed again; nothing was written, try again',
);

async function save(
  files: DocumentFiles,
  uri: string,
  original: Uint8Array,
  { revised, isMerged, text }: Extract<WrittenBack, { readonly kind: 'revised' }>,
  place: WriteBackOrder['place'],
): Promise<Outcome<WriteBackResult, Bilingual>> {
  const { revisions, refused: left, notes, bytes } = revised;
  const told = { kind: 'written', revisions, refused: left, notes, isMerged, text } as const;
  const hash = files.hashOf(revisions === 0 ? original : bytes);
  if (revisions === 0) return done({ ...told, file: undefined, kept: undefined, hash });
  if (place === 'beside') {
    const file = await files.writeBeside(uri, '修订', bytes);
    return file.ok ? done({ ...told, file: file.value, kept: undefined, hash }) : file;
  }
  const kept = await files.writeBeside(uri, '原件', original);
  if (!kept.ok) return kept;
  // Another program may have saved in between: what it wrote stays where it is.
  const now = await files.read(uri);
  if (!now.ok || files.hashOf(now.value) !== files.hashOf(original)) {
    await files.remove(kept.value);
    return refused(now.ok ? CHANGED : now.reason);
  }
  const replaced = await files.replace(uri, bytes);
  return replaced.ok ? done({ ...told, file: uri, kept: kept.value, hash }) : replaced;
}
