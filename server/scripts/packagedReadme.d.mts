export const packagedReadme: (readme: string) => string;
