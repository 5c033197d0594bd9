type FoldersByFolder = Readonly<Record<string, readonly string[]>>;

export declare const core: readonly string[];
export declare const layers: FoldersByFolder;
export declare const packages: FoldersByFolder;
export declare const onNode: readonly string[];
export declare const onNetwork: string;
export declare const floors: FoldersByFolder;
export declare const floorsAbove: (folder: string, floor: string) => readonly string[];
