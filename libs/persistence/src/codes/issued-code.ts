/** What a code points at, by name. */
export interface Named {
  id: string;
  name: string;
}

export const CHANNELS = [
  'poster',
  'display',
  'ticket',
  'kiosk',
  'online',
  'field',
  'paper',
] as const;

/** A code as it was issued, with its target as named on the asked day. */
export interface IssuedCode {
  id: string;
  /** the key in the organisation's files; a replacement takes it over, the replaced one gets `~edition` */
  key: string;
  /** canonical form, 9 characters */
  code: string;
  /** uji: for replayed tables */
  kind: 'resmi' | 'uji';
  channel: (typeof CHANNELS)[number];
  /** 1 for the first code under its key */
  edition: number;
  issuedAt: Date;
  revokedAt: Date | null;
  replacedById: string | null;
  /** `active` is false when the unit does not exist on that day */
  unit: Named & { active: boolean };
  location: Named | null;
  service: Named | null;
  counter: Named | null;
  /** the officer whose badge it is, by public name; the id is the assignment's */
  officer: Named | null;
}
