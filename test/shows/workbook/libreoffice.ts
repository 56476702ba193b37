import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'csv-parse/sync';
import { findProgram } from '../../support/product/debian-programs.js';

const PATIENCE_MS = 180_000;

/** A cell as LibreOffice has it: what it holds by its type, and what a reader sees. */
export interface OpenedCell {
  held: string | number | boolean | null;
  shown: string;
}

/**
 * Opens a workbook in LibreOffice, without a window, in a fresh profile.
 * @returns its rows by the name of their sheet
 */
export async function openInLibreOffice(workbook: Buffer): Promise<Record<string, OpenedCell[][]>> {
  const folder = await mkdtemp(join(tmpdir(), 'suara-libreoffice-'));
  try {
    await writeFile(join(folder, 'buku.xlsx'), workbook);
    const held = await convert(folder, 'held', { asShown: false });
    const shown = await convert(folder, 'shown', { asShown: true });
    return Object.fromEntries(
      Object.entries(held).map(([sheet, rows]) => [
        sheet,
        rows.map((row, y) =>
          row.map((cell, x) => ({ held: typed(cell), shown: shown[sheet]![y]![x]!.text })),
        ),
      ]),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * Opens a CSV file in LibreOffice as somebody does who gives it a separator and lets it read formulas.
 * @returns the formulas that it made
 */
export async function formulasOfCsv(csv: Buffer, separator: ',' | ';' | '\t'): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'suara-libreoffice-'));
  try {
    await writeFile(join(folder, 'buku.csv'), csv);
    // quotation marks, UTF-8, from line 1; special numbers are detected, formulas evaluated
    const settings = `${separator.charCodeAt(0)},34,76,1,,0,false,true,false,false,false,0,true`;
    const filter = `--infilter=Text - txt - csv (StarCalc):${settings}`;
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const command = ['--headless', profile, filter, '--convert-to', 'fods', '--outdir', folder];
    await promisify(execFile)(findProgram('libreoffice'), [...command, join(folder, 'buku.csv')], {
      timeout: PATIENCE_MS,
    });
    const sheet = await readFile(join(folder, 'buku.fods'), 'utf8');
    return [...sheet.matchAll(/table:formula="([^"]*)"/g)].map(([, formula]) => formula!);
  } finally {
    await rm(folder, { recursive: true });
  }
}

interface WrittenCell {
  text: string;
  /** texts are written in quotation marks, numbers and truths without */
  isText: boolean;
}

async function convert(
  folder: string,
  name: string,
  { asShown }: { asShown: boolean },
): Promise<Record<string, WrittenCell[][]>> {
  // semicolon, quotation marks, UTF-8, from line 1; texts in quotation marks; -1: every sheet
  const filter = `csv:Text - txt - csv (StarCalc):59,34,76,1,,0,true,true,${asShown},false,false,-1`;
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const target = join(folder, name);
  const command = ['--headless', profile, '--convert-to', filter, '--outdir', target];
  await promisify(execFile)(findProgram('libreoffice'), [...command, join(folder, 'buku.xlsx')], {
    timeout: PATIENCE_MS,
  });
  const files = await readdir(target);
  const sheets = files.map(async (file) => [
    basename(file, '.csv').replace(/^buku-/, ''),
    read(await readFile(join(target, file))),
  ]);
  return Object.fromEntries(await Promise.all(sheets));
}

function read(file: Buffer): WrittenCell[][] {
  const cast = (text: string, { quoting }: { quoting: boolean }): WrittenCell => {
    return { text, isText: quoting };
  };
  return parse(file, {
    delimiter: ';',
    relax_column_count: true,
    cast,
  }) as unknown as WrittenCell[][];
}

/** Indonesian number formats give a decimal comma to what is not text. */
function typed({ text, isText }: WrittenCell): OpenedCell['held'] {
  if (isText) return text;
  if (text === '') return null;
  if (text === 'TRUE' || text === 'FALSE') return text === 'TRUE';
  return Number(text.replace(',', '.'));
}
