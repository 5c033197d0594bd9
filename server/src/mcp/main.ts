import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { type Bilingual } from '../base/bilingual';
import { done, type Outcome } from '../base/outcome';
import { loadRemote } from '../node/loadBundles';
import { createAssistHost, type McpOptions } from './mcpHost';
import { serveTools } from './serveTools';

/**
 * Serves the tools over the standard streams of this process, until they end. It is a bundle of its own, which the
 * command line loads for `tiaoli mcp` alone. Refused where the corpus server named cannot be used.
 */
export async function serveMcp(options: McpOptions): Promise<Outcome<undefined, Bilingual>> {
  const server = options.server && loadRemote().openCorpus(options.server, () => undefined);
  if (server?.ok === false) return server;
  try {
    await serveTools(createAssistHost(options, server?.value), new StdioServerTransport(), options);
    return done(undefined);
  } finally {
    server?.value.close();
  }
}
