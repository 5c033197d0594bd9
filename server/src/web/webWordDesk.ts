import { buf } from 'crc-32';
import { bilingual, type Bilingual } from '../base/bilingual';
import { done, refused, type Outcome } from '../base/outcome';
import { namesBeside } from '../platform/namesBeside';
import { openedWord, pastedText, publishedFile, redlined, type WordText } from '../platform/wordTasks';
import { type DocumentFiles, writeBackInto } from '../platform/writeBackIntoDocument';
import { withUnreadDocument } from '../publish/comparison/writeRedline';
import { type WordDesk } from '../service/wordDesk';
import { writeBack } from '../word/revise/mergeAndWriteBack';
import { type ClientFiles } from './filesThroughEditor';
import { decodeNamed } from '../platform/decodeText';
import { type RevisionView } from '../word/read/revisionView';
import { readWord } from '../word/readWord';
import { layOut } from '../word/text/writeBlocksAsText';

/** Reads the bytes of a Word file, in one view of its revisions. */
export function readWordBytes(bytes: Uint8Array, revisions: RevisionView): Outcome<WordText, Bilingual> {
  const document = readWord(bytes, { revisions, decode: decodeNamed });
  return document.ok ? done({ ...layOut(document.value), document: document.value }) : document;
}

/** @throws when the text is no Base64 */
function fromBase64(text: string): Uint8Array {
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = characters.charCodeAt(at);
  return bytes;
}

/** Reads and writes Word documents in the worker; the editor holds the files. */
export const createWebWordDesk = (files: ClientFiles): WordDesk => ({
  async open(source, view) {
    const bytes = 'base64' in source ? done(fromBase64(source.base64)) : await files.read(source.uri);
    if (!bytes.ok) return bytes;
    const read = readWordBytes(bytes.value, view);
    return read.ok ? done(openedWord(read.value, nameOf(bytes.value))) : read;
  },
  pasted: (html) => Promise.resolve(done(pastedText(html))),
  async publish({ text, form, target, template, numbers, liveReferences }) {
    const own = template === undefined || form !== 'docx' ? done(undefined) : await files.read(template);
    if (!own.ok) return own;
    const file = publishedFile(text, form, {
      ...(numbers && { numbers }),
      ...(liveReferences === true && { liveReferences }),
      ...(own.value && { template: own.value }),
    });
    if (!file.ok) return file;
    const written = await files.write(target, file.value.bytes);
    return written.ok ? done(file.value.notes) : written;
  },
  async redline({ document, ...versions }) {
    const own = document === undefined ? undefined : await files.read(document);
    const made = redlined({ ...versions, document: own?.ok === true ? own.value : undefined });
    return own?.ok === false ? withUnreadDocument(made, own.reason) : made;
  },
  writeBack: (order) =>
    writeBackInto(documentFiles(files), (task) => Promise.resolve(writeBack(task)), AUTHOR, order),
});

/** A browser knows no user: the author of revisions where the settings name none. */
const AUTHOR = '条理';

const documentFiles = (files: ClientFiles): DocumentFiles => ({
  read: (uri) => files.read(uri),
  async writeBeside(uri, word, bytes) {
    const [, path = uri, tail = ''] = /^([^?#]*)(.*)$/su.exec(uri) ?? [];
    for (const name of namesBeside(path, encodeURIComponent(word))) {
      const made = await files.create(name + tail, bytes);
      if (!made.ok) return made;
      if (made.value) return done(name + tail);
    }
    return refused(NO_NAME);
  },
  replace: (uri, bytes) => files.write(uri, bytes),
  // The editor is asked to delete nothing: a copy too many does no harm.
  remove: () => Promise.resolve(),
  busy: () => Promise.resolve(undefined),
  hashOf: nameOf,
});

const NO_NAME = bilingual('同名文件过多', 'too many files of this name');

/** Tells bytes from others, as far as somebody must know that a file has changed. */
const nameOf = (bytes: Uint8Array): string => `${bytes.length}-${buf(bytes)}`;
