import { characterPairs } from '../../base/characterPairs';
import { LAW_PAIRS } from './commonLawPairs';

/** Two articles on one matter share this much of what is their own … */
const SHARED = 0.18;
/** … and this much of the draft's article stands in the other. */
const FOUND_AGAIN = 0.2;
/** With fewer pairs of its own an article is a set phrase: 本条例自某日起施行. */
const FEWEST_OWN = 5;

const SENTENCE = /[^。\n]*[。\n]?/gu;
const SANCTION = /罚款|责令|警告|没收|吊销|处罚|处分|赔偿|追究|处以|撤销/u;
/** 违反本条例第十条规定，: which article is cited says nothing of the matter. */
const CITING = /违反[本第前][^，。；的\n]{0,80}的?[，,]|违反[本第前][^，。；\n]{0,80}规定的?/gu;
/** What follows from a breach reads alike whatever was done: who acts, and all behind it up to the end. */
const CONSEQUENCE =
  /的?[，；](?:由|对)[^。；\n]*|的?[，；]?(?:可以)?[并可]?处(?![理置分罚])[^。\n]*|的?[，；](?:并|应当|可以)?(?:责令|给予|没收|依法|依照|按照|逾期|情节|构成|拒不|限期)[^。\n]*/gu;

/** The duty or the conduct that a text is about, without the articles it cites and what follows from a breach. */
const withoutSanctions = (text: string): string =>
  text.replace(SENTENCE, (sentence) =>
    SANCTION.test(sentence) ? sentence.replace(CITING, '，').replace(CONSEQUENCE, '') : sentence,
  );

const HAN_RUNS = /\p{Script=Han}{2,}/gu;

/** Marks part words: no pair stands on both sides of one. */
const pairsOf = (text: string): ReadonlySet<string> =>
  new Set((text.match(HAN_RUNS) ?? []).flatMap((run) => [...characterPairs(run)]));

/** What an article of a draft is about, told by its pairs of characters without those of law and of its title. */
export class SharedMatter {
  readonly #own: ReadonlySet<string>;
  /** A set phrase may be short, a penalty always says for what, or cites it. */
  readonly #punishes: boolean;
  readonly #title: ReadonlySet<string>;

  /** @param title of the draft: its words stand all over it and part no two articles */
  constructor(text: string, title: string) {
    this.#title = pairsOf(title);
    const matter = withoutSanctions(text);
    this.#own = pairsOf(matter);
    this.#punishes = matter !== text;
  }

  /** True where a clause of another text is about the same, not only worded as law is. */
  isThatOf(clause: { readonly text: string; readonly source: { readonly title: string } }): boolean {
    const titles = pairsOf(clause.source.title);
    const isTelling = (pair: string): boolean =>
      !LAW_PAIRS.has(pair) && !this.#title.has(pair) && !titles.has(pair);
    const own = [...this.#own].filter(isTelling);
    if (own.length < FEWEST_OWN && !this.#punishes) return true;
    const other = new Set([...pairsOf(withoutSanctions(clause.text))].filter(isTelling));
    const shared = own.filter((pair) => other.has(pair)).length;
    return shared >= FOUND_AGAIN * own.length && 2 * shared >= SHARED * (own.length + other.size);
  }
}
