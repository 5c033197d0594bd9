import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../../../client/scripts/host/paths';

/** The block of docs/editors.md in a language: what a reader is told to put into the editor's settings. */
export function instructionsIn(language: string): string {
  const text = readFileSync(join(repositoryRoot, 'docs/editors.md'), 'utf8');
  const block = new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'mu').exec(text)?.[1];
  if (block === undefined) throw new Error(`docs/editors.md has no block in ${language}`);
  return block;
}
