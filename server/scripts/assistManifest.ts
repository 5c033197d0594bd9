// Writes the tools for assistants into package.json: npm run docs. They are defined in server/src/assist/tools/.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inputSchemaOf } from '../src/assist/toolSchema';
import { ASSIST_TOOLS } from '../src/assist/runTool';

/** What a user writes behind # in a chat: 'tiaoliVerifyCitations'. */
const referenceName = (name: string): string =>
  name.replace(/_([a-z])/gu, (_, letter: string) => letter.toUpperCase());

/** `contributes.languageModelTools`, as it has to be. */
export const languageModelTools = (): readonly object[] =>
  ASSIST_TOOLS.map((tool) => {
    const key = tool.name.slice('tiaoli_'.length);
    return {
      name: tool.name,
      displayName: `%assist.${key}.name%`,
      userDescription: `%assist.${key}.description%`,
      modelDescription: tool.description,
      toolReferenceName: referenceName(tool.name),
      canBeReferencedInPrompt: true,
      icon: '$(law)',
      tags: ['tiaoli', 'legislation'],
      when: 'config.tiaoli.assistant.enabled',
      inputSchema: inputSchemaOf(tool),
    };
  });

if (require.main === module) {
  const path = join(__dirname, '../../package.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { contributes: Record<string, unknown> };
  manifest.contributes['languageModelTools'] = languageModelTools();
  writeFileSync(path, `${JSON.stringify(manifest, undefined, 2)}\n`);
}
