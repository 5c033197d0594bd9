import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { fileWorkspace } from '../../server/src/node/readFilesFromDisk';
import { originOf } from '../../server/src/precedents/clauses/describeSource';
import { packOrigins, readOrigins } from '../../server/src/precedents/search/file/origins';
import { DocumentReader } from '../../server/src/remote/clauseDocuments';
import { EMPTY_SCOPE, PrecedentFolders } from '../../server/src/service/precedentFolders';
import { factsOfProperties } from '../../server/src/service/factsFromManifestAndProperties';
import { documentProperties } from '../../server/src/word/package/documentProperties';
import { docx, p } from '../support/docx';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const VALUES = `${OFFICE}/docPropsVTypes`;

interface Properties {
  readonly core?: string;
  readonly app?: string;
  readonly custom?: string;
}

const PARTS = [
  ['core', `${PACKAGE}/relationships/metadata/core-properties`],
  ['app', `${OFFICE}/relationships/extended-properties`],
  ['custom', `${OFFICE}/relationships/custom-properties`],
] as const;

/** A document with these parts of properties. */
function withProperties(lines: readonly string[], properties: Properties): Uint8Array {
  const files = unzipSync(docx({ body: lines.map((line) => p(line)).join('') }));
  let relations = '';
  for (const [name, type] of PARTS) {
    const content = properties[name];
    if (content === undefined) continue;
    files[`docProps/${name}.xml`] = strToU8(content);
    relations += `<Relationship Id="${name}" Type="${type}" Target="docProps/${name}.xml"/>`;
  }
  const rels = Buffer.from(files['_rels/.rels'] ?? []).toString();
  files['_rels/.rels'] = strToU8(rels.replace('</Relationships>', `${relations}</Relationships>`));
  return zipSync(files);
}

const core = (more: string): string =>
  `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:creator>丁某</dc:creator><dcterms:created>2019-05-06T01:02:03Z</dcterms:created>${more}</cp:coreProperties>`;
const app = (company: string): string =>
  `<Properties xmlns="${OFFICE}/extended-properties"><Application>Writer</Application><Company>${company}</Company></Properties>`;
const custom = (given: Readonly<Record<string, string>>): string =>
  `<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${VALUES}">${Object.entries(given)
    .map(
      ([name, value], at) =>
        `<property pid="${at + 2}" name="${name}"><vt:lpwstr>${value}</vt:lpwstr></property>`,
    )
    .join('')}</Properties>`;

const LINES = ['甲市湖泊保护条例', '第一条　为了保护湖泊，制定本条例。', '第二条　禁止向湖泊倾倒垃圾。'];
const factsIn = (properties: Properties): object =>
  factsOfProperties(documentProperties(withProperties(LINES, properties)));

describe('the properties of a Word document', () => {
  it('count under names of their own as columns of a manifest do', () => {
    const given = {
      制定机关: '甲市人大常委会',
      公布日期: '2020年1月2日',
      时效性: '已修改',
      效力级别: '地方性法规',
      页数: '7',
    };
    assert.deepEqual(factsIn({ custom: custom(given) }), {
      issuer: '甲市人大常委会',
      date: '2020-01-02',
      validity: '已修改',
      rank: '地方性法规',
    });
  });

  it('say of the format’s own only what can be meant so: no author is an issuer, no day of a file a date', () => {
    assert.deepEqual(factsIn({ core: core(''), app: app('微机室') }), {});
    assert.deepEqual(
      factsIn({ core: core('<cp:contentStatus>草稿</cp:contentStatus><dc:title>文档1</dc:title>') }),
      {},
    );
    assert.deepEqual(
      factsIn({
        core: core('<cp:contentStatus>已废止</cp:contentStatus><dc:title>甲市湖泊保护条例</dc:title>'),
        app: app('甲市人民代表大会常务委员会'),
      }),
      { title: '甲市湖泊保护条例', validity: '已废止', issuer: '甲市人民代表大会常务委员会' },
    );
  });

  it('are none where there are none, and of bytes that are no document', () => {
    assert.deepEqual(factsIn({}), {});
    for (const bytes of [new Uint8Array(), strToU8('甲'), docx({ body: '' }).slice(0, 99)]) {
      assert.deepEqual(documentProperties(bytes), []);
    }
    for (const broken of [
      '',
      '<Properties',
      '<!DOCTYPE x [<!ENTITY e "f">]><Properties><property name="时效性">&e;</property></Properties>',
    ]) {
      assert.deepEqual(factsIn({ custom: broken }), {});
    }
  });

  it('are shown as what they are, behind what the text says and before nothing else', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'properties-'));
    try {
      const properties = {
        custom: custom({ 日期: '2001-02-03', 制定机关: '乙市人大常委会', 时效性: '已修改' }),
      };
      writeFileSync(join(folder, 'a.docx'), withProperties(LINES, properties));
      const noted = [
        LINES[0] ?? '',
        '（2020年1月2日甲市第一届人民代表大会常务委员会第二次会议通过）',
        ...LINES.slice(1),
      ];
      writeFileSync(join(folder, 'b.docx'), withProperties(noted, properties));
      const reader = new PrecedentFolders(
        { ...EMPTY_SCOPE, corpusFolders: [pathToFileURL(folder).href] },
        fileWorkspace,
      );
      const shown = async (name: string): Promise<string> => {
        const read = await reader.read(pathToFileURL(join(folder, name)).href);
        assert.ok(read.ok && read.value !== undefined);
        const { source } = read.value;
        assert.deepEqual(readOrigins(packOrigins(source.told)), source.told);
        return originOf(source, 'zh');
      };
      assert.equal(await shown('a.docx'), '2001-02-03 · 乙市人大常委会 · 已修改（文档属性）');
      assert.match(await shown('b.docx'), /^2020-01-02 · 甲市.*（题注） · 已修改（文档属性）$/u);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('a regulation of a corpus server', () => {
  it('says that its facts are of the server', () => {
    const own = {
      regulation: 'a.txt',
      version: '1',
      text: '甲。',
      title: '甲市湖泊保护条例',
      level: 'article',
    };
    const body = { ...own, ordinal: 0, count: 1, start: 0, end: 2, path: [], label: '第一条' };
    const sourceOf = (more: object) =>
      new DocumentReader('servers/').read({ ...body, ...more })?.clause.source;
    const known = sourceOf({ date: '2020-01-02', issuer: '甲市人大常委会', status: '已修改' });
    assert.ok(known !== undefined);
    assert.equal(originOf(known, 'zh'), '2020-01-02 · 甲市人大常委会 · 已修改（语料库服务器）');
    assert.equal(sourceOf({})?.told, undefined);
  });
});
