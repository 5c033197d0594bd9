/** A project's own list of words: for each word to avoid the one to write instead; empty where the project does not say. */
export type HouseWords = Readonly<Record<string, string>>;

const LONGEST_WORD = 30;

/** True for `{ "手机APP": "移动应用程序" }`: words of at most 30 characters without line breaks. */
export const isHouseWords = (value: unknown): value is HouseWords =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.entries(value).every(
    ([word, better]) => isWord(word) && (better === '' || (isWord(better) && better !== word)),
  );

const isWord = (word: unknown): word is string =>
  typeof word === 'string' && word.trim() !== '' && word.length <= LONGEST_WORD && !/[\r\n]/u.test(word);
