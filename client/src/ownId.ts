/** How VS Code names this extension: its publisher and its name. */
export const OWN_ID = 'tiaoli.tiaoli';
