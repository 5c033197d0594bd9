import { type Diagnostic, env, languages, type Uri } from 'vscode';

/** Milliseconds until waiting for the extension counts as a failure; it normally answers in a fraction of it. */
const TIMEOUT = 60_000;

/** Milliseconds from one question to the next. */
const PAUSE = 20;

/** Asks until the answer is good: what cannot announce itself, such as a provider that the server has registered. */
export async function until<T>(ask: () => Thenable<T>, isGood: (answer: T) => boolean): Promise<T> {
  const end = Date.now() + TIMEOUT;
  for (;;) {
    const answer = await ask();
    if (isGood(answer)) return answer;
    if (Date.now() > end) throw new Error(`still no good answer; the last: ${JSON.stringify(answer)}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/** The document's diagnostics as soon as `isEnough` accepts them: at once, or after the change that makes them so. */
export function waitForDiagnostics(
  uri: Uri,
  isEnough: (diagnostics: readonly Diagnostic[]) => boolean = (diagnostics) => diagnostics.length > 0,
): Promise<readonly Diagnostic[]> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      changes.dispose();
      const last = languages.getDiagnostics(uri).map(({ code, message }) => `${readCode(code)} ${message}`);
      reject(new Error(`still waiting for diagnostics of ${uri.path}; now: [${last.join('; ')}]`));
    }, TIMEOUT);
    const look = (): void => {
      const diagnostics = languages.getDiagnostics(uri);
      if (!isEnough(diagnostics)) return;
      clearTimeout(timer);
      changes.dispose();
      resolve(diagnostics);
    };
    const changes = languages.onDidChangeDiagnostics((event) => {
      if (event.uris.some((changed) => changed.toString() === uri.toString())) look();
    });
    look();
  });
}

/** The rule code of a diagnostic, which VS Code wraps together with its link. */
export function readCode(code: Diagnostic['code']): string {
  return String(typeof code === 'object' ? code.value : (code ?? ''));
}

/** Of two wordings, the one for the language that VS Code displays; the suite runs in both. */
export const inDisplayLanguage = <T>(zh: T, en: T): T => (env.language === 'zh-cn' ? zh : en);
