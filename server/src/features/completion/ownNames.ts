import { ownName } from '../../analysis/selfName';
import { type Snapshot } from '../../analysis/snapshot';

const NAME = /(?<![基成样版文])本(?:条例|办法|规定|细则|规则)/gu;

/** Turns the names by which precedents call themselves into what this text calls itself: 本条例 to 本办法. */
export function ownWords(snapshot: Snapshot): (text: string) => string {
  const own = snapshot.derive(ownName);
  return (text) => text.replace(NAME, own);
}
