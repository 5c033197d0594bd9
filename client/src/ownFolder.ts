/** A folder of the extension's own, for texts that outlive the window. */
export interface OwnFolder {
  /**
   * What a file says; `undefined` where there is none.
   * @throws where it cannot be read
   */
  read(name: string): Promise<string | undefined>;
  /**
   * Makes a file or replaces it in one step: whoever reads it, at any moment and also when this window ends meanwhile,
   * finds the old text whole or the new one whole.
   * @throws where it cannot be written; the old text stays
   */
  write(name: string, text: string): Promise<void>;
  /** Deletes a file if it is there; where that fails it stays. */
  remove(name: string): Promise<void>;
}
