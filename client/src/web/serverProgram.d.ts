/** The server's program for a browser, which the build puts in as it is. */
declare module 'server.packed' {
  const bytes: Uint8Array<ArrayBuffer>;
  export = bytes;
}
