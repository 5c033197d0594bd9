import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { bilingual, type Bilingual } from '../../base/bilingual';
import { done, refused, type Outcome } from '../../base/outcome';
import { fileWorkspace } from '../../node/readFilesFromDisk';
import { relativePath } from '../../base/fileIdentity';
import { parentOf } from '../../service/workspace';
import {
  BASELINE_FILE_NAME,
  formatPlaceFile,
  parsePlaceFile,
  type PlaceFile,
  type TextRecords,
} from '../../service/hiding/ignoresFile';
import { type CheckedFile } from './fileChecker';

/** What a run does to the baseline besides reading it. */
export type BaselineUse = 'read' | 'write' | 'update';

/** The URI of the baseline that a run writes without naming one: the nearest at or above `cwd`, else one in it. */
export function defaultBaseline(cwd: string): string {
  for (let at = cwd; ; at = dirname(at)) {
    if (existsSync(join(at, BASELINE_FILE_NAME))) return uriOf(join(at, BASELINE_FILE_NAME));
    if (dirname(at) === at) return uriOf(join(cwd, BASELINE_FILE_NAME));
  }
}

/** The URI of a baseline named on the command line; refused when it is to be read and is not there. */
export function namedBaseline(cwd: string, path: string, use: BaselineUse): Outcome<string, Bilingual> {
  const full = resolve(cwd, path);
  if (use === 'write' || existsSync(full)) return done(uriOf(full));
  return refused(
    bilingual(
      `没有基线文件 ${path}。用 --write-baseline 建立`,
      `there is no baseline ${path}. --write-baseline makes one`,
    ),
  );
}

const uriOf = (path: string): string => pathToFileURL(path).href;

/** A baseline as a run leaves it; texts that the run did not check keep their records while they exist. */
export class BaselineWriter {
  /** Where the baseline lies. */
  readonly uri: string;
  readonly #checked = new Map<string, TextRecords>();
  readonly #stale = new Map<string, CheckedFile['stale']['baseline']>();
  readonly #use: BaselineUse;
  readonly #hasRun: (rule: string) => boolean;

  /** @param hasRun false for a rule that was left out, whose records stay */
  constructor(uri: string, use: BaselineUse, hasRun: (rule: string) => boolean) {
    this.uri = uri;
    this.#use = use;
    this.#hasRun = hasRun;
  }

  /** Takes note of a file that was checked. */
  add(path: string, { findings, stale }: CheckedFile): void {
    const places = findings.flatMap(({ place, hidden }) =>
      place === undefined || hidden?.by === 'ignored' ? [] : [place],
    );
    const key = relativePath(parentOf(this.uri), uriOf(path));
    this.#checked.set(key, { rules: [], places });
    this.#stale.set(key, stale.baseline);
  }

  /** Writes the file. Tells how many findings it holds, and how many records were dropped. */
  async write(): Promise<Outcome<{ readonly kept: number; readonly dropped: number }, Bilingual>> {
    const old = await this.#read();
    if (!old.ok) return old;
    const content = new Map<string, TextRecords>();
    for (const [path, records] of old.value) {
      if (this.#checked.has(path) || this.#exists(path)) content.set(path, this.#without(path, records));
    }
    if (this.#use === 'write') {
      for (const [path, { places }] of this.#checked) {
        const others = (old.value.get(path)?.places ?? []).filter(({ rule }) => !this.#hasRun(rule));
        content.set(path, { rules: [], places: [...others, ...places] });
      }
    }
    const written = await fileWorkspace.write(this.uri, formatPlaceFile(content));
    if (!written.ok) return refused(this.#inFile(written.reason));
    const kept = placesIn(content);
    return done({ kept, dropped: placesIn(old.value) - kept });
  }

  #without(path: string, { rules, places }: TextRecords): TextRecords {
    const stale = new Set((this.#stale.get(path) ?? []).map((record) => JSON.stringify(record)));
    return { rules, places: places.filter((record) => !stale.has(JSON.stringify(record))) };
  }

  async #read(): Promise<Outcome<PlaceFile, Bilingual>> {
    if (!existsSync(fileURLToPath(this.uri))) return done(new Map());
    const text = await fileWorkspace.read(this.uri);
    if (!text.ok) return refused(this.#inFile(text.reason));
    const content = parsePlaceFile(text.value);
    return content.ok ? content : refused(this.#inFile(content.reason));
  }

  #exists(path: string): boolean {
    return existsSync(resolve(dirname(fileURLToPath(this.uri)), path));
  }

  #inFile({ zh, en }: Bilingual): Bilingual {
    const path = fileURLToPath(this.uri);
    return bilingual(`${path}：${zh}`, `${path}: ${en}`);
  }
}

const placesIn = (file: PlaceFile): number =>
  [...file.values()].reduce((sum, { places }) => sum + places.length, 0);
