import { setImmediate } from 'node:timers/promises';
import readXlsxFile from 'read-excel-file/node';
import { parse } from 'csv-parse/sync';
import type { Test } from 'supertest';
import type { DataSource } from 'typeorm';
import { createDataSource, databaseUrls } from '@app/database';
import { ExportWorkStore } from '@app/persistence/exports';
import { MakeExports } from '../../../apps/worker/src/exports/make-exports.js';
import { openWork } from '../../../apps/worker/src/open-work.js';
import type { TestAdmin } from '../admin/admin-app.js';
import { testServer } from '../database/test-server.js';

/** The part of the worker that writes files, under the worker's role, beside a test's admin app. */
export interface TestExports {
  /** of the role suara_worker */
  url: string;
  source: DataSource;
  store: ExportWorkStore;
  make: MakeExports;
}

export async function startExports(admin: TestAdmin): Promise<TestExports> {
  const { superuserUrl, passwords } = testServer();
  const { url = '' } = admin.owner.options as { url?: string };
  const name = new URL(url).pathname.slice(1);
  const workerUrl = databaseUrls(superuserUrl, name, passwords).worker;
  const source = await createDataSource({
    url: workerUrl,
    applicationName: 'exports',
    poolSize: 3,
  }).initialize();
  const work = await openWork(source, () => admin.now);
  const [store, make] = [work.get(ExportWorkStore), work.get(MakeExports)];
  return { url: workerUrl, source, store, make };
}

/** The bytes of an answer, whatever its type. */
export async function bytesOf(request: Test): Promise<{ status: number; body: Buffer }> {
  const { status, body } = await request.buffer(true).parse((response, done) => {
    const pieces: Buffer[] = [];
    response.on('data', (piece: Buffer) => pieces.push(piece));
    response.on('end', () => done(null, Buffer.concat(pieces)));
    response.on('error', (error) => done(error, null));
  });
  await setImmediate();
  return { status, body: body as Buffer };
}

export type CsvRow = Record<string, string>;

/** The rows of a CSV file by their headers. */
export function readCsv(file: Buffer, delimiter = ','): CsvRow[] {
  return parse(file, { bom: true, columns: true, delimiter, record_delimiter: '\r\n' });
}

export type SheetRow = Record<string, string | number | boolean | null>;

/** The tables of a workbook by the name of their sheet, read by a library that is not ours. */
export async function readWorkbook(file: Buffer): Promise<Record<string, unknown[][]>> {
  const sheets = await readXlsxFile(file);
  return Object.fromEntries(sheets.map(({ sheet, data }) => [sheet, data]));
}

/** The only row of a sheet that has nothing to show. */
const EMPTY_TABLE = 'Tidak ada untuk periode dan lingkup ini.';

/** Rows by the headers in the first one. */
export function asRows([headers = [], ...rows]: unknown[][]): SheetRow[] {
  return rows
    .filter(([first]) => first !== EMPTY_TABLE)
    .map((row) => Object.fromEntries(headers.map((key, at) => [key, row[at]]))) as SheetRow[];
}
