import { basename, join } from 'node:path';
import { repositoryRoot } from '../../client/scripts/host/paths';
import { type Rule } from '../../server/src/rules/types';
import { repositoryFiles } from './sources';

/** A file of a rule group with the rules it exports: one for a rule's own file, none for a helper of the group. */
export interface RuleModule {
  /** From the repository's root, without an ending. */
  readonly path: string;
  readonly group: string;
  readonly rules: readonly Rule[];
}

const isRule = (value: unknown): value is Rule =>
  typeof value === 'object' && value !== null && 'code' in value && 'check' in value;

/** Every file of rules/<group>/ but the group's list. */
export async function ruleModules(): Promise<readonly RuleModule[]> {
  const files = repositoryFiles().filter((path) =>
    /^server\/src\/rules\/\w+\/(?!index\.)\w+\.ts$/u.test(path),
  );
  return Promise.all(
    files.map(async (path) => {
      const exported = (await import(join(repositoryRoot, path))) as Readonly<Record<string, unknown>>;
      const [, group = ''] = /rules\/(\w+)\//u.exec(path) ?? [];
      return { path: path.replace(/\.ts$/u, ''), group, rules: Object.values(exported).filter(isRule) };
    }),
  );
}

/** A file of rules/<group>/rows/ with the codes of the rows it lists: rules that differ in their facts, without a file each. */
export interface RowModule {
  readonly path: string;
  readonly group: string;
  readonly codes: readonly string[];
}

/** Every list of rows below rules/<group>/rows/. */
export async function rowModules(): Promise<readonly RowModule[]> {
  const files = repositoryFiles().filter((path) => /^server\/src\/rules\/\w+\/rows\/\w+\.ts$/u.test(path));
  return Promise.all(
    files.map(async (path) => {
      const exported = (await import(join(repositoryRoot, path))) as Readonly<Record<string, unknown>>;
      const rows = Object.values(exported).flatMap((value): readonly unknown[] =>
        Array.isArray(value) ? value : [],
      );
      const [, group = ''] = /rules\/(\w+)\//u.exec(path) ?? [];
      return { path, group, codes: rows.filter(hasCode).map(({ code }) => code) };
    }),
  );
}

const hasCode = (value: unknown): value is { readonly code: string } =>
  typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string';

/** The code a rule's file name stands for: rules/structure/emptyChapter → structure/empty-chapter. */
export const codeOfFile = ({ path, group }: RuleModule): string =>
  `${group}/${basename(path).replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`;
