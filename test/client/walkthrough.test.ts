import assert from 'node:assert/strict';
import { existsSync, statSync } from 'node:fs';
import { manifest, readJson, ROOT } from './manifest';

const LARGEST = 80_000;
/** Commands of VS Code itself that the walkthrough leads to; the rest are ours. */
const BUILT_IN = ['workbench.actions.view.problems', 'workbench.action.openSettings'];

describe('walkthrough', () => {
  const [walkthrough] = manifest.contributes.walkthroughs;
  const steps = walkthrough?.steps ?? [];
  const texts = ['package.nls.json', 'package.nls.zh-cn.json'].map(
    (path) => readJson(path) as Readonly<Record<string, string>>,
  );
  const commands = manifest.contributes.commands.map(({ command }) => command);

  it('has at most seven steps, each of which can be completed', () => {
    assert.ok(steps.length > 0 && steps.length <= 7);
    for (const { id, completionEvents } of steps) assert.ok(completionEvents.length > 0, id);
  });

  it('has a picture of the editor at every step, small, for light and dark themes, with words for it', () => {
    for (const { media } of steps) {
      for (const path of Object.values(media.image)) {
        assert.ok(existsSync(`${ROOT}/${path}`), path);
        assert.ok(statSync(`${ROOT}/${path}`).size <= LARGEST, path);
      }
      assert.deepEqual(Object.keys(media.image), ['light', 'dark', 'hc', 'hcLight']);
      assert.match(media.altText, /^%walkthrough\.\w+\.alt%$/u);
    }
  });

  it('leads at every step, in both languages, to the same commands, which exist', () => {
    for (const { description } of steps) {
      const [english, chinese] = texts.map((words) =>
        [...(words[description.slice(1, -1)] ?? '').matchAll(/\(command:(?:toSide:)?([\w.]+)/gu)].map(
          ([, command = '']) => command,
        ),
      );
      assert.deepEqual(english, chinese);
      assert.ok(english?.every((command) => commands.includes(command) || BUILT_IN.includes(command)));
      // One to do what the step says, and one to read on.
      assert.equal(english?.filter((command) => command !== 'tiaoli.openGuide').length, 1, description);
    }
  });

  it('leads to pages of the guide that exist', () => {
    const named = texts.flatMap((words) =>
      steps.flatMap(({ description }) =>
        [
          ...(words[description.slice(1, -1)] ?? '').matchAll(/tiaoli\.openGuide\?%5B%22([\w-]+)%22%5D\)/gu),
        ].map(([, page = '']) => page),
      ),
    );
    assert.ok(named.length >= 10);
    for (const page of named) assert.ok(existsSync(`${ROOT}/docs/guide/${page}.md`), page);
  });

  it('completes steps by commands and settings that exist', () => {
    const events = steps.flatMap(({ completionEvents }) => completionEvents);
    const ours = events.flatMap((event) => /^onCommand:(tiaoli\.\w+)$/u.exec(event)?.[1] ?? []);
    assert.deepEqual(
      ours.filter((command) => !commands.includes(command)),
      [],
    );
    assert.ok(events.every((event) => /^(?:onCommand|onSettingChanged):[\w.]+$/u.test(event)));
  });
});
