import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ELEMENT_KEYS, type ElementTally, tallyRows } from '@app/skm';

const FILE = join(__dirname, '../fixtures/skm/sekadau-2019-s1-first48.csv');

/** The answers of 48 respondents that an agency has published. */
export function readSekadau(): ElementTally[] {
  const [, ...lines] = readFileSync(FILE, 'utf8').trim().split(/\r?\n/);
  return tallyRows(
    ELEMENT_KEYS,
    lines.map((line) => line.split(',').map(Number)),
  ).elements;
}
