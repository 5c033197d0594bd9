import { type Snapshot } from '../../analysis/snapshot';
import { bilingual, type Bilingual } from '../../base/bilingual';
import { done, refused, type Outcome } from '../../base/outcome';
import { bareLaw } from '../read/readDecision';
import { type Decision, type LawPart } from '../types';
import { type Applied, applyInstructions, type Chosen } from './applyInstructions';

/** A text after the decision was carried out on it. */
export interface AppliedDecision extends Applied {
  /** The title of the law, as the decision writes it. */
  readonly law: string;
  /** The titles of the other laws that the decision amends. */
  readonly others: readonly string[];
}

/**
 * The part of a decision that amends a text: the part on the law named `law`, or else on the law with the title of the
 * text. Refused where there is none.
 */
export function lawPartFor(base: Snapshot, decision: Decision, law?: string): Outcome<LawPart, Bilingual> {
  const named = decision.laws.filter(({ title }) => title !== '');
  const title = law ?? base.tree.title?.text ?? '';
  const found = named.find((part) => isSameLaw(part.title, title));
  if (found !== undefined) return done(found);
  const names = named.map((part) => `《${part.title}》`).join('、');
  if (law === undefined && title === '' && named.length === 1 && named[0] !== undefined) {
    return done(named[0]);
  }
  if (named.length === 0) {
    return refused(bilingual('决定没有写明修改哪一部法规', 'The decision names no regulation'));
  }
  return refused(
    bilingual(`决定修改的是${names}，不是《${title}》`, `The decision amends ${names}, not 《${title}》`),
  );
}

/** Two titles name one law even where only one begins with 中华人民共和国. */
const isSameLaw = (a: string, b: string): boolean => {
  const [first, second] = [bareLaw(a), bareLaw(b)];
  return first !== '' && first === second;
};

/**
 * Carries out the part of a decision that amends the text `base`. Refused where the decision amends other laws only.
 * Never throws.
 */
export function applyDecision(
  base: Snapshot,
  decision: Decision,
  law?: string,
  isChosen?: Chosen,
): Outcome<AppliedDecision, Bilingual> {
  const part = lawPartFor(base, decision, law);
  if (!part.ok) return part;
  return done({
    ...applyInstructions(base, decision, part.value, isChosen),
    law: part.value.title,
    others: decision.laws
      .map(({ title }) => title)
      .filter((title) => title !== '' && title !== part.value.title),
  });
}
