/** The URI of a path as VS Code writes it: all but letters, digits and `-._~/` encoded, the colon of a drive too. */
export const vscodeUri = (path: string): string => `file://${path.split('/').map(encodeAll).join('/')}`;

const encodeAll = (name: string): string =>
  encodeURIComponent(name).replace(
    /[!'()*]/gu,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
