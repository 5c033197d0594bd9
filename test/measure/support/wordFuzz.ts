import { performance } from 'node:perf_hooks';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { readWordText } from '../../../server/src/node/word/readWordText';
import { faults } from '../../../server/src/word/package/whyUnreadable';
import { doc, inList } from '../../support/doc';
import { docx, list, lvl, num, p, r } from '../../support/docx';

/** What came of damaged packages. */
export interface FuzzResult {
  readonly thrown: number;
  /** Errors that the outermost function had to catch. */
  readonly unexpected: number;
  /** Milliseconds. */
  readonly slowest: number;
}

/** Numbers that look random and are the same each time. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Random = (below: number) => number;

/** Packages that hold something of everything that is read. */
function samples(): readonly Uint8Array[] {
  const by = 'w:id="1" w:author="a"';
  const field =
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>甲</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>';
  const body =
    p('总则', num(1)) + p('甲', num(1, 1)) + `<w:p><w:pPr>${num(1, 2)}<w:rPr><w:del ${by}/></w:rPr></w:pPr>${r('乙')}${field}<w:ins ${by}>${r('丙')}</w:ins></w:p>` +
    `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('丁')}</w:tc></w:tr></w:tbl><w:sdt><w:sdtContent>${p('戊')}</w:sdtContent></w:sdt>` +
    `<w:p><w:r><w:footnoteReference w:id="1"/><w:sym w:font="Wingdings" w:char="F0FE"/></w:r><w:commentRangeStart w:id="1"/></w:p><w:altChunk r:id="c"/>`; // prettier-ignore
  const numbering = list(
    lvl(0, 'chineseCounting', '第%1章'),
    lvl(1, 'decimal', '第%2条'),
    lvl(2, 'upperRoman', '%3'),
  );
  const others = [
    {
      id: 'c',
      kind: 'aFChunk',
      name: 'c.mht',
      content: 'MIME-Version: 1.0\nContent-Type: text/html\n\n<table><tr><td>己<ol><li>庚',
    },
  ];
  const styles = '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>';
  const word = docx({
    body,
    numbering,
    styles,
    others,
    footnotes: `<w:footnote w:id="1">${p('注')}</w:footnote>`,
    comments: `<w:comment w:id="1">${p('批')}</w:comment>`,
  });
  const levels = Array.from({ length: 9 }, (_, level) => ({
    format: 39,
    template: `第${String.fromCharCode(level)}条`,
  }));
  const old = doc({
    paragraphs: [
      { text: '甲', properties: inList(1) },
      { text: '\x13REF\x14乙\x15', properties: inList(1, 2) },
    ],
    lists: [levels],
    uses: [{ list: 0, starts: { 0: 3 } }],
  });
  return [word, old];
}

/** Changes some bytes, cuts a stretch out or doubles one. */
function damagedBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const changed = Array.from(bytes);
  for (let times = random(4) + 1; times > 0; times--) {
    const at = random(changed.length);
    const kind = random(6);
    if (kind < 3) changed[at] = random(256);
    else if (kind === 3) changed.splice(at, random(64));
    else if (kind === 4) changed.splice(at, 0, ...changed.slice(at, at + random(64)));
    else changed.splice(at, 4, 0xff, 0xff, 0xff, random(2) * 0xff);
  }
  return Uint8Array.from(changed);
}

/** Pieces that XML of documents may break with. */
const SCRAPS = [
  '<',
  '>',
  '</w:p>',
  '<w:p>',
  '<w:r>',
  '"',
  '&',
  '&#x0;',
  '&#xD800;',
  '-1',
  '99999999999',
  '\0',
  '<w:tbl>',
  '<w:ins>',
  '%9',
  'w:val=""',
  ']]>',
  '<!--',
  'x:',
];

/** Damages the XML of one part and packs it anew, so that checksums are right. */
function damagedXml(bytes: Uint8Array, random: Random): Uint8Array {
  const files: Zippable = unzipSync(bytes);
  const names = Object.keys(files);
  const name = names[random(names.length)] ?? '';
  const content = files[name];
  if (!(content instanceof Uint8Array)) return bytes;
  let text = strFromU8(content);
  for (let times = random(3) + 1; times > 0; times--) {
    const at = random(text.length);
    const scrap = SCRAPS[random(SCRAPS.length)] ?? '';
    text = text.slice(0, at) + scrap + text.slice(at + (random(2) === 0 ? 0 : random(30)));
  }
  return zipSync({ ...files, [name]: strToU8(text) });
}

/** Reads damaged packages and counts what goes wrong. @param seed the same gives the same packages */
export function fuzzWord(rounds: number, seed: number): FuzzResult {
  const random = randomFrom(seed);
  const [word = new Uint8Array(), old = new Uint8Array()] = samples();
  let thrown = 0;
  let unexpected = 0;
  let slowest = 0;
  for (let round = 0; round < rounds; round++) {
    const kind = round % 4;
    const bytes =
      kind === 0
        ? damagedBytes(word, random)
        : kind === 1
          ? damagedBytes(old, random)
          : damagedXml(word, random);
    const start = performance.now();
    try {
      const read = readWordText(bytes, round % 8 < 4 ? 'accept' : 'reject');
      if (!read.ok && read.reason === faults.unexpected) unexpected++;
    } catch {
      thrown++;
    }
    slowest = Math.max(slowest, performance.now() - start);
  }
  return { thrown, unexpected, slowest };
}
