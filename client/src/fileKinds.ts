/** The files that the server reads as texts, by their extensions: texts, and Word documents through its own reader. */
export const TEXTS_AND_WORD: string[] = ['txt', 'md', 'regulation', 'fagui', 'docx', 'docm', 'doc', 'wps'];
