import { type Random } from '../support/random';

/** Words that edits put in. */
const WORDS = ['港口', '及时公示', '，并告知当事人', '（试行）', '不得', '有关部门', '“目录”'];
const LINES = [
  '有关部门应当及时公布名录。',
  '本条所称期限按工作日计算。',
  '前款规定的标准由市人民政府另行制定。',
];

/** The lines of a text after a few random edits, and how many lines were touched. */
export interface EditedText {
  readonly text: string;
  readonly edits: number;
}

/** One to six edits: words put in, taken out or changed; lines added, deleted, moved, split or joined. */
export function editText(text: string, random: Random): EditedText {
  const lines = text.split('\n').filter((line) => line !== '');
  const edits = 1 + random.int(6);
  for (let count = 0; count < edits; count++) edit(lines, random);
  return { text: lines.map((line) => `${line}\n`).join(''), edits };
}

function edit(lines: string[], random: Random): void {
  const at = random.int(Math.max(1, lines.length));
  const line = lines[at] ?? '';
  const place = Math.min(line.length, 3 + random.int(Math.max(1, line.length)));
  const word = random.pick(WORDS) ?? '';
  const added = random.pick(LINES) ?? '';
  switch (random.int(8)) {
    case 0:
    case 1:
      lines[at] = line.slice(0, place) + word + line.slice(place);
      break;
    case 2:
      lines[at] = line.slice(0, place) + line.slice(place + 1 + random.int(6));
      break;
    case 3:
      lines[at] = line.slice(0, place) + word + line.slice(place + 1 + random.int(6));
      break;
    case 4:
      lines.splice(at + 1, 0, added);
      break;
    case 5:
      if (lines.length > 3) lines.splice(at, 1);
      break;
    case 6:
      if (line.length > 12) lines.splice(at, 1, line.slice(0, place), line.slice(place));
      break;
    default:
      if (at + 1 < lines.length) lines.splice(at, 2, line + (lines[at + 1] ?? ''));
  }
}
