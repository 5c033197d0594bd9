import { floors, floorsAbove, layers, onNode, packages } from '../../server/layers.mjs';
import { localImportsOf, packagesOf } from './imports';
import { type SourceFile } from './sources';

const layerOf = (path: string): string | undefined => /^server\/src\/(\w+)\//u.exec(path)?.[1];

const floorOf = (path: string): string | undefined => /^server\/src\/\w+\/(\w+)\//u.exec(path)?.[1];

/** Imports of a file of server/src that lead from a floor of its folder up to one above. */
export function floorFaults(file: SourceFile): readonly string[] {
  const [layer = '', floor = ''] = [layerOf(file.path), floorOf(file.path)];
  const known = floors[layer];
  if (known === undefined || floor === '') return [];
  if (!known.includes(floor)) return [`${file.path} stands on no floor of ${layer}`];
  const above = floorsAbove(layer, floor);
  return localImportsOf(file)
    .filter((path) => layerOf(path) === layer && above.includes(floorOf(path) ?? ''))
    .map((path) => `${file.path} imports ${path}`);
}

/** Imports of a file of server/src that lead out of what its layer may see. */
export function layerFaults(file: SourceFile): readonly string[] {
  const layer = layerOf(file.path) ?? '';
  const allowed = layers[layer];
  if (allowed === undefined) return [`${file.path} belongs to no layer`];
  const local = localImportsOf(file).filter((path) => {
    const target = layerOf(path) ?? '';
    return target !== layer && !allowed.includes(target);
  });
  const foreign = packagesOf(file).filter((module) =>
    module.startsWith('node:') ? !onNode.includes(layer) : !(packages[layer] ?? []).includes(module),
  );
  return [...local, ...foreign].map((module) => `${file.path} imports ${module}`);
}

/** The one file of the client that works on the disk itself, and what it takes for that from the server. */
const ON_DISK = 'client/src/ownFolderOnDisk.ts';
const REPLACE_FILE = 'server/src/node/replaceFile';

/** Imports of a file of client/src beyond VS Code, the language client, the protocol and the client itself. */
export function clientFaults(file: SourceFile): readonly string[] {
  const own = /^(?:client\/src|server\/src\/protocol)\//u;
  const known = [
    'vscode',
    'vscode-languageclient',
    'vscode-languageclient/node',
    'vscode-languageclient/browser',
    // The server's program for a browser, as bytes.
    'server.packed',
  ];
  const onDisk = file.path === ON_DISK ? ['node:fs/promises', 'node:path', REPLACE_FILE] : [];
  const faults = [
    ...localImportsOf(file).filter((path) => !own.test(path)),
    ...packagesOf(file).filter((module) => !known.includes(module)),
  ].filter((module) => !onDisk.includes(module));
  return faults.map((module) => `${file.path} imports ${module}`);
}
