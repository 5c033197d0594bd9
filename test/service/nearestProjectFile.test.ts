import assert from 'node:assert/strict';
import { NearestProjectFile } from '../../server/src/service/nearestProjectFile';
import { InMemoryWorkspace } from '../support/inMemoryWorkspace';

const DRAFT = 'file:///work/甲/draft.txt';

describe('service/nearestProjectFile', () => {
  const problems: string[] = [];
  const configsFor = (files: Readonly<Record<string, string>>) => {
    const workspace = new InMemoryWorkspace(files);
    problems.length = 0;
    return { workspace, configs: new NearestProjectFile(workspace, ({ zh }) => problems.push(zh)) };
  };

  it('takes the nearest project file at or above the document', async () => {
    const { configs } = configsFor({
      'file:///.tiaoli.json': '{"rules":{"numbering/*":"off"}}',
      'file:///work/.tiaoli.json': '{"rules":{"numbering/*":"hint"}}',
    });
    assert.deepEqual((await configs.of(DRAFT, {})).levels, { 'numbering/*': 'hint' });
    assert.deepEqual((await configs.of('file:///other/draft.txt', {})).levels, { 'numbering/*': 'off' });
  });

  it('lets the project file win over settings it covers, however exact they are', async () => {
    const { configs } = configsFor({ 'file:///work/.tiaoli.json': '{"rules":{"numbering/*":"hint"}}' });
    const settings = { 'numbering/article-gap': 'off', 'structure/*': 'off', '*': 'info' } as const;
    assert.deepEqual((await configs.of(DRAFT, settings)).levels, {
      'structure/*': 'off',
      '*': 'info',
      'numbering/*': 'hint',
    });
  });

  it('reads each folder once until it is told of a change', async () => {
    const { configs, workspace } = configsFor({ 'file:///work/.tiaoli.json': '{}' });
    await configs.of(DRAFT, {});
    await configs.of(DRAFT, {});
    assert.deepEqual(workspace.reads, ['file:///work/甲/.tiaoli.json', 'file:///work/.tiaoli.json']);
    workspace.files.set('file:///work/.tiaoli.json', '{"rules":{"numbering/*":"off"}}');
    configs.clear();
    assert.deepEqual((await configs.of(DRAFT, {})).levels, { 'numbering/*': 'off' });
  });

  it('goes on with the settings when the project file is wrong, and names it', async () => {
    const { configs } = configsFor({ 'file:///work/.tiaoli.json': '{"rules":' });
    assert.deepEqual((await configs.of(DRAFT, { 'numbering/*': 'off' })).levels, { 'numbering/*': 'off' });
    assert.equal(problems.length, 1);
    assert.ok(problems[0]?.startsWith('file:///work/.tiaoli.json：'));
  });

  it('looks in every folder above a file that is on no disk, and ends at the root', async () => {
    const { configs, workspace } = configsFor({});
    workspace.keeps = () => true;
    for (const draft of ['hub://owner/repo/稿.txt', 'memory:/工作区/稿.txt', 'file://share/稿.txt']) {
      workspace.reads.length = 0;
      await configs.of(draft, {});
      assert.ok(workspace.reads.length >= 1 && workspace.reads.length <= 2, workspace.reads.join());
    }
  });

  it('asks no file for a document that is none', async () => {
    const { configs, workspace } = configsFor({});
    assert.deepEqual(await configs.of('untitled:Untitled-1', {}), { levels: {}, settings: {} });
    assert.deepEqual(workspace.reads, []);
  });
});
