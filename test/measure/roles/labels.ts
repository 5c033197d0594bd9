import { readFileSync } from 'node:fs';

/** An article of the corpus and what a person said it is for, without its text. */
export interface Label {
  readonly title: string;
  readonly article: string;
  /** The role given first, then those that a reader would accept as well; `other` where none fits. */
  readonly roles: readonly string[];
}

/** Two disjoint samples: one that the patterns were written from, one that nobody looked at while writing them. */
export type SampleName = 'sample' | 'heldOut';

type LabelFile = Readonly<Record<SampleName, Readonly<Record<string, Readonly<Record<string, string>>>>>>;

/**
 * The labels of a sample. Half of each was drawn by seeded chance from the articles of promotion regulations (促进
 * in the title), half from those of all other local regulations, one version of each title. They were given from
 * the text and its chapter, before the classifier was asked; `heldOut` by two readers.
 */
export function readLabels(sample: SampleName): readonly Label[] {
  const file = JSON.parse(readFileSync(new URL('labels.json', import.meta.url), 'utf8')) as LabelFile;
  return Object.entries(file[sample]).flatMap(([title, articles]) =>
    Object.entries(articles).map(([article, roles]) => ({ title, article, roles: roles.split('|') })),
  );
}
