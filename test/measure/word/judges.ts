import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RevisionView } from '../../../server/src/word/read/revisionView';
import { comparable } from './files';

/** Another program that reads Word documents. */
export interface Judge {
  readonly name: string;
  readonly views: readonly RevisionView[];
  /** The lines of a document in one view of its revisions, without blanks; `undefined` where it reads nothing. */
  read(bytes: Uint8Array, view: RevisionView): readonly string[] | undefined;
}

const isInstalled = (program: string): boolean => spawnSync(program, ['--version']).status === 0;

/** Those that are installed. */
export const judges = (): readonly Judge[] =>
  [pandoc, libreOffice].filter(({ program }) => isInstalled(program));

const pandoc: Judge & { readonly program: string } = {
  name: 'pandoc',
  program: 'pandoc',
  views: ['accept', 'reject'],
  read: (bytes, view) =>
    inFolder(bytes, (folder) => {
      const { status, stdout } = spawnSync(
        'pandoc',
        [`--track-changes=${view}`, '-f', 'docx', '-t', 'json', join(folder, 'a.docx')],
        { encoding: 'utf8', maxBuffer: 1 << 28 },
      );
      return status === 0 ? comparable(linesOfJson(JSON.parse(stdout)).join('\n')) : undefined;
    }),
};

/** The text of each block that holds inlines, in order. */
function linesOfJson(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(linesOfJson);
  if (typeof value !== 'object' || value === null) return [];
  const { t, c } = value as { readonly t?: unknown; readonly c?: unknown };
  if (t === 'Para' || t === 'Plain') return [inlineText(c)];
  if (t === 'Header') return [inlineText((c as readonly unknown[])[2])];
  return Object.values(value).flatMap(linesOfJson);
}

function inlineText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  if (Array.isArray(value)) return value.map(inlineText).join('');
  const { t, c } = value as { readonly t?: unknown; readonly c?: unknown };
  if (t === 'Str') return String(c);
  if (t === 'LineBreak') return '\n';
  if (t === 'Note') return '';
  if (t === 'Link' || t === 'Span' || t === 'Quoted') return inlineText((c as readonly unknown[])[1]);
  return typeof c === 'object' ? inlineText(c) : '';
}

const libreOffice: Judge & { readonly program: string } = {
  name: 'LibreOffice',
  program: 'soffice',
  views: ['accept', 'reject'],
  read: (bytes, view) =>
    inFolder(bytes, (folder) => {
      const { status } = spawnSync(
        'soffice',
        [
          `-env:UserInstallation=file://${join(tmpdir(), 'tiaoli-judge-profile')}`,
          '--headless',
          '--convert-to',
          'fodt',
          '--outdir',
          folder,
          join(folder, 'a.docx'),
        ],
        { timeout: 120_000 },
      );
      return status === 0 ? linesOfFlat(readFileSync(join(folder, 'a.fodt'), 'utf8'), view) : undefined;
    }),
};

/** LibreOffice keeps what was deleted in place between two marks, or in a list in front with a mark in its place. */
function linesOfFlat(xml: string, view: RevisionView): readonly string[] {
  const body = /<office:text\b[^]*<\/office:text>/u.exec(xml)?.[0] ?? '';
  const list = /<text:tracked-changes\b[^]*?<\/text:tracked-changes>/u.exec(body)?.[0] ?? '';
  const hiddenKind = view === 'accept' ? 'text:deletion' : 'text:insertion';
  const hidden = new Set<string>();
  const removed = new Map<string, string>();
  for (const [region] of list.matchAll(/<text:changed-region\b[^]*?<\/text:changed-region>/gu)) {
    const id = /\btext:id="([^"]*)"/u.exec(region)?.[1] ?? '';
    if (region.includes(`<${hiddenKind}`)) hidden.add(id);
    const content = region.replace(/<office:change-info>[^]*?<\/office:change-info>/gu, '');
    if (content.includes('<text:deletion')) removed.set(id, plain(content));
  }
  const open = new Set<string>();
  let text = '';
  const rest = body.replace(list, '').replace(/<(text:note|office:annotation)\b[^]*?<\/\1>/gu, '');
  for (const [piece] of rest.matchAll(/<[^>]*>|[^<]+/gu)) {
    const [, mark, id = ''] = /^<text:change(-start|-end|)\b[^>]*text:change-id="([^"]*)"/u.exec(piece) ?? [];
    if (mark === '-start' && hidden.has(id)) open.add(id);
    else if (mark === '-end') open.delete(id);
    else if (mark === '') text += view === 'reject' ? (removed.get(id) ?? '') : '';
    else if (open.size === 0 || piece.startsWith('</text:')) text += piece;
  }
  return comparable(plain(text));
}

const plain = (xml: string): string =>
  xml
    .replace(/\s+/gu, ' ')
    .replace(/<text:line-break\/>/gu, '\n')
    .replace(/<\/text:(?:p|h)>/gu, '\n')
    .replace(/<[^>]*>/gu, '')
    .replace(/&(lt|gt|amp|quot|apos);/gu, (_, name: string) => ENTITIES[name] ?? '');

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function inFolder<T>(bytes: Uint8Array, work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'tiaoli-judge-'));
  try {
    writeFileSync(join(folder, 'a.docx'), bytes);
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
