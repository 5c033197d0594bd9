import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { bilingual } from '../../server/src/base/bilingual';
import { faults } from '../../server/src/word/package/whyUnreadable';
import { readRelations } from '../../server/src/word/package/relations';
import { checksum, listMembers, unpack } from '../../server/src/word/package/zip';
import { readWord } from '../../server/src/word/readWord';
import { docx, p } from '../support/docx';
import { linesOf, reportOf } from '../support/wordText';

const reasonOf = (bytes: Uint8Array): unknown => {
  const read = readWord(bytes);
  return read.ok ? read.value.blocks : read.reason;
};
const utf16 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(`\uFEFF${text}`, 'utf16le'));

/** Changes a 32-bit number of the directory record of the member whose name has this ending. */
function inDirectory(bytes: Uint8Array, name: string, offset: number, value: number): Uint8Array {
  const changed = bytes.slice();
  const members = listMembers(changed);
  const member = members.ok ? members.value.find((each) => each.name === name) : undefined;
  assert.ok(member !== undefined);
  new DataView(changed.buffer).setUint32(member.recordAt + offset, value, true);
  return changed;
}

describe('what is no Word document', () => {
  const table: readonly (readonly [string, Uint8Array, unknown])[] = [
    ['an empty file', new Uint8Array(), faults.empty],
    ['any bytes', strToU8('hello'), faults.notWord],
    ['RTF', strToU8('{\\rtf1\\ansi 甲}'), faults.rtf],
    ['a web page', strToU8('\uFEFF \n<!DOCTYPE html><html>'), faults.html],
    ['a web page after a comment', strToU8('<!-- x --><html>'), faults.html],
    ['a page in UTF-16', utf16('<html><body>'), faults.html],
    ['a page saved with its pictures', strToU8('MIME-Version: 1.0\r\nContent-Type: multipart/related'), faults.html],
    ['XML', strToU8('<?xml version="1.0"?><pkg:package/>'), faults.flatXml],
    ['PDF', strToU8('%PDF-1.7'), faults.pdf],
    ['a compound file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0), faults.damagedDoc],
    ['a spreadsheet', zipSync({ '[Content_Types].xml': strToU8('x'), 'xl/workbook.xml': strToU8('x') }), faults.otherOffice],
    ['OpenDocument', zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('x') }), faults.openDocument],
    ['another archive', zipSync({ 'a.txt': strToU8('x') }), faults.notWord],
    ['an archive without members', zipSync({}), faults.notWord],
    ['XML that is broken', docx({ body: '<w:p>' }), faults.brokenXml],
    ['XML with a DTD', docx({ body: '', document: '<!DOCTYPE x [<!ENTITY a "b">]><w:document><w:body/></w:document>' }), faults.documentType],
    ['a main part that is no document', docx({ body: '', document: '<x/>' }), faults.otherOffice],
    ['XML nested too deeply', docx({ body: '<w:p>'.repeat(9000) }), faults.tooDeep],
  ]; // prettier-ignore
  for (const [name, bytes, reason] of table) {
    it(`${name} is refused with a sentence`, () => {
      assert.deepEqual(reasonOf(bytes), reason);
    });
  }

  it('every sentence is in both languages', () => {
    for (const { zh, en } of Object.values(faults)) {
      assert.match(zh, /[\u4e00-\u9fff]/u);
      assert.doesNotMatch(en, /[\u4e00-\u9fff]/u);
    }
    assert.deepEqual(bilingual('甲', 'a'), { zh: '甲', en: 'a' });
  });
});

describe('the archive of a Word document', () => {
  const whole = docx({ body: p('甲'.repeat(5000)) });
  const main = 'word/document.xml';

  it('is damaged wherever it is cut off', () => {
    for (let length = 4; length < whole.length; length += 13) {
      assert.deepEqual(reasonOf(whole.subarray(0, length)), faults.damaged);
    }
  });

  it('is read with a comment behind its end, and with anything in front that offsets allow', () => {
    const commented = Uint8Array.from([...whole, 1, 2, 3]);
    new DataView(commented.buffer).setUint16(whole.length - 2, 3, true);
    assert.deepEqual(linesOf(commented), ['甲'.repeat(5000)]);
  });

  it('is not unpacked where it says that it is too large', () => {
    assert.deepEqual(reasonOf(inDirectory(whole, main, 24, 65 * 1024 * 1024)), faults.tooLarge);
  });

  it('stops unpacking at the byte that is too many', () => {
    const bomb = zipSync({ a: new Uint8Array(8 * 1024 * 1024) });
    const lying = inDirectory(bomb, 'a', 24, 1000);
    const members = listMembers(lying);
    assert.ok(members.ok && members.value[0] !== undefined);
    assert.deepEqual(unpack(lying, members.value[0]), { ok: false, reason: 'damaged' });
  });

  it('is damaged where a checksum, a size or a method is wrong', () => {
    for (const [offset, value] of [
      [16, 1],
      [20, 10],
      [24, 17],
      [10, 12],
      [42, 9],
    ] as const) {
      assert.deepEqual(reasonOf(inDirectory(whole, main, offset, value)), faults.damaged, `${offset}`);
    }
  });

  it('is refused where a member is encrypted', () => {
    const changed = inDirectory(whole, main, 8, 1 | (8 << 16));
    assert.deepEqual(reasonOf(changed), faults.encrypted);
  });

  it('may hold members that are not packed', () => {
    const stored = zipSync({
      [main]: [
        strToU8(
          '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:body></w:document>',
        ),
        { level: 0 },
      ],
    });
    assert.deepEqual(linesOf(stored), ['甲']);
  });

  it('is read without broken parts beside the text, which are reported', () => {
    const parts = { body: p('甲'), styles: '<w:style>', numbering: '</x>', footnotes: '<' };
    assert.deepEqual(linesOf(parts), ['甲']);
    assert.deepEqual(reportOf(parts), { unreadParts: 2 });
  });

  it('computes checksums as archives do', () => {
    assert.equal(checksum(strToU8('123456789')), 0xcbf43926);
  });
});

describe('relations of a part', () => {
  const targets = (target: string, mode = ''): readonly unknown[] =>
    readRelations(
      `<Relationships xmlns="x"><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/styles" Target="${target}"${mode}/></Relationships>`,
      'word/document.xml',
    ).map(({ kind, target: name, isExternal }) => [kind, name, isExternal]);

  it('are resolved against it, however they are written', () => {
    for (const [written, name] of [
      ['styles.xml', 'word/styles.xml'],
      ['/word/styles.xml', 'word/styles.xml'],
      ['../docs/./s.xml', 'docs/s.xml'],
      ['..\\..\\..\\s.xml', 's.xml'],
      ['%E7%94%B2.xml', 'word/甲.xml'],
      ['50%.xml', 'word/50%.xml'],
    ] as const) {
      assert.deepEqual(targets(written), [['styles', name, false]]);
    }
    assert.deepEqual(targets('http://a/b', ' TargetMode="External"'), [['styles', 'http://a/b', true]]);
  });

  it('find the main part under any name, without regard to case', () => {
    const rels =
      '<Relationships xmlns="x"><Relationship Id="a" Type="http://x/officeDocument" Target="/Daten/Text.XML"/></Relationships>';
    const document =
      '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:body></w:document>';
    assert.deepEqual(
      linesOf(zipSync({ '_rels/.rels': strToU8(rels), 'daten/text.xml': strToU8(document) })),
      ['甲'],
    );
  });

  it('are none where they are broken', () => {
    assert.deepEqual(readRelations('<Relationships><Relationship', 'a'), []);
  });
});
