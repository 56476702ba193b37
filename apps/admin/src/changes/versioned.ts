import type { Transaction } from '@app/database';
import { type AccountRow, listAccounts, maySee, type Viewer } from '@app/persistence/access';
import { findCode, type IssuedCode } from '@app/persistence/codes';
import { type Display, findDisplay } from '@app/persistence/displays';
import {
  readFigureSettings,
  readUnitLeadingPeriod,
  type StandingSettings,
  type UnitLeadingPeriod,
} from '@app/persistence/figures';
import { listReviewers, type Reviewer } from '@app/persistence/integrity';
import { listOfficeNetworks, type OfficeNetwork } from '@app/persistence/office-networks';
import {
  type CounterHistory,
  type ServiceHistory,
  findShift,
  listCounterHistories,
  listOfficerHistories,
  type OfficerHistory,
  readServiceHistory,
  readUnitHistory,
  type ShiftRow,
  type UnitHistory,
} from '@app/persistence/organisation-changes';
import {
  type AssignmentRow,
  listAssignments,
  listLocations,
  type LocationRow,
} from '@app/persistence/organisation-tree';
import {
  listOfferedServices,
  listPersonsServed,
  type PersonsServedMonth,
} from '@app/persistence/persons-served';
import { listTicketKeys, type TicketKey } from '@app/persistence/tickets';
import { versionOf } from './version.js';

/** What persons edit, with the rows of the API from which each is known. */
interface Rows {
  unit: UnitHistory;
  service: ServiceHistory;
  location: LocationRow;
  counter: CounterHistory;
  officer: OfficerHistory;
  assignment: AssignmentRow;
  shift: ShiftRow;
  user: AccountRow;
  /** of a reviewer */
  'home unit': Reviewer;
  display: Display;
  'ticket key': TicketKey;
  'office network': OfficeNetwork;
  code: IssuedCode;
  'persons served': PersonsServedMonth;
  /** of the agency */
  'figure settings': StandingSettings;
  /** of a unit */
  'leading period': UnitLeadingPeriod;
}

export type VersionedKind = keyof Rows;

/** Who asks, when, and for what of the path. */
export interface Asked {
  viewer: Viewer;
  /** the agency's local day, YYYY-MM-DD */
  today: string;
  id: string;
  /** of a month of a service */
  month: string;
}

interface Versioned<Row> {
  /** the fields that a person changes, or that a change of his rests on */
  fields: readonly (keyof Row & string)[];
  /** null or an error of its own: the viewer has no such thing, which the change itself will say */
  find(tx: Transaction, asked: Asked): Promise<Row | null>;
}

const oneOf = <Row extends { id: string }>(rows: Row[], id: string): Row | null =>
  rows.find((row) => row.id === id) ?? null;

export const VERSIONED: { readonly [Kind in VersionedKind]: Versioned<Rows[Kind]> } = {
  unit: {
    fields: ['versions', 'predecessors', 'successors'],
    find: (tx, { id }) => readUnitHistory(tx, id),
  },
  service: {
    fields: ['name', 'from', 'to', 'free'],
    find: (tx, { id }) => readServiceHistory(tx, id),
  },
  location: {
    fields: ['name', 'retiredOn'],
    find: async (tx, { id }) => oneOf(await listLocations(tx), id),
  },
  counter: {
    fields: ['name', 'retiredOn', 'places', 'services'],
    find: async (tx, { id }) => oneOf(await listCounterHistories(tx), id),
  },
  officer: {
    fields: ['name', 'publicName', 'retiredOn', 'assignments'],
    find: async (tx, { id }) => oneOf(await listOfficerHistories(tx), id),
  },
  assignment: {
    fields: ['from', 'to'],
    find: async (tx, { id, today }) => oneOf(await listAssignments(tx, today), id),
  },
  shift: { fields: ['assignmentId', 'from', 'to'], find: (tx, { id }) => findShift(tx, id) },
  user: {
    fields: ['role', 'unitId', 'officerId', 'state', 'secondFactor', 'invitedUntil'],
    find: async (tx, { id }) => oneOf(await listAccounts(tx), id),
  },
  'home unit': {
    fields: ['homeUnitId'],
    find: async (tx, { id }) => oneOf(await listReviewers(tx), id),
  },
  display: { fields: ['revokedAt'], find: (tx, { id }) => findDisplay(tx, id) },
  'ticket key': {
    fields: ['revokedAt'],
    find: async (tx, { id }) => oneOf(await listTicketKeys(tx), id),
  },
  'office network': {
    fields: ['name', 'enrolledAt'],
    find: async (tx, { id }) => oneOf(await listOfficeNetworks(tx), id),
  },
  code: {
    fields: ['key', 'revokedAt', 'replacedById'],
    find: (tx, { id, today }) => findCode(tx, today, id),
  },
  'persons served': {
    fields: ['n', 'enteredBy', 'enteredAt'],
    find: async (tx, { viewer, today, id, month }) => {
      const isOwn = oneOf(await listOfferedServices(tx, viewer, today), id) !== null;
      const months = isOwn ? await listPersonsServed(tx, id) : [];
      return months.find((one) => one.month === month) ?? null;
    },
  },
  'figure settings': {
    fields: ['feeRule', 'leadingMean', 'leadingPeriod'],
    find: (tx, { viewer }) => readFigureSettings(tx, viewer.instansiId),
  },
  'leading period': {
    fields: ['leadingPeriod'],
    find: async (tx, { viewer, today, id }) => {
      const isInScope = await maySee(tx, viewer, { kind: 'unit', id }, today);
      return isInScope ? readUnitLeadingPeriod(tx, id) : null;
    },
  },
};

/** What a person edits of a row. */
export function editedState<Kind extends VersionedKind>(
  kind: Kind,
  row: Rows[Kind],
): Record<string, unknown> {
  return Object.fromEntries(VERSIONED[kind].fields.map((field) => [field, row[field]]));
}

/** A row as the API shows it: with the version that goes into `If-Match` of a change. */
export function withVersion<Kind extends VersionedKind, Row extends Rows[Kind]>(
  kind: Kind,
  row: Row,
): Row & { version: string } {
  return { ...row, version: versionOf(editedState(kind, row)) };
}
