import { buf } from 'crc-32';
import { bilingual } from '../base/bilingual';
import { done, refused } from '../base/outcome';
import { fromBase64 } from '../platform/base64';
import { openedWord, pastedText, publishedFile, redlined } from '../platform/wordJobs';
import { type WordDesk } from '../service/wordDesk';
import { type ClientFiles } from './clientFiles';
import { readWordBytes } from './wordBytes';

const NOT_HERE = bilingual(
  '浏览器中不能写回原文档，请导出为新的 Word 文档',
  'a browser cannot write back into the document; export a new one',
);

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
    const own = template === undefined || form === 'html' ? done(undefined) : await files.read(template);
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
    return redlined({ ...versions, document: own?.ok === true ? own.value : undefined });
  },
  writeBack: () => Promise.resolve(refused(NOT_HERE)),
});

/** Tells bytes from others, as far as somebody must know that a file has changed. */
const nameOf = (bytes: Uint8Array): string => `${bytes.length}-${buf(bytes)}`;
