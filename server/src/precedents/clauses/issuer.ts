import { withoutBlanks } from '../../syntax/blanks';

const BODY =
  /(?:^|[日，,；;（(])(?<body>\p{Script=Han}{2,24}?(?:人民代表大会常务委员会|人民代表大会|人大常委会|人民政府|国务院|人民法院|人民检察院)|国务院)/u;
/** 第十三届 of 甲省第十三届人民代表大会. */
const TERM = /第[零〇一二三四五六七八九十百\d]{1,4}届/u;

/**
 * The body that adopted a text, by its adoption note 题注, without the number of its term: 甲省人民代表大会常务委员会. The
 * first that is named: what comes behind approved or amended it.
 */
export function issuerOf(adoptionNote: string): string | undefined {
  const body = BODY.exec(withoutBlanks(adoptionNote))?.groups?.['body'];
  return body?.replace(TERM, '').replace(/人大常委会$/u, '人民代表大会常务委员会');
}
