import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CliIo } from './outputStreams';

/** The version that `package.json` states. */
export function packageVersion({ packageRoot }: CliIo): string {
  const facts: unknown = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'));
  const hasVersion = typeof facts === 'object' && facts !== null && 'version' in facts;
  return hasVersion ? String(facts.version) : '0.0.0';
}
