/** The placeholder in the title for the body that decides. The drafter replaces it. */
export const BODY_PLACE = '（制定机关）';

/** Who decides (`body`), the line below the title (`note`), and the words with which the decision begins (`opening`). */
export interface DecisionHead {
  readonly body: string;
  readonly note: string;
  readonly opening: string;
}

/** The body that decides, as the project file `.tiaoli.json` names it. */
export interface DecidingBodySetting {
  /** Its name: 甲市人民代表大会常务委员会. */
  readonly name: string;
  /** Its session: 甲市第十六届人民代表大会常务委员会第三十次会议. Left out, it becomes blanks to fill in. */
  readonly session?: string;
}

const SETTING_KEYS: readonly string[] = ['name', 'session'] satisfies readonly (keyof DecidingBodySetting)[];

const isWord = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= 100 && !/[\r\n]/u.test(value);

/** True for `{ "name": "…", "session": "…" }`; `session` may be missing. */
export const isDecidingBodySetting = (value: unknown): value is DecidingBodySetting =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  Object.entries(value).every(([key, word]) => SETTING_KEYS.includes(key) && isWord(word));

/** Reads the setting: an object, or the name alone as a string. `undefined` for anything else. */
export function decidingBodySetting(value: unknown): DecidingBodySetting | undefined {
  if (isWord(value)) return { name: value.trim() };
  return isDecidingBodySetting(value) ? value : undefined;
}

const CONGRESS =
  /(?:日|）|^|[（(])([^\s\u3000，。；（()）日]{0,20}?)第[一二三四五六七八九十百]+届([^\s\u3000，。；]{0,24}?人民代表大会(?:常务委员会)?)第[一二三四五六七八九十百]+次(?:全体)?会议/gu;
const ORDER = /(国务院|[^\s\u3000，。；（()）日]{2,20}?人民政府)令/u;
/** The name of a congress or its standing committee, in two groups: the place, and the body. */
const CONGRESS_NAME = /^(.*?)((?:全国)?人民代表大会(?:常务委员会)?)$/u;

/**
 * Who decides: the body in the project's settings; or else, by the 题注 of the old version, the congress or committee
 * that decided last, or the body that issued the order.
 */
export function decisionHead(adoptionNote: string, setting?: DecidingBodySetting): DecisionHead {
  if (setting !== undefined) return bodyOf(setting);
  const last = [...adoptionNote.matchAll(CONGRESS)].at(-1);
  if (last !== undefined) {
    const [, place = '', congress = ''] = last;
    return atMeeting(place + congress, `${place}第　届${congress}第　次会议`);
  }
  const body = ORDER.exec(adoptionNote)?.[1]?.replace(/^中华人民共和国/u, '');
  if (body !== undefined) return { body, note: '', opening: `${body}决定` };
  return { body: BODY_PLACE, note: '', opening: '' };
}

function bodyOf({ name, session }: DecidingBodySetting): DecisionHead {
  if (session !== undefined) return atMeeting(name, session.trim());
  const [, place = '', congress] = CONGRESS_NAME.exec(name) ?? [];
  if (congress === undefined) return { body: name, note: '', opening: `${name}决定` };
  return atMeeting(name, `${place}第　届${congress}第　次会议`);
}

const atMeeting = (body: string, meeting: string): DecisionHead => ({
  body,
  note: `（　　年　月　日${meeting}通过）`,
  opening: `${meeting}决定`,
});
