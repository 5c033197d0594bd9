import assert from 'node:assert/strict';
import { createSnapshot } from '../../server/src/analysis/snapshot';
import { toAkn } from '../../server/src/akn/toAkn';
import { hasAknSchema, NO_SCHEMA, schemaFaults } from '../support/aknSchema';
import { corpusDocuments, NO_CORPUS, SEED_NAMES, seedText } from '../support/corpus';
import { DECISION, REGULATION } from './texts';

const xmlOf = (text: string): string => toAkn(createSnapshot(text)).xml;
const idsIn = (xml: string): readonly string[] =>
  [...xml.matchAll(/ eId="([^"]+)"/gu)].map(([, id = '']) => id);

describe('akn/toAkn', () => {
  const xml = xmlOf(REGULATION);

  it('gives every level its element, with an identifier made of the numbers', () => {
    for (const element of [
      '<part eId="part_1"><num>第一编</num><heading>通则</heading>',
      '<chapter eId="part_1__chp_1">',
      '<section eId="part_1__chp_1__sec_1">',
      '<article eId="part_1__chp_1__sec_1__art_1"><num>第一条</num>',
      '<paragraph eId="part_1__chp_1__sec_1__art_2__para_1"><list eId="part_1__chp_1__sec_1__art_2__para_1__list_1"><intro><p>下列事项：</p></intro>',
      '<point eId="part_1__chp_1__sec_1__art_2__para_1__point_1__point_2"><num',
      '<paragraph eId="part_1__chp_1__sec_1__art_2__para_2"><content><p>',
      '<article eId="part_1__chp_1__sec_1__art_2-1"><num>第二条之一</num><heading>【标题】</heading>',
    ]) {
      assert.ok(xml.includes(element), `${element}\n${xml}`);
    }
  });

  it('writes references with their targets, and none where the target is missing or not to be told', () => {
    assert.match(
      xml,
      /<ref href="#part_1__chp_1__sec_1__art_2__para_1__point_1">本条例第二条第一款第（一）项<\/ref>/u,
    );
    assert.match(xml, /<rref from="#part_1__chp_1__sec_1__art_1" upTo="#part_1__chp_1__sec_1__art_2">/u);
    assert.match(
      xml,
      /<ref href="\/akn\/cn\/act\/中华人民共和国某法\/!main~art_44__para_2">《中华人民共和国某法》第四十四条第二款<\/ref>/u,
    );
    assert.match(xml, />[^<]*本条例第九十九条/u);
    assert.doesNotMatch(xml, /art_99/u);
  });

  it('marks terms, and dates that exist', () => {
    assert.match(xml, /<term refersTo="#term_绿地">绿地<\/term>/u);
    assert.match(xml, /<TLCTerm eId="term_绿地" [^>]*showAs="绿地"\/>/u);
    assert.match(xml, /<date date="2026-05-01">2026年5月1日<\/date>/u);
    assert.match(xml, /<date date="2025-12-01">二〇二五年十二月一日<\/date>/u);
    assert.doesNotMatch(xml, /date="2025-02-30"/u);
  });

  it('writes contents, adoption note, closing, annexes and tables', () => {
    assert.match(xml, /<tocItem href="#part_1__chp_1" level="3">第一章　总则<\/tocItem>/u);
    assert.match(xml, /<container name="adoptionNote"><p>（/u);
    assert.match(xml, /<conclusions><p[^>]*>某市人民政府<\/p><p>/u);
    assert.match(
      xml,
      /<attachment eId="att_2"><heading[^>]*>附件2：费用表<\/heading><doc name="annex"><meta>/u,
    );
    assert.match(xml, /<table><tr><th><p>事项<\/p><\/th><th><p>金额<\/p><\/th><\/tr><tr><td>/u);
  });

  it('keeps identifiers through an edit elsewhere', () => {
    const edited = REGULATION.replace('下列事项：', '下列事项应当公开：').replace(
      '第三条　',
      '第三条　新的一款。\n',
    );
    const before = new Set(idsIn(xml));
    const after = new Set(idsIn(xmlOf(edited)));
    assert.deepEqual(
      [...before].filter((id) => !after.has(id)),
      [],
    );
    assert.deepEqual(
      [...after].filter((id) => !before.has(id)),
      ['part_1__chp_1__sec_1__art_3__para_2'],
    );
  });

  it('has no identifier twice where numbers are used twice', () => {
    const ids = idsIn(xmlOf('甲条例\n第一条　甲。\n第一条　乙。\n第一条　丙：\n（一）丁；\n（一）戊。\n'));
    assert.deepEqual(new Set(ids).size, ids.length);
    assert.ok(ids.includes('art_1-dup2') && ids.includes('art_1-dup3__para_1__point_1-dup2'), ids.join());
  });

  it('writes the instructions of a decision as modifications of the law', () => {
    const decision = xmlOf(DECISION);
    assert.match(decision, /<act name="decision"/u);
    assert.match(
      decision,
      /<textualMod eId="lvl_1__mod_1__analysis" type="substitution"><source href="#lvl_1__mod_1"\/><destination href="\/akn\/cn\/act\/某市绿化条例\/!main~art_3"\/>/u,
    );
    assert.match(
      decision,
      /<quotedStructure eId="lvl_1__mod_1__qstr_1"><article [^>]*><num[^>]*>第三条<\/num>/u,
    );
    assert.match(
      decision,
      /“<quotedText>行政部门<\/quotedText>”修改为“<quotedText>主管部门<\/quotedText>”<\/mod>/u,
    );
    assert.match(
      decision,
      /type="repeal"><source href="#lvl_2__mod_1"\/><destination href="[^"]*art_5__para_2"/u,
    );
    assert.match(decision, /<paragraph eId="lvl_4__mod_1__qstr_1__para_1">/u);
  });

  it('says the same for the same text', () => {
    assert.equal(xmlOf(REGULATION), xml);
  });

  it('hides no words in the layout', () => {
    for (const text of [REGULATION, DECISION, ...SEED_NAMES.map(seedText)]) {
      // What a conversion left behind is no words of the text.
      const left = createSnapshot(text).tree.residues.map(({ span }) => text.slice(span.start, span.end));
      for (const [, gap = ''] of xmlOf(text).matchAll(/t:(?:gap|text)="([^"]*)"/gu)) {
        const written = gap.replace(/&#(\d+);/gu, (_, code: string) => String.fromCharCode(Number(code)));
        const words = left.reduce((rest, residue) => rest.replace(residue, ''), written);
        assert.doesNotMatch(words.replace(/\\u[0-9a-f]{4}/gu, ''), /[\p{L}\p{N}]/u);
      }
    }
  });

  it('is valid against the schema', async function () {
    if (!hasAknSchema) {
      console.log(NO_SCHEMA);
      this.skip();
    }
    const documents = [
      '',
      '\uFEFF\r\n',
      '甲',
      REGULATION,
      REGULATION.replaceAll('\n', '\r\n'),
      DECISION,
      '关于做好某工作的通知\n一、总体要求。坚持甲。\n（一）目标。乙。\n1.丙。\n二、措施\n丁。\n',
      '甲条例\n第一条　甲\u0000\ud800&<乙>。\n附件\n',
      '甲条例\n第一章\n第一条\n第一条\n（一）\n',
      ...SEED_NAMES.map(seedText),
    ].map(xmlOf);
    // The last has a fault, so that the schema is really asked; reading it once for all takes most of the time.
    const faults = await schemaFaults([...documents, xml.replace('<body>', '<body><bogus/>')]);
    assert.notDeepEqual(faults, []);
    assert.deepEqual(
      faults.filter((fault) => !fault.startsWith(`d${documents.length}.xml:`)),
      [],
    );
  });

  it('is valid for texts as they are published', async function () {
    const corpus = corpusDocuments();
    if (!hasAknSchema || corpus === undefined) {
      console.log(corpus === undefined ? NO_CORPUS : NO_SCHEMA);
      this.skip();
      return;
    }
    const sample = corpus.filter((_, index) => index % 40 === 0);
    const files = sample.map(({ text }) => toAkn(createSnapshot(text)));
    assert.deepEqual(await schemaFaults(files.map((file) => file.xml)), []);
    assert.deepEqual(
      files.flatMap(({ notes }, index) => (notes.length > 0 ? [sample[index]?.path] : [])),
      [],
    );
  });
});
