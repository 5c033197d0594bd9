import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { type Transport } from '@modelcontextprotocol/sdk/shared/transport.js';
import {
  CallToolRequestSchema,
  ListToolsRequestSchema,
  type CallToolResult,
  type Tool,
} from '@modelcontextprotocol/sdk/types.js';
import { inputSchemaOf, outputSchemaOf } from '../assist/toolSchema';
import { ASSIST_TOOLS, runTool } from '../assist/runTool';
import { type AssistHost, type AssistTool } from '../assist/types';
import { bilingual, localize } from '../base/bilingual';
import { nodeClock } from '../node/nodeClock';

/** For the assistant that reads them, not for people: in Chinese alone, like the descriptions of the tools. */
const INSTRUCTIONS =
  '条理：中国法规起草的检查、查找和核对工具，全部只读，只用给定的文件、索引和用户指定的语料库服务器。' +
  '引用法规之前用 tiaoli_get_clause 取原文，回答之前用 tiaoli_verify_citations 核对；回答时写明出处和日期。' +
  '工具报错不等于没有结果；没有找到只说明索引中没有。';

/** Serves the tools over a transport until it is closed. */
export async function serveTools(
  host: AssistHost,
  transport: Transport,
  { version, log }: { readonly version: string; readonly log: (line: string) => void },
): Promise<void> {
  const server = new Server(
    { name: 'tiaoli', title: '条理 Tiaoli', version },
    { capabilities: { tools: {} }, instructions: INSTRUCTIONS },
  );
  server.onerror = (error) => {
    log(String(error));
  };
  const tools = ASSIST_TOOLS.map((tool) => described(tool, host));
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }, { signal }): Promise<CallToolResult> => {
    // What has arrived meanwhile is read first: a call that was cancelled is not begun.
    await nodeClock.yieldNow();
    signal.throwIfAborted();
    try {
      const answer = await runTool(params.name, params.arguments, host);
      if (!answer.ok) return failed(localize(answer.reason, host.locale));
      return {
        content: [{ type: 'text', text: JSON.stringify(answer.value) }],
        structuredContent: answer.value,
      };
    } catch (error) {
      log(error instanceof Error ? (error.stack ?? error.message) : String(error));
      return failed(localize(BUG, host.locale));
    }
  });
  await server.connect(transport);
}

const BUG = bilingual(
  '工具出错，没有结果；这不等于没有找到。请向条理报告',
  'the tool failed and has no result; that is not “nothing found”. Please report it',
);

const failed = (text: string): CallToolResult => ({ isError: true, content: [{ type: 'text', text }] });

function described(tool: AssistTool, { locale }: AssistHost): Tool {
  return {
    name: tool.name,
    title: localize(tool.title, locale),
    description: tool.description,
    inputSchema: inputSchemaOf(tool) as Tool['inputSchema'],
    outputSchema: outputSchemaOf(tool) as Tool['outputSchema'],
    annotations: { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false },
  };
}
