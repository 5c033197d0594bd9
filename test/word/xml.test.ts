import assert from 'node:assert/strict';
import { decodeXml } from '../../server/src/word/xml/decodeXml';
import { eachChild, isElement, readTree, type XmlElement } from '../../server/src/word/xml/xmlTree';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** Every element and text of a tree with the source that its offsets name. */
function* sources(element: XmlElement, xml: string): Generator<string> {
  yield `${element.name}=${xml.slice(element.start, element.end)}|${xml.slice(element.contentStart, element.contentEnd)}`;
  for (const child of element.children) {
    if (isElement(child)) yield* sources(child, xml);
    else yield `${child.text}=${xml.slice(child.start, child.end)}`;
  }
}

describe('XML with offsets', () => {
  it('knows where each element and text stands, over entities, comments, CDATA and self-closing tags', () => {
    const inner =
      '<w:p a="&lt;"><!-- x --><w:t >甲&amp;&#x4E59;\r\n</w:t><w:b/><![CDATA[<丙>]]>丁<?pi x?><w:c></w:c></w:p >';
    const xml = `<?xml version="1.0"?>\n<w:d ${W}>${inner}</w:d>`;
    const tree = readTree(xml);
    assert.ok(tree !== undefined);
    assert.deepEqual([...sources(tree, xml)].slice(1), [
      `w:p=${inner}|${inner.slice(inner.indexOf('>', 10) - 0 + 1, inner.lastIndexOf('</'))}`,
      'w:t=<w:t >甲&amp;&#x4E59;\r\n</w:t>|甲&amp;&#x4E59;\r\n',
      '甲&乙\n=甲&amp;&#x4E59;\r\n',
      'w:b=<w:b/>|',
      '<丙>=<![CDATA[<丙>]]>',
      '丁=丁',
      'w:c=<w:c></w:c>|',
    ]);
  });

  it('names elements by their namespace, through changes of prefix', () => {
    const xml = `<d xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"><p><o:p xmlns:o="urn:x"/><q xmlns="urn:y"><p/></q><p xmlns:w="urn:z"><w:p/></p></p></d>`;
    const names: string[] = [];
    const visit = (element: XmlElement): void => {
      names.push(element.name);
      element.children.filter(isElement).forEach(visit);
    };
    visit(readTree(xml) as XmlElement);
    assert.deepEqual(names, ['w:d', 'w:p', 'o:p', 'q', 'p', 'w:p', 'w:p']);
  });

  it('hands on children one by one and can be stopped', () => {
    const seen: string[] = [];
    const fault = eachChild('<d><b><p/><q><p/></q><r/></b><b><s/></b>broken', 'b', ({ name }) => {
      seen.push(name);
      return name !== 's';
    });
    assert.deepEqual(seen, ['p', 'q', 'r', 's']);
    assert.equal(fault, undefined);
  });

  it('bears names that every object has', () => {
    const xml =
      '<constructor:a xmlns:__proto__="urn:x" __proto__="1" toString="2"><hasOwnProperty/></constructor:a>';
    assert.equal(readTree(xml)?.children.length, 1);
  });

  it('is none where it is broken, too deep or has a DTD', () => {
    for (const xml of [
      '',
      '<a>',
      '<a></b>',
      '<a b=c/>',
      '<a>&x;</a>',
      '<!DOCTYPE a><a/>',
      '<a/><b/>',
      '\0<a/>',
    ]) {
      assert.equal(readTree(xml), undefined, xml);
    }
    assert.equal(readTree('<a>'.repeat(300) + '</a>'.repeat(300)), undefined);
  });

  it('is decoded from UTF-8 and UTF-16, whatever the bytes', () => {
    assert.equal(decodeXml(new TextEncoder().encode('\uFEFF甲😀')), '甲😀');
    assert.equal(decodeXml(Uint8Array.from(Buffer.from('\uFEFF甲😀', 'utf16le'))), '甲😀');
    assert.equal(decodeXml(Uint8Array.from(Buffer.from('\uFEFF甲', 'utf16le').swap16())), '甲');
    assert.match(decodeXml(Uint8Array.of(0x61, 0xe7, 0x94)), /^a/u);
  });
});
