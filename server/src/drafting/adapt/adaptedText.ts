import { bilingual, type Bilingual } from '../../base/bilingual';
import { type Clause } from '../../precedents/clauses/types';
import { adapt } from './adaptToDraft';
import { type Adapted, type AdaptationGoal } from './types';

/** A precedent's text adapted to a draft, with notes for the drafter. */
export interface AdaptedText {
  /** The text with `\n` between its paragraphs. `……` marks what only the drafter can fill in. */
  readonly text: string;
  /** What was changed: “乙市”改为“甲市”. */
  readonly changed: readonly Bilingual[];
  /** What the drafter has to decide. */
  readonly reminders: readonly Bilingual[];
}

/**
 * Adapts a text that the drafter chose. Words bound to its subject stay, because they were asked for, and are listed.
 * Names of other places and citations without a target become blanks.
 */
export function adaptChosen(clause: Clause, goal: AdaptationGoal): AdaptedText {
  const { text: original } = clause;
  const found = adapt(original, clause, goal);
  const wordsOf = ({ start, end }: Adapted): string => original.slice(start, end);
  const applied = found.filter((each) => each.why !== 'bound' && each.newText !== wordsOf(each));
  let text = '';
  let at = 0;
  for (const { start, end, newText } of applied) {
    text += original.slice(at, start) + newText;
    at = end;
  }
  text += original.slice(at);
  const changed = applied
    .filter(({ isOpen }) => !isOpen)
    .map((each) => changeOf(wordsOf(each), each.newText));
  const reminders = found.filter(({ isOpen }) => isOpen).map((each) => reminderOf(wordsOf(each), each));
  return { text, changed: distinct(changed), reminders: distinct(reminders) };
}

const changeOf = (words: string, newText: string): Bilingual =>
  bilingual(`“${words}”改为“${newText}”`, `“${words}” is now “${newText}”`);

function reminderOf(words: string, { why, newText }: Adapted): Bilingual {
  if (why === 'bound') {
    return bilingual(
      `“${words}”是先例自己主题的用语，请核对`,
      `“${words}” speaks of the precedent’s subject`,
    );
  }
  if (why === 'citation' && /[一二三四五六七八九十百]/u.test(newText)) {
    return bilingual(
      `“${words}”改引${newText}，请核对款、项`,
      `“${words}” now cites ${newText}: check its paragraph`,
    );
  }
  if (words === newText) return bilingual(`请核对“${words}”`, `Check “${words}”`);
  return bilingual(`待填：原文为“${words}”`, `To be filled in: it was “${words}”`);
}

const distinct = (notes: readonly Bilingual[]): readonly Bilingual[] =>
  notes.filter(({ zh }, at) => notes.findIndex((other) => other.zh === zh) === at);

/** The clause of the index with exactly this text; `undefined` for other texts. */
export function clauseOfText(text: string, { index }: AdaptationGoal, exclude: string): Clause | undefined {
  const wanted = text.trim();
  return index.search(wanted, { limit: HITS, exclude }).find(({ clause }) => clause.text === wanted)?.clause;
}

const HITS = 5;
