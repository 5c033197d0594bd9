import { userInfo } from 'node:os';

/** Who works on this machine: the author of revisions where nobody is named. */
export function loginName(): string {
  try {
    return userInfo().username;
  } catch {
    return 'tiaoli'; // a system without users
  }
}
