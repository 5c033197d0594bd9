import { TabInputTextDiff, window, workspace } from 'vscode';
import { until } from './waiting';

/** Waits for a comparison in front, and reads its right side: the draft as the edit would leave it. */
export async function previewedText(): Promise<string> {
  const input = await until(
    () => Promise.resolve(window.tabGroups.activeTabGroup.activeTab?.input),
    (tab) => tab instanceof TabInputTextDiff,
  );
  if (!(input instanceof TabInputTextDiff)) throw new Error('no comparison is in front');
  return (await workspace.openTextDocument(input.modified)).getText();
}
