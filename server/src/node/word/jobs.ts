import { createHash } from 'node:crypto';
import { createSnapshot } from '../../analysis/snapshot';
import { type Bilingual } from '../../base/bilingual';
import { done, type Outcome } from '../../base/outcome';
import { toHtml } from '../../publish/toHtml';
import { toWord, type WordFile, type WordOptions } from '../../publish/toWord';
import { type ListedComment, type OpenedWord } from '../../service/wordDesk';
import { readHtml } from '../../word/html/readHtml';
import { type RevisionView } from '../../word/read/view';
import { writeBack } from '../../word/revise/writeBack';
import { layOut } from '../../word/text/layOut';
import { readWordText, type WordText } from './wordText';

/**
 * All that is done with Word documents in a thread of its own: functions of what can be sent from thread to thread.
 * None throws on any bytes.
 */
export const JOBS = {
  /** The text alone, for the index: the document with its paragraphs stays in the thread. */
  text: ({ bytes }: { readonly bytes: Uint8Array }): Outcome<string, Bilingual> => {
    const read = readWordText(bytes, 'accept');
    return read.ok ? done(read.value.text) : read;
  },
  open: ({
    bytes,
    view,
  }: {
    readonly bytes: Uint8Array;
    readonly view: RevisionView;
  }): Outcome<OpenedWord, Bilingual> => {
    const read = readWordText(bytes, view);
    if (!read.ok) return read;
    const { text, report, document } = read.value;
    const tracked = report.filter(({ kind }) => TRACKED.has(kind)).reduce((sum, { count }) => sum + count, 0);
    return done({
      text,
      report,
      comments: commentsIn(read.value),
      revisions: document.hasRevisions ? Math.max(1, tracked) : 0,
      hash: hashOf(bytes),
    });
  },
  pasted: ({ html }: { readonly html: string }): Outcome<string, Bilingual> =>
    done(layOut({ blocks: readHtml(html, 'clipboard'), notes: [], report: [] }).text),
  publish: ({
    text,
    form,
    options,
  }: {
    readonly text: string;
    readonly form: 'docx' | 'html';
    readonly options: WordOptions;
  }): Outcome<WordFile, Bilingual> =>
    form === 'docx'
      ? toWord(createSnapshot(text), options)
      : done({ bytes: new TextEncoder().encode(toHtml(createSnapshot(text))), notes: [] }),
  writeBack,
} as const;

const TRACKED: ReadonlySet<string> = new Set(['insertions', 'deletions', 'moves']);

export type JobName = keyof typeof JOBS;
export type JobParams<N extends JobName> = Parameters<(typeof JOBS)[N]>[0];
export type JobResult<N extends JobName> = ReturnType<(typeof JOBS)[N]>;

/** Does a job by its name. */
export const doJob = <N extends JobName>(name: N, params: JobParams<N>): JobResult<N> =>
  (JOBS[name] as (params: JobParams<N>) => JobResult<N>)(params);

/** Names the bytes of a file. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64url');

function commentsIn({ document, lines }: WordText): readonly ListedComment[] {
  if (document.comments.length === 0) return [];
  const lineOf = new Map<string, string>();
  for (const { paragraphs, text } of lines) {
    for (const { id } of paragraphs) if (!lineOf.has(id)) lineOf.set(id, text);
  }
  return document.comments.map(({ author, date, text, paragraph }) => ({
    author,
    date,
    text,
    line: paragraph === undefined ? undefined : lineOf.get(paragraph),
  }));
}
