import { type RuleConfig } from '../../rules/runRules';
import { type Session } from './session';
import { hasLockedNumbers as isLockedBy } from '../../service/projectFileKeys';

/** True where the project of a document says that its article numbers may no longer change. */
export async function hasLockedNumbers({ settings, ruleConfigs }: Session, uri: string): Promise<boolean> {
  const { rules } = await settings.of(uri);
  return isLockedBy(await ruleConfigs.of(uri, rules));
}

/** What the project file for a document says of it: its kind, its region, who decides. */
export async function projectOf(
  { settings, ruleConfigs }: Session,
  uri: string,
): Promise<RuleConfig['settings']> {
  const { rules } = await settings.of(uri);
  return (await ruleConfigs.of(uri, rules)).settings;
}
