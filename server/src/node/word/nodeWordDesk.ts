import { rm } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { bilingual, type Bilingual } from '../../base/bilingual';
import { isWordFile } from '../../base/fileNames';
import { done, refused, type Outcome } from '../../base/outcome';
import { type DocumentFiles, writeBackInto } from '../../platform/writeBackIntoDocument';
import { withUnreadDocument } from '../../publish/comparison/writeRedline';
import { type OpenedWord, type PublishTask, type WordDesk } from '../../service/wordDesk';
import { replaceFile } from '../replaceFile';
import { loginName } from '../loginName';
import { hashOf } from './wordJobsInThread';
import { type JobRunner } from './wordThread';
import { faultOf, IN_USE, isOpenElsewhere, pathOf, readDocument, writeBeside } from './openWordFiles';

/** The {@link WordDesk} of this machine: files are read and written here, all else is done by `jobs`. */
export const createNodeWordDesk = (jobs: JobRunner): WordDesk => ({
  async open(source, view): Promise<Outcome<OpenedWord, Bilingual>> {
    const bytes = 'base64' in source ? done(Buffer.from(source.base64, 'base64')) : await bytesOf(source.uri);
    return bytes.ok ? jobs.run('open', { bytes: bytes.value, view }, true) : bytes;
  },
  pasted: (html) => jobs.run('pasted', { html }, true),
  publish: (task) => publish(jobs, task),
  async redline({ document, ...versions }) {
    const own = document === undefined ? undefined : await bytesOf(document);
    const task = { ...versions, document: own?.ok === true ? own.value : undefined };
    const made = await jobs.run('redline', task, true);
    return own?.ok === false ? withUnreadDocument(made, own.reason) : made;
  },
  writeBack: (order) => writeBackInto(FILES, (task) => jobs.run('writeBack', task, true), loginName(), order),
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
  if (!(form === 'docx' ? isWordFile(path.value) : EXTENSIONS[form].test(path.value))) {
    return refused(OTHER_NAME);
  }
  if (form === 'docx' && (await isOpenElsewhere(path.value))) return refused(IN_USE);
  const own = template === undefined || form !== 'docx' ? done(undefined) : await bytesOf(template);
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

const EXTENSIONS: Readonly<Record<Exclude<PublishTask['form'], 'docx'>, RegExp>> = {
  html: /\.html?$/iu,
  md: /\.(?:md|markdown)$/iu,
  akn: /\.(?:xml|akn)$/iu,
};
const OTHER_NAME = bilingual(
  '文件名应当以 .docx、.html、.md 或者 .xml 结尾，与所选的格式一致',
  'the name of the file must end in .docx, .html, .md or .xml, as the form asks',
);

/** How a draft that is written back reaches the documents of this machine, by their URIs. */
const FILES: DocumentFiles = {
  read: bytesOf,
  writeBeside: (uri, word, bytes) =>
    atPath(uri, async (path) => pathToFileURL(await writeBeside(path, word, bytes)).href),
  replace: (uri, bytes) => atPath(uri, async (path) => replaceFile(path, [bytes]).then(() => undefined)),
  async remove(uri) {
    const path = pathOf(uri);
    if (path.ok) await rm(path.value, { force: true });
  },
  async busy(uri) {
    const path = pathOf(uri);
    return path.ok && (await isOpenElsewhere(path.value)) ? IN_USE : undefined;
  },
  hashOf,
};

/** Does something with a file of this machine; what the file system says against it is a refusal. */
async function atPath<T>(uri: string, act: (path: string) => Promise<T>): Promise<Outcome<T, Bilingual>> {
  const path = pathOf(uri);
  if (!path.ok) return path;
  try {
    return done(await act(path.value));
  } catch (error) {
    return refused(faultOf(error));
  }
}
