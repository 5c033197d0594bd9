import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A real amendment: text before, decisions in their order, text after. */
export interface Triple {
  readonly name: string;
  readonly law: string;
  readonly before: string;
  readonly decisions: readonly string[];
  readonly after: string;
  /** `chain`: several decisions one after the other. */
  readonly quality: string;
  readonly isSingleLaw: boolean;
  /**
   * Articles of which the official text is known to differ from what another program makes of the decision, with the words in
   * that program's text. Where ours has them too, the official text deviates from its decision.
   */
  readonly readings: ReadonlyMap<string, string>;
}

interface Meta {
  readonly law: string;
  readonly quality: string;
  readonly multi_law?: boolean;
  readonly oracle_differs?: readonly { readonly article: string; readonly oracle: string }[];
}

/** The laid-out amendments; empty where the folder is not there. */
export function readTriples(folder: string): readonly Triple[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const path = join(folder, name);
      const read = (file: string): string => readFileSync(join(path, file), 'utf8');
      const meta = JSON.parse(read('meta.json')) as Meta;
      return {
        name,
        law: meta.law,
        before: read('before.txt'),
        after: read('after.txt'),
        decisions: readdirSync(path)
          .filter((file) => /^decision.*\.txt$/u.test(file))
          .sort()
          .map(read),
        quality: meta.quality,
        isSingleLaw: meta.multi_law !== true,
        readings: new Map((meta.oracle_differs ?? []).map(({ article, oracle }) => [article, oracle])),
      };
    });
}

export const AMENDMENTS_FOLDER = '../shared/amendments';
