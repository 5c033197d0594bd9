/** Stands in the title until the drafter writes who decides. */
export const BODY_PLACE = '（制定机关）';

/** Who decides, the line below the title, and how the decision begins. */
export interface DecidingBody {
  readonly body: string;
  readonly note: string;
  readonly opening: string;
}

const CONGRESS =
  /(?:日|）|^|[（(])([^\s\u3000，。；（()）日]{0,20}?)第[一二三四五六七八九十百]+届([^\s\u3000，。；]{0,24}?人民代表大会(?:常务委员会)?)第[一二三四五六七八九十百]+次会议/gu;
const ORDER = /(国务院|[^\s\u3000，。；（()）日]{2,20}?人民政府)令/u;

/** Read from the 题注 of the old version: the congress or its committee that last decided, or who issued the order. */
export function decidingBody(adoptionNote: string): DecidingBody {
  const last = [...adoptionNote.matchAll(CONGRESS)].at(-1);
  if (last !== undefined) {
    const [, place = '', congress = ''] = last;
    const meeting = `${place}第　届${congress}第　次会议`;
    return { body: place + congress, note: `（　　年　月　日${meeting}通过）`, opening: `${meeting}决定` };
  }
  const body = ORDER.exec(adoptionNote)?.[1]?.replace(/^中华人民共和国/u, '');
  if (body !== undefined) return { body, note: '', opening: `${body}决定` };
  return { body: BODY_PLACE, note: '', opening: '' };
}
