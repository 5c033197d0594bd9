import PinyinMatch from 'pinyin-match';

/** Fewer letters say too little, and more are no name. */
const LETTERS = /^[a-z]{2,24}$/u;

/**
 * True where what is typed is the beginning of a Chinese name in pinyin: its initials (`lfmd` for 立法目的) or its
 * syllables (`lifa`); of a character with several readings each counts.
 */
export function startsWithPinyin(name: string, typed: string): boolean {
  const letters = typed.toLowerCase();
  if (!LETTERS.test(letters)) return false;
  const found = PinyinMatch.match(name, letters);
  return found !== false && found[0] === 0;
}
