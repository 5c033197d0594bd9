import { bilingual, type Bilingual } from '../base/bilingual';
import { refused, type Outcome } from '../base/outcome';
import { wellFormed } from './answerLimitsAndSources';
import { Arguments } from './toolArguments';
import { affectedArticles } from './tools/affectedArticlesTool';
import { checkText } from './tools/checkTextTool';
import { compareVersions } from './tools/compareVersionsTool';
import { draftAmendment } from './tools/draftAmendmentTool';
import { getClause } from './tools/getClauseTool';
import { outline } from './tools/outlineTool';
import { searchPrecedents } from './tools/searchPrecedentsTool';
import { verifyCitations } from './tools/verifyCitationsTool';
import { type Answer, type AssistHost, type AssistTool } from './types';

/** The tools for assistants. All of them only read. */
export const ASSIST_TOOLS: readonly AssistTool[] = [
  searchPrecedents,
  getClause,
  outline,
  checkText,
  compareVersions,
  verifyCitations,
  draftAmendment,
  affectedArticles,
];

/**
 * Runs a tool by its name with arguments that may be anything. What cannot be answered is refused with a sentence and
 * never answered as if nothing had been found. The answer holds no lone surrogate.
 */
export async function runTool(
  name: string,
  values: unknown,
  host: AssistHost,
): Promise<Outcome<Answer, Bilingual>> {
  const tool = ASSIST_TOOLS.find((each) => each.name === name);
  if (tool === undefined) {
    const names = ASSIST_TOOLS.map((each) => each.name).join(', ');
    const asked = JSON.stringify(name.slice(0, 60));
    return refused(bilingual(`没有工具 ${asked}；有：${names}`, `no tool ${asked}; there are: ${names}`));
  }
  const args = new Arguments(values, Object.keys(tool.input.properties));
  if (args.problem !== undefined) return refused(args.problem);
  const answer = await tool.run(args, host);
  return answer.ok ? { ok: true, value: wellFormed(answer.value) as Answer } : answer;
}
