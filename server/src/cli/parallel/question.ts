import { bilingual, type Bilingual } from '../../base/bilingual';
import { done, refused, type Outcome } from '../../base/outcome';
import { type Arguments } from '../arguments';

/** What `tiaoli parallel` is asked. */
export interface ParallelQuestion {
  readonly draft: string;
  readonly folders: readonly string[];
  readonly indexFiles: readonly string[];
  /** Titles or files, in the order of the columns. */
  readonly precedents: readonly string[];
}

/** Options that may be followed by several values. */
const LISTS = ['corpus', 'index', 'precedent'] as const;

/**
 * An argument behind one of {@link LISTS} goes on with its list; the draft is what stands before them all, or the very
 * last argument where nothing does.
 */
export function readParallelQuestion(args: Arguments): Outcome<ParallelQuestion, Bilingual> {
  const named = LISTS.flatMap((name) => (args.options.get(name) ?? []).map((each) => ({ name, ...each })));
  const listBefore = (index: number) => named.findLast((each) => each.index < index)?.name;
  const loose = args.positionals.map((each) => ({ name: listBefore(each.index), ...each }));
  const first = loose.filter(({ name }) => name === undefined);
  const draft = first[0] ?? loose.at(-1);
  if (draft === undefined) return refused(bilingual('缺少草案', 'the draft is missing'));
  if (first.length > 1) return refused(bilingual('只能有一个草案', 'there can be one draft only'));
  const all = [...named, ...loose.filter((each) => each !== draft)].sort((a, b) => a.index - b.index);
  const of = (wanted: (typeof LISTS)[number]): readonly string[] =>
    all.filter(({ name }) => name === wanted).map(({ value }) => value);
  return done({
    draft: draft.value,
    folders: of('corpus'),
    indexFiles: of('index'),
    precedents: of('precedent'),
  });
}
