import { createHash } from 'node:crypto';
import { type Bilingual } from '../../base/bilingual';
import { done, type Outcome } from '../../base/outcome';
import { openedWord, pastedText, publishedFile, redlined } from '../../platform/wordTasks';
import { type WordFile, type WordOptions } from '../../publish/toWord';
import { type OpenedWord } from '../../service/wordDesk';
import { type PublishForm } from '../../protocol/word';
import { type RevisionView } from '../../word/read/revisionView';
import { writeBack } from '../../word/revise/mergeAndWriteBack';
import { readWordText } from './readWordText';

/**
 * All that is done with Word documents in a thread of its own: functions of what can be sent from thread to thread.
 * None throws on any bytes.
 */
export const JOBS = {
  /** The text of a document alone, for the index. */
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
    return read.ok ? done(openedWord(read.value, hashOf(bytes))) : read;
  },
  pasted: ({ html }: { readonly html: string }): Outcome<string, Bilingual> => done(pastedText(html)),
  publish: ({
    text,
    form,
    options,
  }: {
    readonly text: string;
    readonly form: PublishForm;
    readonly options: WordOptions;
  }): Outcome<WordFile, Bilingual> => publishedFile(text, form, options),
  redline: redlined,
  writeBack,
} as const;

export type JobName = keyof typeof JOBS;
export type JobParams<N extends JobName> = Parameters<(typeof JOBS)[N]>[0];
export type JobResult<N extends JobName> = ReturnType<(typeof JOBS)[N]>;

/** Does a job by its name. */
export const doJob = <N extends JobName>(name: N, params: JobParams<N>): JobResult<N> =>
  (JOBS[name] as (params: JobParams<N>) => JobResult<N>)(params);

/** The same for equal bytes only. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64url');
