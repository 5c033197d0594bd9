import { type ProfileSettings } from '../../analysis/profile';
import { type Session } from './session';

/** What the project file for a document says of it: its kind, its region. */
export async function projectOf({ settings, ruleConfigs }: Session, uri: string): Promise<ProfileSettings> {
  const { rules } = await settings.of(uri);
  return (await ruleConfigs.of(uri, rules)).settings;
}
