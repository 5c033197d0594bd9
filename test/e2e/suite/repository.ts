import { execFileSync } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFileIn } from './drafts';

/** A new folder that is a Git repository in which `text` is committed as `name`. */
export async function committed(name: string, text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tiaoli-repository-'));
  await writeFileIn(folder, name, text);
  const git = (...args: readonly string[]): Buffer =>
    execFileSync('git', ['-c', 'user.name=甲', '-c', 'user.email=a@example.org', ...args], { cwd: folder });
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', '甲');
  return folder;
}
