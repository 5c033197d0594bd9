import { hasLockedNumbers as isLockedBy } from '../../service/projectFileKeys';
import { type Session } from '../session/session';

/** True where the project of a document says that its article numbers may no longer change. */
export async function hasLockedNumbers({ settings, ruleConfigs }: Session, uri: string): Promise<boolean> {
  const { rules } = await settings.of(uri);
  return isLockedBy(await ruleConfigs.of(uri, rules));
}
