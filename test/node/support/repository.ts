import { execFileSync } from 'node:child_process';
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A new git repository in a folder of its own, for one test. */
export class Repository {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async create(): Promise<Repository> {
    // As git names it: the folder of temporary files may be a link.
    const repository = new Repository(await realpath(await mkdtemp(join(tmpdir(), 'tiaoli-repository-'))));
    repository.git('init', '--quiet');
    return repository;
  }

  git(...args: readonly string[]): void {
    const identity = ['-c', 'user.name=甲', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false'];
    execFileSync('git', [...identity, ...args], { cwd: this.folder, stdio: 'ignore' });
  }

  uriOf(name: string): string {
    return pathToFileURL(join(this.folder, name)).href;
  }

  async write(name: string, text: string | Uint8Array): Promise<void> {
    await writeFile(join(this.folder, name), text);
  }

  /** Commits the file with this text. */
  async commit(name: string, text: string | Uint8Array): Promise<void> {
    await this.write(name, text);
    this.git('add', '--all');
    this.git('commit', '--quiet', '--message', name);
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}
