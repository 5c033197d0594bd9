import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { validateXML } from 'xmllint-wasm';
import { repositoryRoot } from '../../client/scripts/host/paths';

const folder = resolve(repositoryRoot, '../shared/akn');

/** Whether the schema of Akoma Ntoso is there. */
export const hasAknSchema = existsSync(join(folder, 'akomantoso30.xsd'));

/** Why a test on the schema did not run. */
export const NO_SCHEMA = '../shared/akn is not there: documents are not validated against the schema';

/** So many documents are validated at once. */
const AT_ONCE = 100;

/** What the schema of Akoma Ntoso 3.0 has against documents, a line each with the number of the document; empty where all are valid. */
export async function schemaFaults(documents: readonly string[]): Promise<readonly string[]> {
  const schemaFile = (fileName: string): { fileName: string; contents: string } => ({
    fileName,
    contents: readFileSync(join(folder, fileName), 'utf8'),
  });
  const faults: string[] = [];
  for (let from = 0; from < documents.length; from += AT_ONCE) {
    const result = await validateXML({
      xml: documents
        .slice(from, from + AT_ONCE)
        .map((contents, index) => ({ fileName: `d${from + index}.xml`, contents })),
      schema: [schemaFile('akomantoso30.xsd')],
      preload: [schemaFile('xml.xsd')],
      maxMemoryPages: 32_768,
    });
    faults.push(...result.errors.map(({ rawMessage }) => rawMessage));
    if (!result.valid && result.errors.length === 0) faults.push(result.rawOutput);
  }
  return faults;
}
