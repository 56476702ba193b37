import { defineQuery, type Queryable } from '@app/database';
import type { Findings, Organisation } from '@app/organisation-files';
import type { TenantTables } from './tenant-tables.js';

/** What is stored already and must not be contradicted. Keys as in the files. */
export interface Standing {
  /** unit by service and by counter: it is part of what they are */
  readonly services: ReadonlyMap<string, string>;
  readonly counters: ReadonlyMap<string, string>;
  /** officer by NIP */
  readonly bearers: ReadonlyMap<string, string>;
  /** codes of this agency by key */
  readonly codes: ReadonlyMap<string, StoredCode>;
  /** whether a code of the files is stored under another key or in another agency */
  readonly issuedElsewhere: (code: string, key: string) => boolean;
}

export interface StoredCode {
  readonly key: string;
  readonly code: string;
  readonly kind: string;
  readonly revoked: boolean;
}

interface OfAgency {
  readonly instansiId: string;
}

interface Pair {
  readonly key: string;
  readonly value: string;
}

type NamedCodes = OfAgency & { readonly codes: readonly (string | null)[] };

const codesOf = defineQuery<OfAgency, StoredCode>(
  new URL('./queries/list-codes.sql', import.meta.url),
);
const unitsOfServices = defineQuery<OfAgency, Pair>(
  new URL('./queries/list-units-of-services.sql', import.meta.url),
);
const unitsOfCounters = defineQuery<OfAgency, Pair>(
  new URL('./queries/list-units-of-counters.sql', import.meta.url),
);
const bearersOfNips = defineQuery<OfAgency, Pair>(
  new URL('./queries/list-nip-bearers.sql', import.meta.url),
);
const holdersOf = defineQuery<NamedCodes, { code: string; key: string | null }>(
  new URL('./queries/list-code-holders.sql', import.meta.url),
);

/** Reads what an import could contradict. */
export async function readStored(
  tables: TenantTables,
  { sheets }: Organisation,
): Promise<Standing> {
  const { tx, instansiId } = tables;
  const codes = await codesOf(tx, { instansiId });
  return {
    services: valuesByKey(await unitsOfServices(tx, { instansiId })),
    counters: valuesByKey(await unitsOfCounters(tx, { instansiId })),
    bearers: valuesByKey(await bearersOfNips(tx, { instansiId })),
    codes: new Map(codes.map((row) => [row.key, row])),
    issuedElsewhere: await readHolders(tx, {
      instansiId,
      codes: sheets.codes.rows.map((row) => row.code),
    }),
  };
}

function valuesByKey(rows: readonly Pair[]): ReadonlyMap<string, string> {
  return new Map(rows.map((row) => [row.key, row.value]));
}

async function readHolders(
  tx: Queryable,
  named: NamedCodes,
): Promise<(code: string, key: string) => boolean> {
  const rows = await holdersOf(tx, named);
  const holders = new Map(rows.map((row) => [row.code, row.key]));
  return (code, key) => holders.has(code) && holders.get(code) !== key;
}

/** Adds a finding for everything in the files that contradicts what is stored. */
export function checkStored(
  organisation: Organisation,
  stored: Standing,
  findings: Findings,
): void {
  checkUnitsStay(organisation, stored, findings);
  checkBearers(organisation, stored, findings);
  checkIssuedCodes(organisation, stored, findings);
  checkMarking(organisation, stored, findings);
}

function checkUnitsStay({ sheets }: Organisation, stored: Standing, findings: Findings): void {
  for (const kind of ['services', 'counters'] as const) {
    for (const { key, unit, line } of sheets[kind].rows) {
      const before = stored[kind].get(key) ?? unit;
      if (before !== unit) {
        const message = `"${key}" belongs to the unit "${before}" since it was first imported, and its ratings with it. Give it a new key in the new unit.`;
        findings.add(sheets[kind].file, { line, column: 'unit' }, message);
      }
    }
  }
}

function checkBearers({ sheets }: Organisation, stored: Standing, findings: Findings): void {
  for (const { key, nip, line } of sheets.officers.rows) {
    const bearer = stored.bearers.get(nip ?? '') ?? key;
    if (bearer !== key) {
      const message = `the officer "${bearer}", imported earlier, has this NIP. Use his key, or correct the NIP.`;
      findings.add(sheets.officers.file, { line, column: 'nip' }, message);
    }
  }
}

function checkIssuedCodes({ sheets }: Organisation, stored: Standing, findings: Findings): void {
  for (const { key, code, kind, line } of sheets.codes.rows) {
    const before = stored.codes.get(key);
    const add = (column: string, message: string) =>
      findings.add(sheets.codes.file, { line, column }, message);
    if (code !== null && stored.issuedElsewhere(code, key)) {
      add(
        'code',
        'the code is issued for something else already. Take another, or leave the field empty.',
      );
    } else if (before && code !== null && code !== before.code) {
      add(
        'code',
        `"${key}" has the code ${before.code}, which may be printed. Leave the field empty to keep it, or use a new key.`,
      );
    }
    if (before && kind !== before.kind) {
      add('kind', `"${key}" was issued as ${before.kind}, and its ratings with it. Use a new key.`);
    }
  }
}

/** Without its marking an agency's invented ratings would look real. */
function checkMarking(
  { instansi, sheets }: Organisation,
  stored: Standing,
  findings: Findings,
): void {
  const testCode = [...stored.codes.values()].find(
    ({ kind, revoked }) => kind === 'uji' && !revoked,
  );
  if (instansi.marking === null && testCode !== undefined) {
    const message = `the agency has a code of kind uji ("${testCode.key}"), which takes invented ratings. Keep the marking CONTOH or UJI.`;
    findings.add(sheets.instansi.file, { line: instansi.line, column: 'marking' }, message);
  }
}
