// A process of its own around runTests of @vscode/test-electron, which offers no way to stop what it has started.
// Usage: tsx runTestsMain.ts OPTIONS, a JSON text of TestOptions.
import { runTests, type TestOptions } from '@vscode/test-electron';
import { say } from './say';

runTests(JSON.parse(process.argv[2] ?? '{}') as TestOptions).then(
  (code) => process.exit(code),
  (error: unknown) => {
    say(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
