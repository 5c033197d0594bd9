import { rm } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { bilingual, type Bilingual } from '../../base/bilingual';
import { isWordFile } from '../../base/fileNames';
import { done, refused, type Outcome } from '../../base/outcome';
import {
  type OpenedWord,
  type PublishTask,
  type WordDesk,
  type WriteBackOrder,
  type WriteBackResult,
} from '../../service/wordDesk';
import { type WrittenBack } from '../../word/revise/writeBack';
import { replaceFile } from '../replaceFile';
import { userName } from '../userName';
import { hashOf } from './jobs';
import { type JobRunner } from './jobThread';
import { copyBeside, faultOf, IN_USE, isOpenElsewhere, pathOf, readDocument, writeBeside } from './wordFiles';

/** Works on the Word documents of this machine: files are read and written here, all else is done by `jobs`. */
export const createWordDesk = (jobs: JobRunner): WordDesk => ({
  async open(source, view): Promise<Outcome<OpenedWord, Bilingual>> {
    const bytes = 'base64' in source ? done(Buffer.from(source.base64, 'base64')) : await bytesOf(source.uri);
    return bytes.ok ? jobs.run('open', { bytes: bytes.value, view }, true) : bytes;
  },
  pasted: (html) => jobs.run('pasted', { html }, true),
  publish: (task) => publish(jobs, task),
  async redline({ document, ...versions }) {
    const own = document === undefined ? undefined : await bytesOf(document);
    return jobs.run('redline', { ...versions, document: own?.ok === true ? own.value : undefined }, true);
  },
  writeBack: (order) => writeBack(jobs, order),
});

async function bytesOf(uri: string): Promise<Outcome<Uint8Array, Bilingual>> {
  const path = pathOf(uri);
  return path.ok ? readDocument(path.value) : path;
}

async function publish(
  jobs: JobRunner,
  { text, form, target, template, numbers, liveReferences }: PublishTask,
): Promise<Outcome<readonly Bilingual[], Bilingual>> {
  const path = pathOf(target);
  if (!path.ok) return path;
  const isOfForm = form === 'docx' ? isWordFile(path.value) : /\.html?$/iu.test(path.value);
  if (!isOfForm) return refused(OTHER_NAME);
  if (form === 'docx' && (await isOpenElsewhere(path.value))) return refused(IN_USE);
  const own = template === undefined || form === 'html' ? done(undefined) : await bytesOf(template);
  if (!own.ok) return refused(ofTemplate(own.reason));
  const options = {
    ...(numbers && { numbers }),
    ...(liveReferences === true && { liveReferences }),
    ...(own.value && { template: own.value }),
  };
  const file = await jobs.run('publish', { text, form, options }, true);
  if (!file.ok) return own.value === undefined ? file : refused(ofTemplate(file.reason));
  try {
    await replaceFile(path.value, [file.value.bytes]);
    return done(file.value.notes);
  } catch (error) {
    return refused(faultOf(error));
  }
}

const ofTemplate = ({ zh, en }: Bilingual): Bilingual => bilingual(`模板：${zh}`, `template: ${en}`);

const OTHER_NAME = bilingual(
  '文件名应当以 .docx 或者 .html 结尾',
  'the name of the file must end in .docx or .html',
);

async function writeBack(
  jobs: JobRunner,
  { draft, document, before, hash, author, place }: WriteBackOrder,
): Promise<Outcome<WriteBackResult, Bilingual>> {
  const path = pathOf(document);
  if (!path.ok) return path;
  const bytes = await readDocument(path.value);
  if (!bytes.ok) return bytes;
  const isOther = hash !== undefined && hash !== hashOf(bytes.value);
  if (isOther && before === undefined) return refused(FORGOTTEN);
  if (place === 'inPlace' && (await isOpenElsewhere(path.value))) return refused(IN_USE);
  const date = `${new Date().toISOString().slice(0, 19)}Z`;
  const reviser = { author: author === '' ? userName() : author, date };
  const task = { document: bytes.value, draft, before, reviser };
  const written = await jobs.run('writeBack', task, true);
  if (!written.ok) return written;
  const { value } = written;
  if (value.kind === 'conflicts') return done(value);
  try {
    return await save(path.value, bytes.value, value, place);
  } catch (error) {
    return refused(faultOf(error));
  }
}

const FORGOTTEN = bilingual(
  '文档在打开之后有改动，而打开时的文字已经无从比较，没有写入；请重新打开文档，或者导出为新的 Word 文档',
  'the document has changed since it was opened, and what it said then is not known any more; nothing was written. Open it again, or export a new Word document',
);

const CHANGED = bilingual(
  '文档刚刚又被改动，没有写入，请重试',
  'the document has just been changed again; nothing was written, try again',
);

/** @throws the error of the file system */
async function save(
  path: string,
  original: Uint8Array,
  { revised, isMerged, text }: Extract<WrittenBack, { readonly kind: 'revised' }>,
  place: WriteBackOrder['place'],
): Promise<Outcome<WriteBackResult, Bilingual>> {
  const { revisions, refused: left, notes, bytes } = revised;
  const told = { kind: 'written', revisions, refused: left, notes, isMerged, text } as const;
  const url = (file: string): string => pathToFileURL(file).href;
  if (revisions === 0) return done({ ...told, file: undefined, kept: undefined, hash: hashOf(original) });
  const hash = hashOf(bytes);
  if (place === 'beside') {
    return done({ ...told, file: url(await writeBeside(path, '修订', bytes)), kept: undefined, hash });
  }
  const kept = await copyBeside(path, '原件');
  // Another program may have saved in between: what it wrote stays where it is.
  const now = await readDocument(path);
  if (!now.ok || hashOf(now.value) !== hashOf(original)) {
    await rm(kept, { force: true });
    return refused(now.ok ? CHANGED : now.reason);
  }
  await replaceFile(path, [bytes]);
  return done({ ...told, file: url(path), kept: url(kept), hash });
}
