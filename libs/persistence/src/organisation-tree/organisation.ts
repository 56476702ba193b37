/** How an agency is named beside its figures. */
export interface AgencyName {
  name: string;
  /** all of it is invented, or only a trial */
  marking: 'CONTOH' | 'UJI' | null;
}

/** One unit (perangkat daerah, bidang, UPT …) as it is named and placed on the asked day. */
export interface UnitRow {
  id: string;
  key: string;
  name: string;
  /** null for the top of the tree */
  parentId: string | null;
  /** a desk of another agency hosted here: not in this agency's own index */
  guest: boolean;
  /** false when it does not exist yet or no longer; past figures stay readable */
  active: boolean;
}

export interface ServiceRow {
  id: string;
  key: string;
  name: string;
  unitId: string;
  active: boolean;
}

/** Days on which a service asks for no fee. */
export interface FreeServiceRow {
  serviceId: string;
  name: string;
  unitId: string;
  /** local day, YYYY-MM-DD */
  from: string | null;
  /** first local day on which it asks for one again; null while it lasts */
  to: string | null;
}

export interface LocationRow {
  id: string;
  key: string;
  name: string;
  /** IANA name; the location's own or the agency's */
  timeZone: string;
  /** first day without it, YYYY-MM-DD; null: no end yet */
  retiredOn: string | null;
}

/** An officer (petugas) in a unit for a time. Carries the public name only, never a NIP. */
export interface AssignmentRow {
  id: string;
  officerId: string;
  publicName: string;
  unitId: string;
  unitName: string;
  /** local day, YYYY-MM-DD */
  from: string;
  /** first local day after it, or null while it lasts */
  to: string | null;
}

/** Whom a figure is about. */
export type SubjectKind = 'instansi' | 'unit' | 'service' | 'location' | 'assignment';

/** Whom a figure is about, by name. */
export interface Subject {
  id: string;
  name: string;
}
