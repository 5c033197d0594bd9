/** VS Code's id of the display language that suits the user: Chinese for a Chinese locale, else English. */
export function displayLanguage(
  env: NodeJS.ProcessEnv = process.env,
  systemLocale = Intl.DateTimeFormat().resolvedOptions().locale,
): 'zh-cn' | undefined {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(
    (value) => value !== undefined && value !== '',
  );
  return /^zh\b|^zh_/i.test(locale ?? systemLocale) ? 'zh-cn' : undefined;
}
