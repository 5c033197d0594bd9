import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { createAssistHost, type McpOptions } from './host';
import { serveTools } from './server';

/**
 * Serves the tools over the standard streams of this process, until they end. It is a bundle of its own, which the
 * command line loads for `tiaoli mcp` alone.
 */
export const serveMcp = (options: McpOptions): Promise<void> =>
  serveTools(createAssistHost(options), new StdioServerTransport(), options);
