/** A command of the server, with the URI of a document and what to confirm: one finding is right as it is. */
export const CONFIRM_COMMAND = 'tiaoli.server.confirm';

/** A command of the server, with the URI of a document: the text as it is now is what later versions are compared with. */
export const CONFIRM_ALL_COMMAND = 'tiaoli.server.confirmAll';

/** A notification without parameters: the user trusts the workspace now. */
export const WORKSPACE_TRUSTED = 'tiaoli/workspaceTrusted';
