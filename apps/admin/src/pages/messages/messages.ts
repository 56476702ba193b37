import type { Language } from '@app/platform';

interface ErrorText {
  title: string;
  /** what happened and what to do next */
  text: string;
}

/** The words of every page's frame and components; a feature has its own beside its pages. */
export interface PageMessages {
  product: string;
  skip: string;
  marking: Record<'CONTOH' | 'UJI', string>;
  /** the other language, named in that language */
  otherLanguage: { language: Language; label: string };
  account: string;
  signIn: string;
  signOut: string;
  /** names of the regions of a page, for readers */
  regions: { account: string; menu: string; pages: string };
  footer: string;
  help: string;
  /** once, at the top of the page that follows */
  notices: Record<
    | 'signed-out'
    | 'signed-in-again'
    | 'password-changed'
    | 'session-ended'
    | 'sessions-ended'
    | 'second-factor-set'
    | 'objection-filed'
    | 'reply-written'
    | 'persons-served-saved'
    | 'period-published'
    | 'settings-changed',
    string
  >;
  form: {
    /** before the title of a page whose form was refused */
    fault: string;
    summary: string;
    unsent: string;
    optional: string;
    day: string;
    month: string;
    year: string;
    choose: string;
  };
  table: { previous: string; next: string; page: (n: number, of: number) => string };
  figure: { how: string; table: string; few: string; axisFrom: (from: string) => string };
  live: { fresh: (time: string) => string; old: string };
  errors: Record<
    | 'request.not-found'
    | 'role.not-allowed'
    | 'request.cross-site'
    | 'invitation.unknown'
    | 'request.too-large'
    | 'request.too-many'
    | 'store.unavailable'
    | 'server.failed'
    | 'refused',
    ErrorText
  >;
  requestId: string;
  reload: string;
  backToForm: string;
  home: string;
  /** by the code of the error, where its words for programs are not for people */
  faults: Record<string, string>;
  anyFault: string;
}
