import { type Context, complain } from './command';
import { inputFiles, readInput } from './files';

/** The texts of files in the order given, `-` for standard input; `undefined` where one cannot be read, which is told. */
export async function readTexts(
  paths: readonly string[],
  context: Context,
): Promise<readonly string[] | undefined> {
  const texts: string[] = [];
  for (const path of paths) {
    for await (const file of inputFiles([path], context.io, undefined)) {
      const source = file.ok ? await readInput(file.value, context.io) : file;
      if (!source.ok) {
        await complain(context, source.reason);
        return undefined;
      }
      texts.push(source.value.text);
    }
  }
  return texts;
}
