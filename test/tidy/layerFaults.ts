import { layers, onNode, packages } from '../../server/layers.mjs';
import { localImportsOf, packagesOf } from './imports';
import { type SourceFile } from './sources';

const layerOf = (path: string): string | undefined => /^server\/src\/(\w+)\//u.exec(path)?.[1];

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

/** Imports of a file of client/src beyond VS Code, the language client, the protocol and the client itself. */
export function clientFaults(file: SourceFile): readonly string[] {
  const own = /^(?:client\/src|server\/src\/protocol)\//u;
  const known = ['vscode', 'vscode-languageclient/node'];
  const faults = [
    ...localImportsOf(file).filter((path) => !own.test(path)),
    ...packagesOf(file).filter((module) => !known.includes(module)),
  ];
  return faults.map((module) => `${file.path} imports ${module}`);
}
