import { createSnapshot } from '../../server/src/analysis/snapshot';
import { type CharacterCounts, readCharacterCounts } from '../../server/src/analysis/typing/characterCounts';
import { lookAlikesOf } from '../../server/src/analysis/typing/lookAlikeCharacters';
import { slipsIn } from '../../server/src/analysis/typing/typingSlips';
import { TypoFinder } from '../../server/src/analysis/typing/typoFinder';
import { countCharacters } from '../../server/scripts/characterCounts/count';
import { packCounts } from '../../server/scripts/characterCounts/pack';
import { soundsOf } from '../../server/scripts/characterCounts/sounds';
import { asDraft } from './support/asDraft';
import { type CorpusDocument } from './support/corpus';
import { createRandom, type Random, seedOf } from './support/random';
import { rounded, type Measurement } from './support/results';
import { formatTable } from './support/table';
import { type Measure, type MeasureContext } from './types';

/** The provinces whose texts are left out in turn, so that a table never holds what it is tried on. */
const PROVINCES = ['beijing', 'shanghai', 'guangdong', 'zhejiang'] as const;
const KINDS = ['homophone', 'look-alike', 'swapped', 'doubled'] as const;
type Injected = (typeof KINDS)[number];

const HAN = /[\u3400-\u9fff]/gu;
const NUMERAL = /[〇零一二两三四五六七八九十百千万亿]/u;
/** A character that stands in law less often is not what a keyboard offers. */
const USUAL = 50;
/** Every so many runs of characters get an error of each kind. */
const EVERY = 8;

interface Tally {
  injected: number;
  found: number;
  right: number;
}

interface Outcome {
  readonly characters: number;
  readonly false: number;
  readonly tallies: Readonly<Record<Injected, Tally>>;
}

/** A run of characters with one error, or `undefined` where none of this kind can be made there. */
function withError(
  run: string,
  kind: Injected,
  random: Random,
  counts: CharacterCounts,
): { at: number; text: string } | undefined {
  const at = random.int(run.length);
  const character = run.charAt(at);
  if (NUMERAL.test(character)) return undefined;
  const put = (words: string, length: number) => ({
    at,
    text: run.slice(0, at) + words + run.slice(at + length),
  });
  switch (kind) {
    case 'homophone': {
      const sounds = soundsOf(character);
      const alike = counts
        .soundsLike(counts.rankOf(character))
        .filter((rank) => counts.count(rank) > USUAL)
        .map((rank) => counts.characterOf(rank))
        .filter((other) => soundsOf(other).some((sound) => sounds.includes(sound)));
      const other = random.pick(alike);
      return other === undefined ? undefined : put(other, 1);
    }
    case 'look-alike': {
      const other = random.pick(Array.from(lookAlikesOf(character)));
      return other === undefined ? undefined : put(other, 1);
    }
    case 'swapped': {
      const next = run.charAt(at + 1);
      return next === '' || next === character || NUMERAL.test(next) ? undefined : put(next + character, 2);
    }
    case 'doubled':
      return put(character + character, 1);
  }
}

/** Whether a run with an error is marked where the error is, and mended as it was. */
function tryError(run: string, kind: Injected, random: Random, counts: CharacterCounts, tally: Tally): void {
  const wrong = withError(run, kind, random, counts);
  if (wrong === undefined) return;
  tally.injected++;
  const slip = slipsIn(wrong.text, counts).find(
    ({ span }) => span.start <= wrong.at + 1 && span.end >= wrong.at,
  );
  if (slip === undefined) return;
  tally.found++;
  const mended = wrong.text.slice(0, slip.span.start) + slip.meant + wrong.text.slice(slip.span.end);
  if (mended === run) tally.right++;
}

function tryProvince(province: string, context: MeasureContext): Outcome {
  const isOwn = ({ path }: CorpusDocument): boolean => path.includes(`/${province}/`);
  const counted = context.corpus.filter((document) => document.group !== 'damaged' && !isOwn(document));
  const table = packCounts(countCharacters(counted.map(({ text }) => text)), soundsOf);
  const counts = readCharacterCounts(table);
  if (counts === undefined) throw new Error('the table that was just packed cannot be read');
  const finder = new TypoFinder(counts);
  const random = createRandom(seedOf(province));
  const tallies = Object.fromEntries(
    KINDS.map((kind) => [kind, { injected: 0, found: 0, right: 0 }]),
  ) as Record<Injected, Tally>;
  let characters = 0;
  let told = 0;
  for (const { text, group, path } of context.corpus.filter(
    (document) => document.group === 'local' && isOwn(document),
  )) {
    const draft = asDraft(text);
    characters += draft.match(HAN)?.length ?? 0;
    for (const { span, written, better } of finder.in(createSnapshot(draft))) {
      told++;
      if (told <= context.samples) {
        const around = draft.slice(span.start - 8, span.end + 8).replaceAll(/\s+/gu, ' ');
        context.print(`${group} ${path.split('/').at(-1) ?? ''}: ${written} → ${better}   …${around}…`);
      }
    }
    for (const [at, [run]] of [...draft.matchAll(/[\u3400-\u9fff]{4,}/gu)].entries()) {
      if (at % EVERY !== 0) continue;
      for (const kind of KINDS) tryError(run, kind, random, counts, tallies[kind]);
    }
  }
  return { characters, false: told, tallies };
}

const percent = (part: number, whole: number): string =>
  `${((part * 100) / Math.max(1, whole)).toFixed(1)} %`;

/** `wording/typo` on provinces that its table was not built from: what it marks in published texts, and what it finds of errors put in. */
export const typos: Measure = {
  name: 'typos',
  skipsWithoutCorpus: 'everything: characters are counted in the corpus',
  run(context): readonly Measurement[] {
    if (context.corpus.length === 0) return [];
    const outcomes = PROVINCES.map((province) => ({ province, ...tryProvince(province, context) }));
    const cell = (tally: Tally): string =>
      `${percent(tally.found, tally.injected)}, right ${percent(tally.right, tally.found)}`;
    context.print(
      formatTable([
        ['left out', 'characters', 'marks per 10,000', ...KINDS],
        ...outcomes.map(({ province, characters, false: told, tallies }) => [
          province,
          String(characters),
          ((told * 10_000) / characters).toFixed(2),
          ...KINDS.map((kind) => cell(tallies[kind])),
        ]),
      ]),
    );
    const sum = (of: (outcome: Outcome) => number): number =>
      outcomes.reduce((total, each) => total + of(each), 0);
    const characters = sum((each) => each.characters);
    const results: Measurement[] = [
      {
        name: 'typos/marks',
        unit: 'per 10,000 characters',
        value: rounded((sum((each) => each.false) * 10_000) / characters),
        n: characters,
      },
    ];
    for (const kind of KINDS) {
      const injected = sum(({ tallies }) => tallies[kind].injected);
      const found = sum(({ tallies }) => tallies[kind].found);
      const right = sum(({ tallies }) => tallies[kind].right);
      results.push({
        name: `typos/${kind}`,
        unit: '% found',
        value: rounded((found * 100) / injected),
        n: injected,
      });
      results.push({
        name: `typos/${kind}/right`,
        unit: '% of those found',
        value: rounded((right * 100) / found),
        n: found,
      });
    }
    return results;
  },
};
