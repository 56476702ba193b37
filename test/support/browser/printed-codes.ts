import { execFile } from 'node:child_process';
import { readdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { findProgram } from '../product/debian-programs.js';

const run = promisify(execFile);

/** Writes a PDF and every page of it as a PNG beside it; returns the pictures' paths in order. */
export async function printPdf(pdf: Buffer, path: string, dpi: number): Promise<string[]> {
  await writeFile(path, pdf);
  const prefix = path.replace(/\.pdf$/, '');
  await run(findProgram('pdftoppm'), ['-r', String(dpi), '-png', path, prefix]);
  const pages = (await readdir(dirname(path))).filter(
    (name) => name.startsWith(`${basename(prefix)}-`) && /-\d+\.png$/.test(name),
  );
  return pages.toSorted().map((name) => join(dirname(path), name));
}

/** The words of a PDF as a reader selects them, white space made even. */
export async function wordsOf(pdf: Buffer, path: string): Promise<string> {
  await writeFile(path, pdf);
  const { stdout } = await run(findProgram('pdftotext'), ['-raw', path, '-']);
  return stdout.replace(/\s+/g, ' ');
}

/** What a scanner reads in a picture, sorted; of a picture with nothing to read an empty list. */
export async function scan(picture: string): Promise<string[]> {
  const scanner = ['-q', '--xml', '--nodbus', '-Sdisable', '-Sqrcode.enable', picture];
  const { stdout } = await run(findProgram('zbarimg'), scanner);
  return [...stdout.matchAll(/<!\[CDATA\[(.*?)\]\]>/gs)].map(([, text = '']) => text).toSorted();
}
