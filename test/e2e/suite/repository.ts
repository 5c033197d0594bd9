import { execFileSync } from 'node:child_process';
import { type Uri } from 'vscode';
import { isInBrowser, newFolder, writeFileIn } from './drafts';

/**
 * A new folder with `text` as `name`: on a disk a Git repository in which it is committed; a browser has no Git, and
 * the text at opening is its earlier version.
 */
export async function committed(name: string, text: string): Promise<Uri> {
  const folder = await newFolder();
  await writeFileIn(folder, name, text);
  if (isInBrowser()) return folder;
  const git = (...args: readonly string[]): Buffer =>
    execFileSync('git', ['-c', 'user.name=甲', '-c', 'user.email=a@example.org', ...args], {
      cwd: folder.fsPath,
    });
  git('init', '--quiet');
  git('add', '--all');
  git('commit', '--quiet', '--message', '甲');
  return folder;
}
