/**
 * The tests of the suite around it are steps of one session, each from where the one before it left the workbench:
 * what follows a step that failed is skipped. Mocha’s own `bail` would skip every later suite as well, without a word.
 */
export function oneSession(): void {
  beforeEach(function () {
    const steps = this.currentTest?.parent?.tests ?? [];
    if (steps.some((step) => step.isFailed())) this.skip();
  });
}
