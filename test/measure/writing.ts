import { createSnapshot } from '../../server/src/analysis/snapshot';
import { clausesOfTree } from '../../server/src/precedents/clauses/cutIntoClauses';
import { namesInTitle } from '../../server/src/precedents/clauses/regionAndSubject';
import { PrecedentCorpus } from '../../server/src/precedents/search/precedentCorpus';
import { WORD_TABLE } from '../support/wordTable';
import { rounded, type Measurement } from './support/results';
import { formatTable } from './support/table';
import { type Measure, type MeasureContext } from './types';
import { type Offer, write, type Written } from './writing/drafter';
import { type Plan, PLANS } from './writing/plans';

const PRECEDENTS = 830;
/** An offer so like an article of the draft says the same. */
const SAME = 0.6;
/** A title stands in the first characters of a text. */
const TITLE = 80;
const OFTEN = 0.05;

const FAULTS = ['already in the draft', 'another chapter', 'another subject'] as const;
type Fault = (typeof FAULTS)[number];

function pairsOf(text: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => text.slice(at, at + 2)));
}

function likeness(a: string, b: string): number {
  const [one, other] = [pairsOf(a), pairsOf(b)];
  const shared = [...one].filter((pair) => other.has(pair)).length;
  return (2 * shared) / Math.max(one.size + other.size, 1);
}

/** What makes no sense about an offer, by rule; `undefined` where no rule speaks against it. */
function faultOf(offer: Offer, plan: Plan, subjects: ReadonlySet<string>): Fault | undefined {
  if (offer.written.some((text) => likeness(text, offer.text) >= SAME)) return 'already in the draft';
  const meant = (title: string): boolean =>
    plan.chapters.some(
      (chapter) => chapter.title === title && chapter.articles.some(({ means }) => means.test(offer.text)),
    );
  const others = plan.chapters.map(({ title }) => title).filter((title) => title !== offer.chapter);
  if (!meant(offer.chapter) && others.some(meant) && !offer.isTyped) return 'another chapter';
  // A text on property speaks of lifts and parking: only what is said over and over is another subject's.
  const named = [...subjects].some((subject) => offer.text.split(subject).length > 2);
  return named ? 'another subject' : undefined;
}

function report(written: Written, plan: Plan, subjects: ReadonlySet<string>, context: MeasureContext) {
  const { title, ways, offers, keys, keysByHand } = written;
  const judged = offers.map((offer) => ({ offer, fault: faultOf(offer, plan, subjects) }));
  const shown = new Map(judged.map((each) => [each.offer.chapter + each.offer.text, each]));
  const count = (fault: Fault): number => judged.filter((each) => each.fault === fault).length;
  const senseless = judged.filter(({ fault }) => fault !== undefined).length;
  const wayCount = (way: string): number => ways.filter((each) => each.way === way).length;
  context.print(
    formatTable([
      [title, ''],
      ['articles', String(ways.length)],
      ...['skeleton', 'empty', 'typed', 'by hand'].map((way) => [`  ${way}`, String(wayCount(way))]),
      ['offers shown', `${offers.length}, ${shown.size} different in their chapter`],
      ['offers accepted', String(offers.filter(({ isAccepted }) => isAccepted).length)],
      ...FAULTS.map((fault) => [`  senseless: ${fault}`, String(count(fault))]),
      ['keystrokes', `${keys} of ${keysByHand} by hand`],
    ]),
  );
  if (context.samples > 0) {
    for (const { intent, way } of ways) if (way === 'by hand') context.print(`by hand: ${intent.types}`);
    for (const { offer, fault } of [...shown.values()].slice(0, context.samples)) {
      const text = offer.text.replaceAll('\n', '⏎').slice(0, 70);
      context.print(
        `${offer.isAccepted ? '✔' : ' '} ${offer.chapter} ${fault ?? ''} ‖ ${offer.from} ‖ ${text}`,
      );
    }
  }
  return { ways: ways.length, keys, keysByHand, offers: offers.length, senseless };
}

/** Two regulations written from the new one to the last article, with what the language service offers at each. */
export const writing: Measure = {
  name: 'writing',
  skipsWithoutCorpus: 'everything',
  run(context): readonly Measurement[] {
    const { corpus } = context;
    if (corpus.length === 0) return [];
    const index = new PrecedentCorpus();
    const subjects = new Set<string>();
    // Spread evenly: the corpus is in the order of its places.
    const read = corpus.filter((_, at) => (at * PRECEDENTS) % corpus.length < PRECEDENTS);
    for (const { path, text } of read) {
      const { source, clauses } = clausesOfTree(createSnapshot(text).tree, path);
      index.update(source, clauses);
      const { subject } = namesInTitle(source.title);
      if (subject.length >= 3) subjects.add(subject);
    }
    index.flush();
    context.print(`${index.sources.length} regulations as precedents`);
    return PLANS.flatMap((plan) => {
      const own = read.filter(({ text }) => text.slice(0, TITLE).includes(plan.subject));
      // What many texts name, and those on the plan's own subject, is no sign of another: 街道办事处, 知识产权.
      const isForeign = (subject: string): boolean =>
        !sharesWord(subject, plan.subject) &&
        !own.some(({ text }) => text.includes(subject)) &&
        read.filter(({ text }) => text.includes(subject)).length < read.length * OFTEN;
      const others = new Set([...subjects].filter(isForeign));
      const written = write(plan, { locale: 'zh', sourceId: 'draft', precedents: index, words: WORD_TABLE });
      const { ways, keys, keysByHand, offers, senseless } = report(written, plan, others, context);
      const name = `writing/${plan.subject}`;
      return [
        { name: `${name}/keys`, unit: 'ratio', value: rounded(keys / keysByHand), n: keysByHand },
        {
          name: `${name}/senseless`,
          unit: 'ratio',
          value: rounded(senseless / Math.max(offers, 1)),
          n: offers,
        },
        { name: `${name}/articles`, unit: 'count', value: ways, n: ways },
      ];
    });
  },
};

const sharesWord = (a: string, b: string): boolean =>
  [...pairsOf(a)].some((pair) => pairsOf(b).has(pair)) || a.includes(b.slice(0, 2));
