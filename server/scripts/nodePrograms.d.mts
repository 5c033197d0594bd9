import { type BuildOptions } from 'esbuild';

export function buildNodePrograms(options: BuildOptions, folder: string): Promise<void>;
