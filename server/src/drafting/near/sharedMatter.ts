import { characterPairs } from '../../base/characterPairs';
import { LAW_PAIRS } from './commonLawPairs';

/** Articles on the same matter share at least this much of their own pairs of characters … */
const SHARED = 0.18;
/** … and the other has at least this much of those in the draft's article. */
const FOUND_AGAIN = 0.2;
/** An article with fewer pairs of its own is a set phrase: 本条例自某日起施行. */
const FEWEST_OWN = 5;

const SENTENCE = /[^。\n]*[。\n]?/gu;
const SANCTION = /罚款|责令|警告|没收|吊销|处罚|处分|赔偿|追究|处以|撤销/u;
/** 违反本条例第十条规定，: the cited article says nothing on the matter. */
const CITING = /违反[本第前][^，。；的\n]{0,80}的?[，,]|违反[本第前][^，。；\n]{0,80}规定的?/gu;
/** The consequence of a breach, which reads alike for any matter: who acts, and everything behind it. */
const CONSEQUENCE =
  /的?[，；](?:由|对)[^。；\n]*|的?[，；]?(?:可以)?[并可]?处(?![理置分罚])[^。\n]*|的?[，；](?:并|应当|可以)?(?:责令|给予|没收|依法|依照|按照|逾期|情节|构成|拒不|限期)[^。\n]*/gu;

/** The duty or conduct that a text is about, without cited articles and the consequences of a breach. */
const withoutSanctions = (text: string): string =>
  text.replace(SENTENCE, (sentence) =>
    SANCTION.test(sentence) ? sentence.replace(CITING, '，').replace(CONSEQUENCE, '') : sentence,
  );

const HAN_RUNS = /\p{Script=Han}{2,}/gu;

/** The pairs of characters in a text. None has a mark between its characters. */
const pairsOf = (text: string): ReadonlySet<string> =>
  new Set((text.match(HAN_RUNS) ?? []).flatMap((run) => [...characterPairs(run)]));

/** The matter of an article, known by its pairs of characters without those of law in general and of its title. */
export class SharedMatter {
  readonly #own: ReadonlySet<string>;
  /** True for a penalty. It always says what for, or cites it, so it is no set phrase, however short. */
  readonly #punishes: boolean;
  readonly #title: ReadonlySet<string>;

  /** @param title the title of the draft, whose words are in all articles and distinguish none */
  constructor(text: string, title: string) {
    this.#title = pairsOf(title);
    const matter = withoutSanctions(text);
    this.#own = pairsOf(matter);
    this.#punishes = matter !== text;
  }

  /** True where a clause of another text is about the same matter, and not only worded as all law is. */
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
