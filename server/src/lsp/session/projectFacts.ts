import { type RuleConfig } from '../../rules/run';
import { type Session } from './session';

/** What the project file for a document says of it: its kind, its region, who decides. */
export async function projectOf(
  { settings, ruleConfigs }: Session,
  uri: string,
): Promise<RuleConfig['settings']> {
  const { rules } = await settings.of(uri);
  return (await ruleConfigs.of(uri, rules)).settings;
}
