import { type ImportError, ImportRefused } from './import-error.js';

/** Collects what is wrong in all files, so that one run names everything there is to mend. */
export class Findings {
  private readonly found: ImportError[] = [];
  private readonly missing = new Set<string>();

  /** @param position file, line and column of the field at fault */
  add(file: string, position: { line: number; column?: string }, message: string): void {
    this.found.push({ file, line: position.line, column: position.column ?? '', message });
  }

  /** A file that is not there, once however many need it. @param why who needs it */
  addMissing(file: string, why: string): void {
    if (this.missing.has(file)) return;
    this.missing.add(file);
    this.add(file, { line: 0 }, `the file is missing. ${why}`);
  }

  /** @throws ImportRefused if anything was found */
  throwIfAny(): void {
    if (this.found.length > 0) {
      throw new ImportRefused(this.found);
    }
  }
}
