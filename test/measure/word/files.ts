import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type RevisionView } from '../../../server/src/word/read/revisionView';

/** A Word file with what another program read of it. */
export interface ExpectedFile {
  readonly name: string;
  readonly path: string;
  readonly view: RevisionView;
  /** Lines without blanks. */
  readonly expected: readonly string[];
}

/** Where the Word files lie beside the corpus. */
export const wordFolder = '../shared/word';

const FOLDERS = ['synthetic', 'saved', 'misc', 'pandoc'];

/** Files of a folder by their ending, sorted. */
export const filesIn = (folder: string, ending: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(ending))
        .sort()
        .map((name) => join(folder, name))
    : [];

/** Without what no reader agrees on: blanks, tabs, empty lines, marks that no eye sees. */
export const comparable = (text: string): readonly string[] =>
  text
    .split(/[\n\f]/u)
    .map((line) => line.replace(/[\s\u00a0\u00ad\u3000\ufeff]/gu, ''))
    .filter((line) => line !== '');

/** Every file that has an expected text; with revisions, one for each view. Word's own text goes before LibreOffice's. */
export function expectedFiles(): readonly ExpectedFile[] {
  const paths = FOLDERS.flatMap((folder) => filesIn(join(wordFolder, folder), '.docx'));
  return paths.flatMap((path) => {
    const name = path.slice(path.lastIndexOf('/') + 1, -'.docx'.length);
    const at = (ending: string): string => join(wordFolder, 'expected', `${name}${ending}.txt`);
    const read = (ending: string, view: RevisionView): readonly ExpectedFile[] => {
      const from = existsSync(at('.word')) ? at('.word') : at(ending);
      return existsSync(from) ? [{ name, path, view, expected: comparable(readFileSync(from, 'utf8')) }] : [];
    };
    if (existsSync(at('.accept'))) return [...read('.accept', 'accept'), ...read('.reject', 'reject')];
    return read('', 'accept');
  });
}
