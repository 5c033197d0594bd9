/** The scheme of the files of a test's extension; none of ours begins so. */
export const SCHEME = 'juanzong';

/** The folder that the workbench opens. */
export const FOLDER = '/工作区';
