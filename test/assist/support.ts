import assert from 'node:assert/strict';
import Ajv2020 from 'ajv/dist/2020';
import { inputSchemaOf, outputSchemaOf } from '../../server/src/assist/toolSchema';
import { ASSIST_TOOLS, runTool } from '../../server/src/assist/runTool';
import { type Answer, type AssistHost } from '../../server/src/assist/types';
import { createSnapshot } from '../../server/src/analysis/snapshot';
import { bilingual } from '../../server/src/base/bilingual';
import { done, refused } from '../../server/src/base/outcome';
import { clausesOfTree } from '../../server/src/precedents/clauses/cutIntoClauses';
import { type PrecedentSource } from '../../server/src/precedents/clauses/types';
import { PrecedentCorpus } from '../../server/src/precedents/search/precedentCorpus';
import { checkText } from '../../server/src/service/checkText';

/** A law that others cite. */
export const LAW = `甲市数据条例
（2024年3月1日甲市人民代表大会常务委员会通过）
第一章　总则
第一条　为了规范数据处理活动，保障数据安全，制定本条例。
第二条　市人民政府应当做好下列工作：
（一）编制规划；
（二）公布目录。
数据主管部门负责实施。
第三条　处理数据应当合法、正当。
第二章　附则
第四条　本条例自2024年5月1日起施行。
`;

/** A draft that cites it. */
export const DRAFT = `甲市数据管理办法
第一条　为了实施《甲市数据条例》，制定本办法。
第二条　《甲市数据条例》第二条第一款第二项规定的目录，由市数据主管部门公布。
第三条　违反《甲市数据条例》第三条和第九条的，责令改正。
第四条　违反本办法第二条、第八条的，依照《中华人民共和国合同法》第五条和《乙市某条例》处理。
第六条　本办法自2025年1月1日起施行。
`;

/** A host over texts in memory; the law, and whatever else is given, can be searched. */
export function assistHost(
  texts: Readonly<Record<string, string>> = {},
  sources: readonly {
    readonly text: string;
    readonly facts: Partial<PrecedentSource> & { readonly id: string };
  }[] = [{ text: LAW, facts: { id: 'law.txt', validity: '现行有效' } }],
): AssistHost {
  const index = new PrecedentCorpus();
  for (const { text, facts } of sources) {
    const { source, clauses } = clausesOfTree(createSnapshot(text).tree, facts.id);
    const named = { ...source, ...facts };
    index.update(
      named,
      clauses.map((clause) => ({ ...clause, source: named })),
    );
  }
  return {
    locale: 'zh',
    read(name) {
      const text = texts[name];
      return Promise.resolve(
        text === undefined
          ? refused(bilingual(`${name}：不存在`, `${name}: no such file`))
          : done({ name, snapshot: createSnapshot(text) }),
      );
    },
    precedents: () =>
      Promise.resolve(
        sources.length > 0
          ? done({ index, asking: (work) => Promise.resolve(work()), problem: undefined })
          : refused(bilingual('没有先例', 'no precedents')),
      ),
    check: ({ snapshot }) =>
      Promise.resolve(
        done(
          checkText(snapshot, {
            config: { levels: {}, settings: {} },
            onFailure: (code, error) => {
              assert.fail(`${code}: ${String(error)}`);
            },
          }).findings,
        ),
      ),
  };
}

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
const schemas = new Map(
  ASSIST_TOOLS.map((tool) => [
    tool.name,
    { input: ajv.compile(inputSchemaOf(tool)), output: ajv.compile(outputSchemaOf(tool)) },
  ]),
);

/** Asks a tool; arguments and answer fit its schemas. */
export async function ask(name: string, args: object, host: AssistHost = assistHost()): Promise<Answer> {
  const schema = schemas.get(name);
  assert.ok(schema !== undefined, name);
  assert.ok(schema.input(args), `${name}: ${ajv.errorsText(schema.input.errors)}`);
  const answer = await runTool(name, args, host);
  assert.ok(answer.ok, answer.ok ? '' : answer.reason.zh);
  assert.ok(schema.output(answer.value), `${name}: ${ajv.errorsText(schema.output.errors)}`);
  return answer.value;
}

/** The sentence with which a tool refuses. */
export async function refusal(name: string, args: unknown, host: AssistHost = assistHost()): Promise<string> {
  const answer = await runTool(name, args, host);
  assert.ok(!answer.ok, 'not refused');
  assert.ok(answer.reason.zh !== '' && answer.reason.en !== '');
  return answer.reason.zh;
}
