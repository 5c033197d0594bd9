/**
 * Words of documents and names of files as a terminal may be given them: control and direction characters, which could
 * steer it or turn a line about, are shown as U+FFFD. Tabs and line breaks stay; so does the length.
 */
export const plainForTerminal = (text: string): string =>
  text.replace(/(?![\t\n\r])[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');
