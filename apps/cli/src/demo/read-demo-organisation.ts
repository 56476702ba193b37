import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OrganisationTables } from '@app/organisation-files';
import { DateTime } from 'luxon';
import { readOrganisationFolder } from '../import/read-organisation-folder.js';

const FOLDER = join('apps', 'cli', 'src', 'demo', 'data');

/** The days that are simulated, local ones of the agency. */
export interface Span {
  /** midnight of the first day */
  from: DateTime;
  /** midnight after the last day */
  to: DateTime;
}

/**
 * The organisation's files with their days in the span: `@40%` in a field is the day at which four
 * tenths of it have passed.
 */
export async function readDemoOrganisation(span: Span): Promise<OrganisationTables> {
  const read = async (path: string): Promise<Uint8Array> => {
    const text = await readFile(path, 'utf8');
    return Buffer.from(text.replace(/@(\d+)%/g, (_, percent) => dayAt(span, Number(percent))));
  };
  const access = { list: (folder: string) => readdir(folder), read };
  return (await readOrganisationFolder(FOLDER, access)).tables;
}

function dayAt({ from, to }: Span, percent: number): string {
  const days = Math.floor((to.diff(from, 'days').days * percent) / 100);
  return from.plus({ days }).toISODate()!;
}
