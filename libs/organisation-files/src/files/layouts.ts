import {
  counterCode,
  day,
  flag,
  key,
  keys,
  localTime,
  oneOf,
  optional,
  privateText,
  publicText,
  required,
  timeZone,
} from './fields.js';
import { EMPLOYMENTS, nipDigits } from './nip.js';
import type { RowOf } from './sheet.js';

/** Ways by which a citizen comes to a code. */
const CHANNELS = ['poster', 'display', 'ticket', 'kiosk', 'online', 'field', 'paper'] as const;

/** The columns of every file of an organisation, as docs/import.md describes them. */
export const LAYOUTS = {
  instansi: {
    key: required(key),
    name: required(publicText),
    marking: optional(oneOf('CONTOH', 'UJI')),
    time_zone: required(timeZone),
  },
  units: {
    key: required(key),
    name: required(publicText),
    parent: optional(key),
    head: optional(key),
    guest: flag,
    from: required(day),
    to: optional(day),
  },
  locations: {
    key: required(key),
    name: required(publicText),
    time_zone: optional(timeZone),
  },
  services: {
    key: required(key),
    unit: required(key),
    name: required(publicText),
    // says nothing where it is empty: who answers nothing has not said that there is a fee
    free: optional(oneOf('ya', 'tidak')),
    from: required(day),
    to: optional(day),
  },
  counters: {
    key: required(key),
    unit: required(key),
    name: required(publicText),
    shared: flag,
    location: optional(key),
    services: optional(keys),
    from: required(day),
    to: optional(day),
  },
  officers: {
    key: required(key),
    name: required(privateText),
    public_name: required(publicText),
    nip: optional(nipDigits),
    employment: required(oneOf(...EMPLOYMENTS)),
    unit: required(key),
    from: required(day),
    to: optional(day),
  },
  roster: {
    officer: required(key),
    counter: required(key),
    from: required(localTime),
    to: required(localTime),
  },
  codes: {
    key: required(key),
    code: optional(counterCode),
    kind: required(oneOf('resmi', 'uji')),
    channel: required(oneOf(...CHANNELS)),
    unit: required(key),
    location: optional(key),
    service: optional(key),
    counter: optional(key),
    officer: optional(key),
  },
} as const;

export type FileKind = keyof typeof LAYOUTS;

export type InstansiRow = RowOf<typeof LAYOUTS.instansi>;
export type UnitRow = RowOf<typeof LAYOUTS.units>;
export type LocationRow = RowOf<typeof LAYOUTS.locations>;
export type ServiceRow = RowOf<typeof LAYOUTS.services>;
export type CounterRow = RowOf<typeof LAYOUTS.counters>;
export type OfficerRow = RowOf<typeof LAYOUTS.officers>;
export type RosterRow = RowOf<typeof LAYOUTS.roster>;
export type CodeRow = RowOf<typeof LAYOUTS.codes>;
