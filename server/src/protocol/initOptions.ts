/**
 * What the client tells at start (`initializationOptions`). Every field may be missing: another editor over stdio
 * sends none, and the server falls back to what it knows itself.
 */
export interface InitOptions {
  /** The editor's display language, an IETF name such as `zh-cn`; without it LSP's own `locale` counts. */
  readonly locale?: string;
  /** The folder of the seed precedents, a path of the file system the server runs on. */
  readonly seedsPath?: string;
  /** A folder the server may write its index cache to; absent: keep nothing between sessions. */
  readonly storagePath?: string;
  /** Where the rules’ pages are, without a slash at its end: a finding’s code links to `<docsBase>/<code>.md`. */
  readonly docsBase?: string;
  /**
   * True when the client opens `tiaoli-precedent:` URIs (see `precedentUri`) and runs `OPEN_PRECEDENT_COMMAND`
   * and `COMPARE_PRECEDENT_COMMAND` from hovers and the commands of code lenses. Otherwise the server gives file
   * URIs, plain text and no code lenses.
   */
  readonly opensPrecedents?: boolean;
  /**
   * True when the client runs `PICK_STRUCTURE_EDIT_COMMAND`: then all structure edits at a place stand behind one code
   * action. Otherwise each is a code action of its own.
   */
  readonly picksStructureEdits?: boolean;
  /**
   * True when the client shows what `PASSING_NOTE` says for a moment, out of the way; otherwise such notes come as
   * messages.
   */
  readonly showsPassingNotes?: boolean;
  /**
   * False while the user does not trust the workspace: then git is not run on it. Editors that know no such thing leave
   * it out; `WORKSPACE_TRUSTED` tells of a change.
   */
  readonly isTrusted?: boolean;
}
