/** What the account of a role holds beside its name. */
interface RoleTerms {
  /** what its figures are about: what the account's unit or the whole agency holds, the own assignments, or nothing */
  scope: 'places' | 'own' | 'none';
  /** whether an account of it is tied to a unit */
  unit: 'required' | 'possible' | 'none';
}

/**
 * What a person who signs in is there to do. Administrators keep the organisation, people and codes;
 * planners read and export figures; unit heads read their unit and what is below it; officers read
 * their own assignments; reviewers decide what is held, and see no figure.
 */
export const ROLE_TERMS = {
  administrator: { scope: 'places', unit: 'none' },
  planner: { scope: 'places', unit: 'possible' },
  unit_head: { scope: 'places', unit: 'required' },
  officer: { scope: 'own', unit: 'none' },
  reviewer: { scope: 'none', unit: 'none' },
} as const satisfies Record<string, RoleTerms>;

export type Role = keyof typeof ROLE_TERMS;

/** How a role is called and what it is for, in one language. */
interface RoleWords {
  name: string;
  /** to whom has it, a sentence */
  lead: string;
  /** to whoever gives it, a few words */
  task: string;
}

/** The words of roles; beside their terms, so that a role is one entry here and its rights. */
export const ROLE_WORDS: Readonly<Record<'id' | 'en', Readonly<Record<Role, RoleWords>>>> = {
  id: {
    administrator: {
      name: 'Administrator',
      lead: 'Anda mengurus orang, unit, loket, dan poster instansi ini.',
      task: 'mengurus orang, unit, loket, dan poster',
    },
    planner: {
      name: 'Perencana',
      lead: 'Anda membuka, menutup, dan menerbitkan angka seluruh instansi.',
      task: 'menutup dan menerbitkan angka',
    },
    unit_head: {
      name: 'Kepala unit',
      lead: 'Anda melihat bagaimana unit Anda dinilai, dan apa yang perlu Anda dahulukan.',
      task: 'melihat satu unit',
    },
    officer: {
      name: 'Petugas',
      lead: 'Anda melihat apa kata warga tentang pelayanan Anda sendiri.',
      task: 'melihat hasilnya sendiri',
    },
    reviewer: {
      name: 'Peninjau',
      lead: 'Anda memutuskan penilaian yang ditahan, tanpa melihat nilainya.',
      task: 'memutuskan penilaian yang ditahan',
    },
  },
  en: {
    administrator: {
      name: 'Administrator',
      lead: 'You look after the people, units, counters and posters of this agency.',
      task: 'looks after people, units, counters and posters',
    },
    planner: {
      name: 'Planner',
      lead: 'You open, close and publish the figures of the whole agency.',
      task: 'closes and publishes figures',
    },
    unit_head: {
      name: 'Unit head',
      lead: 'You see how your unit is rated, and what needs you first.',
      task: 'sees one unit',
    },
    officer: {
      name: 'Officer',
      lead: 'You see what citizens say about your own service.',
      task: 'sees the own results',
    },
    reviewer: {
      name: 'Reviewer',
      lead: 'You decide about ratings that are held, without seeing their scores.',
      task: 'decides about ratings that are held',
    },
  },
};

export type RoleScope = RoleTerms['scope'];

export const ROLES = Object.keys(ROLE_TERMS) as Role[];

/** The role that lets everybody in: an agency begins with such an account, and is never left without one. */
export const FIRST_ROLE: Role = 'administrator';

/** The role that decides what is held; each account of it says in which unit the person works. */
export const REVIEWING_ROLE: Role = 'reviewer';

/** The roles whose terms are such, for the rules that the database keeps about accounts. */
export function rolesWith(terms: Partial<RoleTerms>): Role[] {
  const { scope, unit } = terms;
  return ROLES.filter((role) => {
    const own: RoleTerms = ROLE_TERMS[role];
    return (scope ?? own.scope) === own.scope && (unit ?? own.unit) === own.unit;
  });
}
