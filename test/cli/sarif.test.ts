import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { LineIndex } from '../../server/src/base/lineIndex';
import { span } from '../../server/src/base/span';
import { sarifReporter } from '../../server/src/cli/report/sarifReport';
import { type ReportedFinding } from '../../server/src/cli/report/types';
import { type Finding } from '../../server/src/rules/types';
import { madeUpRule, withFolder } from './harness';

/** The schema as published for SARIF 2.1.0 (errata 5 of the release), from Microsoft's SARIF SDK for JavaScript. */
const schemaPath = require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');

// One pattern of the published schema is no regular expression in Unicode mode.
const ajv = addFormats(new Ajv({ strict: false, allErrors: true, unicodeRegExp: false }));
const validate = ajv.compile(JSON.parse(readFileSync(schemaPath, 'utf8')) as object);

function assertValid(report: unknown): void {
  assert.ok(validate(report), JSON.stringify(validate.errors, undefined, 2));
}

const TEXT = '第一条　甲𠮷。\r\n第三条　乙。\r\n';

const FINDING: Finding = {
  code: 'test/b',
  severity: 'hint',
  span: span(5, 8),
  message: { zh: '“甲”\n有误', en: 'wrong' },
  related: [{ span: span(10, 13), message: { zh: '见此', en: 'see' } }],
  fixes: [
    {
      title: { zh: '删去', en: 'delete' },
      safe: true,
      edits: [
        { span: span(4, 5), newText: '' },
        { span: span(8, 8), newText: '丙' },
      ],
    },
    { title: { zh: '空', en: 'empty' }, safe: false, edits: [] },
  ],
};

function reportOf(path: string, findings: readonly ReportedFinding[]): unknown {
  const rules = [madeUpRule('test/a', () => []), madeUpRule('test/b', () => [])];
  const reporter = sarifReporter({ locale: 'zh', useColor: false, version: '1.2.3', rules });
  const counts = { error: 0, warning: 0, info: 0, hint: findings.length };
  const pieces = [
    reporter.begin(),
    ...reporter.file({ path, kind: 'regulation', lines: new LineIndex(TEXT), findings }),
    reporter.end({
      files: 1,
      counts,
      byRule: new Map(),
      hidden: { ignored: 0, baseline: 0 },
      fixed: undefined,
      isComplete: true,
    }),
  ];
  return JSON.parse(pieces.join(''));
}

describe('the SARIF report', () => {
  it('is valid by the published schema, with findings and without', () => {
    assertValid(reportOf('a.txt', [FINDING, FINDING]));
    assertValid(reportOf('a.txt', []));
  });

  it('tells findings from run to run by what they say, and which of them are known', () => {
    const place = {
      rule: 'test/b',
      words: '甲',
      sentence: '甲。',
      hash: 'a1',
      before: '-',
      after: '-',
      nth: 1,
    };
    const hidden = { by: 'ignored', reason: '已核对' } as const;
    const report = reportOf('a.txt', [
      { ...FINDING, place },
      { ...FINDING, place, hidden },
    ]);
    assertValid(report);
    const { runs } = report as { runs: readonly { results: readonly Record<string, unknown>[] }[] };
    assert.deepEqual(
      runs[0]?.results.map(({ partialFingerprints, suppressions }) => [partialFingerprints, suppressions]),
      [
        [{ 'tiaoliPlace/v1': 'a1:1' }, undefined],
        [{ 'tiaoliPlace/v1': 'a1:2' }, [{ kind: 'external', justification: '已核对' }]],
      ],
    );
  });

  it('fails the schema when it is damaged', () => {
    const report = reportOf('a.txt', [FINDING]) as { version: string };
    report.version = '3.0';
    assert.equal(validate(report), false);
  });

  it('gives regions in UTF-16 columns from 1, fixes and related places', () => {
    const { runs } = reportOf('条 例#1/a.txt', [FINDING]) as { runs: readonly Record<string, unknown>[] };
    const uri = '%E6%9D%A1%20%E4%BE%8B%231/a.txt';
    const place = (startLine: number, startColumn: number, endLine: number, endColumn: number) => ({
      startLine,
      startColumn,
      endLine,
      endColumn,
    });
    assert.equal(runs[0]?.['columnKind'], 'utf16CodeUnits');
    assert.deepEqual(runs[0]['results'], [
      {
        ruleId: 'test/b',
        ruleIndex: 1,
        level: 'note',
        message: { text: '“甲”\n有误' },
        locations: [{ physicalLocation: { artifactLocation: { uri }, region: place(1, 6, 1, 9) } }],
        relatedLocations: [
          {
            id: 0,
            message: { text: '见此' },
            physicalLocation: { artifactLocation: { uri }, region: place(2, 1, 2, 4) },
          },
        ],
        fixes: [
          {
            description: { text: '删去' },
            artifactChanges: [
              {
                artifactLocation: { uri },
                replacements: [
                  { deletedRegion: place(1, 5, 1, 6) },
                  { deletedRegion: place(1, 9, 1, 9), insertedContent: { text: '丙' } },
                ],
              },
            ],
            properties: { safe: true },
          },
        ],
        properties: { severity: 'hint' },
      },
    ]);
  });

  it('is valid for a real run over several files, one of them unreadable', () =>
    withFolder(
      { 'a.txt': '第一条　甲。\n第三条　乙。\n', 'b.txt': '第1条　甲。\n', 'c.txt': Buffer.from([0xff]) },
      async (folder) => {
        for (const lang of ['zh', 'en']) {
          const { code, stdout } = await folder.run(['check', '.', '--format', 'sarif', '--lang', lang]);
          const report = JSON.parse(stdout) as { runs: readonly { invocations: readonly object[] }[] };
          assertValid(report);
          assert.deepEqual(report.runs[0]?.invocations, [{ executionSuccessful: false }]);
          assert.equal(code, 2);
        }
      },
    ));
});
