import { type Location, type Range } from 'vscode-languageserver';
import { type Snapshot } from '../../analysis/snapshot';
import { FileMap } from '../../base/fileIdentity';
import { type Location as Place } from '../../features/types';
import { precedentUri } from '../../protocol/precedents';
import { type OpenDocument } from '../../service/openDocuments';
import { type LanguageService } from '../../service/languageService';
import { isWordFile } from '../../base/fileNames';
import { type WorkspaceIndex } from '../../service/workspaceIndex';
import { rangeOf } from './toProtocol';

/** A place in terms of the protocol, with what a link to it needs. */
export interface ResolvedPlace {
  /** The text: the URI of its file as the client or the file system writes it, or `seeds/…`. */
  readonly source: string;
  readonly title: string | undefined;
  /** What the client opens. */
  readonly uri: string;
  /** The URI with the place in its fragment, as VS Code understands it; without one for other clients. */
  readonly link: string;
  readonly range: Range;
}

/** Resolves a place; `undefined` when its text can no longer be read. */
export type Locate = (place: Place) => Promise<ResolvedPlace | undefined>;

/** What turns places in documents and precedents into places of the protocol. */
export interface Places {
  readonly service: LanguageService;
  readonly index: WorkspaceIndex;
  /** True for our client, which shows seeds, shared texts and Word documents under URIs of ours; else files are named. */
  readonly opensPrecedents: boolean;
}

/** Resolves the places of one answer, each text read once. `from` is the document the request was about. */
export function createLocate({ service, index, opensPrecedents }: Places, from?: OpenDocument): Locate {
  const texts = new FileMap<Promise<Snapshot | undefined>>();
  const textOf = (source: string): Promise<Snapshot | undefined> => {
    const text = texts.get(source) ?? service.textOf(source);
    texts.set(source, text);
    return text;
  };
  if (from !== undefined) texts.set(from.uri, Promise.resolve(from.snapshot));
  return async ({ uri, span }) => {
    const source = index.uriOf(uri ?? from?.uri ?? '');
    const snapshot = await textOf(source);
    if (snapshot === undefined) return undefined;
    const title = index.titleOf(source);
    const seed = index.seedOf(source);
    // A Word document is shown as the text that was read of it: editors cannot open it.
    const isOurs = opensPrecedents && (seed !== undefined || index.isShared(source) || isWordFile(source));
    const shown = isOurs ? precedentUri(seed?.id ?? source, title ?? source) : (seed?.uri ?? source);
    const range = rangeOf(snapshot, span);
    return {
      source,
      title,
      uri: shown,
      link: opensPrecedents ? `${shown}${fragmentOf(range)}` : shown,
      range,
    };
  };
}

/** All places of an answer in order, without those whose text is gone. */
export async function locateAll(places: readonly Place[], locate: Locate): Promise<Location[]> {
  const resolved = await Promise.all(places.map(locate));
  return resolved.filter((place) => place !== undefined).map(({ uri, range }) => ({ uri, range }));
}

const fragmentOf = ({ start }: Range): string => `#L${start.line + 1},${start.character + 1}`;
