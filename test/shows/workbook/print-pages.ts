import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findProgram } from '../../support/product/debian-programs.js';

const PATIENCE_MS = 180_000;
/** Where somebody who wants to look at the pages has the PDF kept. */
const KEPT = process.env['WORKBOOK_PDF'];

/**
 * Prints a workbook from LibreOffice, without a window, in a fresh profile.
 * @returns the text of its pages, A4 across
 */
export async function printPages(workbook: Buffer): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'suara-libreoffice-'));
  try {
    await writeFile(join(folder, 'buku.xlsx'), workbook);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const command = ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder];
    await promisify(execFile)(findProgram('libreoffice'), [...command, join(folder, 'buku.xlsx')], {
      timeout: PATIENCE_MS,
    });
    const pdf = join(folder, 'buku.pdf');
    if (KEPT !== undefined) await writeFile(KEPT, await readFile(pdf));
    const { stdout } = await promisify(execFile)(findProgram('pdftotext'), ['-layout', pdf, '-']);
    return stdout.split('\f').slice(0, -1);
  } finally {
    await rm(folder, { recursive: true });
  }
}
