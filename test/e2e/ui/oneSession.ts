import assert from 'node:assert/strict';
import { type Page } from 'playwright-core';
import { type Drafter } from './drafter';
import {
  openPackagedWorkbench,
  packageExtension,
  type PackagedWorkbench,
  type Surroundings,
} from './packagedWorkbench';
import { type Sidebar } from './sidebar';

/** The files of the folder that is opened, by their paths in it. */
type Files = Readonly<Record<string, string | Uint8Array>>;

/** The workbench of a suite. It is there from the suite's `before` on; asked for earlier, these throw. */
export interface Session {
  readonly bench: () => PackagedWorkbench;
  readonly drafter: () => Drafter;
  readonly sidebar: () => Sidebar;
  readonly page: () => Page;
}

/** A packaged workbench for the suite around the call: opened before its tests, closed behind them. */
export function openSession(
  /** Begins the name of the screenshot of a test that failed. */
  name: string,
  files: Files | (() => Promise<Files>),
  settings?: Readonly<Record<string, unknown>>,
  surroundings?: Surroundings,
): Session {
  let workbench: PackagedWorkbench | undefined;
  const bench = (): PackagedWorkbench => {
    assert.ok(workbench);
    return workbench;
  };
  before(async () => {
    const content = typeof files === 'function' ? await files() : files;
    workbench = await openPackagedWorkbench(await packageExtension(), content, settings, surroundings);
  });
  after(() => workbench?.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench?.drafter.shoot(`${name}-failed`);
  });
  return {
    bench,
    drafter: () => bench().drafter,
    sidebar: () => bench().sidebar,
    page: () => bench().page,
  };
}

/**
 * The tests of the suite around the call are steps, each from where the one before it left the workbench: what follows a
 * step that failed is skipped. Mocha’s own `bail` would skip every later suite as well, without a word.
 */
export function inSteps(): void {
  beforeEach(function () {
    const steps = this.currentTest?.parent?.tests ?? [];
    if (steps.some((step) => step.isFailed())) this.skip();
  });
}

/** As `openSession`, and the tests are steps. */
export function oneSession(...session: Parameters<typeof openSession>): Session {
  inSteps();
  return openSession(...session);
}
