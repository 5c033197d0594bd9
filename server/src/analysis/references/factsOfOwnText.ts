import { bareTitle } from '../../syntax/titleForms';

/** What may be asked of the text itself where it is told whose a reference is. */
export interface OwnText {
  /** 本安排, 本纲要: whether the text's own title ends so. */
  isOwnGenre(genre: string): boolean;
  /**
   * True for 本法 in a text that is no law, and for 本条例 in the 实施细则 of a 条例: pasted from the upper text as
   * often as a slip for its own name.
   */
  isOtherGenre(genre: string): boolean;
  /** True where 《title》 is the text's own, with or without 中华人民共和国. */
  isOwnTitle(title: string): boolean;
}

/** @param written the title as it stands; empty for a text without one, which owns no title and no genre. */
export function ownTextOf(written: string): OwnText {
  const own = bare(bareTitle(written));
  return {
    isOwnGenre: (genre) => genre.length > 1 && own.endsWith(genre),
    isOtherGenre(genre) {
      if (own === '') return false;
      if (genre === '法') return !IS_LAW.test(own);
      return !own.endsWith(genre) && own.includes(genre);
    },
    isOwnTitle: (title) => own !== '' && bare(bareTitle(title)) === own,
  };
}

/** 慈善法, 民法典; a 办法 is no law. */
const IS_LAW = /(?<![办方])法典?$/u;

/** Without 中华人民共和国 and a closing （二）, which a series of texts is numbered with. */
const bare = (title: string): string =>
  title.replace(/^中华人民共和国/u, '').replace(/[（(][一二三四五六七八九十]{1,3}[）)]$/u, '');
