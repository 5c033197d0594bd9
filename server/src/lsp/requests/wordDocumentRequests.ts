import { bilingual, localize } from '../../base/bilingual';
import { lastSegment } from '../../base/fileNames';
import { done, refused } from '../../base/outcome';
import {
  OPEN_WORD,
  PASTED_HTML,
  PUBLISH,
  PUBLISH_FORMS,
  WRITE_BACK,
  type OpenWordResult,
  type WriteBackResponse,
} from '../../protocol/word';
import { type WordSource, type WriteBackResult } from '../../service/wordDesk';
import { propertyOf } from '../render/fromProtocol';
import { conflictsPage, openedPage, writtenPage } from '../render/wordReportMarkdown';
import { NOT_OPEN, onClientQuestion, onClientRequest } from '../session/onClientRequest';
import { type Session } from '../session/session';

const FAILED = bilingual(
  '未能处理 Word 文档，原因见日志',
  'The Word document could not be worked on; the log says why',
);
const NO_FILES = bilingual('这里不能读写本机文件', 'Files of this machine cannot be read and written here');
const NO_DOCUMENT = bilingual('没有指定文档', 'No document is named');

/** Opens Word documents, writes drafts as Word documents and pages, and writes drafts back into documents. */
export function registerWordDocuments(session: Session): void {
  const { options, host } = session;
  const { locale } = options;
  const desk = host.word;

  onClientRequest(session, OPEN_WORD, FAILED, async ({ params }) => {
    const source = sourceIn(params);
    if (desk === undefined || source === undefined) return refused(desk ? NO_DOCUMENT : NO_FILES);
    const view = propertyOf(params, 'revisions') === 'reject' ? 'reject' : 'accept';
    const opened = await desk.open(source, view);
    if (!opened.ok) return opened;
    const { text, hash, revisions, report } = opened.value;
    const lines = report.map(({ weight, message }) => ({ weight, message: localize(message, locale) }));
    const page = openedPage(opened.value, lastSegment(textOf(params, 'file')), locale);
    return done<Extract<OpenWordResult, { readonly kind: 'opened' }>>({
      kind: 'opened',
      text,
      hash,
      revisions,
      lines,
      page,
    });
  });

  onClientQuestion(session, PASTED_HTML, { text: '' }, async ({ params }) => {
    const read = await desk?.pasted(textOf(params, 'html'));
    return { text: read?.ok === true ? read.value : '' };
  });

  onClientRequest(session, PUBLISH, FAILED, async ({ params, document }) => {
    if (document === undefined) return refused(NOT_OPEN);
    if (desk === undefined) return refused(NO_FILES);
    const template = textOf(params, 'template').trim();
    const notes = await desk.publish({
      text: document.snapshot.text,
      form: PUBLISH_FORMS.find((form) => form === propertyOf(params, 'form')) ?? 'docx',
      target: textOf(params, 'target'),
      numbers: propertyOf(params, 'numbers') === 'automatic' ? 'automatic' : 'written',
      liveReferences: propertyOf(params, 'liveReferences') === true,
      ...(template !== '' && {
        template: host.folderUri(template, textOf(params, 'folder') || undefined) ?? template,
      }),
    });
    if (!notes.ok) return notes;
    return done({ kind: 'published', notes: notes.value.map((note) => localize(note, locale)) });
  });

  onClientRequest(session, WRITE_BACK, FAILED, async ({ params, document }) => {
    if (document === undefined) return refused(NOT_OPEN);
    if (desk === undefined) return refused(NO_FILES);
    const file = textOf(params, 'document');
    const [before, hash] = [propertyOf(params, 'before'), propertyOf(params, 'hash')];
    const written = await desk.writeBack({
      draft: document.snapshot.text,
      document: file,
      before: typeof before === 'string' ? before : undefined,
      ...(typeof hash === 'string' && { hash }),
      author: textOf(params, 'author').trim(),
      place: propertyOf(params, 'place') === 'inPlace' ? 'inPlace' : 'beside',
    });
    return written.ok ? done(answerOf(written.value, lastSegment(file), session)) : written;
  });
}

const textOf = (params: unknown, name: string): string => {
  const value = propertyOf(params, name);
  return typeof value === 'string' ? value : '';
};

function sourceIn(params: unknown): WordSource | undefined {
  const [uri, content] = [textOf(params, 'file'), propertyOf(params, 'content')];
  if (typeof content === 'string') return { base64: content };
  return uri === '' ? undefined : { uri };
}

type Answer = Exclude<WriteBackResponse, { readonly kind: 'refused' }>;

function answerOf(result: WriteBackResult, name: string, { options: { locale } }: Session): Answer {
  if (result.kind === 'conflicts') {
    const { conflicts } = result;
    return { kind: 'conflicts', count: conflicts.length, page: conflictsPage(conflicts, name, locale) };
  }
  const { file, kept, revisions, refused: left, isMerged, text, hash } = result;
  return {
    kind: 'written',
    ...(file !== undefined && { file }),
    ...(kept !== undefined && { kept }),
    revisions,
    left: left.length,
    isMerged,
    text,
    hash,
    page: writtenPage(result, name, locale),
  };
}
