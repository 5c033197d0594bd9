/**
 * Request, server to client: how to reach the corpus server that the settings name. Sent only when they name one, so that credentials
 * leave the editor's secret storage for nothing else.
 */
export const SERVER_ACCESS = 'tiaoli/serverAccess';

/** For which server: the value of the setting. Credentials are given for the one they were stored for. */
export interface ServerAccessParams {
  readonly server: string;
}

/** Everything may be missing. */
export interface ServerAccess {
  readonly user?: string;
  readonly password?: string;
  readonly apiKey?: string;
  /** The editor's proxy, `http://host:port`. */
  readonly proxy?: string;
  /** True: the editor is to use no proxy at all (`http.proxySupport: off`), that of the environment neither. */
  readonly isProxyOff?: true;
  /** Hosts that the editor reaches without it. */
  readonly noProxy?: readonly string[];
}

/** Notification, client to server: what `SERVER_ACCESS` gives has changed. */
export const SERVER_ACCESS_CHANGED = 'tiaoli/serverAccessChanged';
