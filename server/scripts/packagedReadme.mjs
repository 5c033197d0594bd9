/**
 * The README as the page of an installed extension can show it: pictures come only from the net there and relative links
 * lead nowhere, so pictures go and links become their words. The walkthrough and the guide have the pictures.
 */
export const packagedReadme = (readme) =>
  readme
    .replace(/^<picture>\n(?:.*\n)*?<\/picture>\n\n?/gmu, '')
    .replace(/\[([^\]\n]*)\]\((?!https:|#)[^)\n]*\)/gu, '$1');
