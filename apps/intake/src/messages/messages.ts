import type { Language } from '@app/platform';
import type { PROFILE_FIELDS, ProfileField } from '@app/persistence/profiles';
import type { PublicReason } from '@app/persistence/ratings';

/** What a receipt can tell; `waiting` is counted and not yet in a figure that is shown. */
export type ReceiptState = 'waiting' | 'shown' | 'held' | 'excluded' | 'uncounted';

export interface ErrorText {
  title: string;
  /** what happened and what to do next */
  text: string;
}

/** A field of the official form, and its answers. */
interface ProfileTexts<Field extends ProfileField> {
  label: string;
  values: Record<(typeof PROFILE_FIELDS)[Field][number], string>;
}

/** All words a citizen reads, but those of the instrument. One object per language, none optional. */
export interface Messages {
  product: string;
  /** the other language, named in that language */
  otherLanguage: { language: Language; label: string };
  marking: Record<'CONTOH' | 'UJI', string>;
  footer: string;
  /** what stands in the footer as links */
  links: Record<'status' | 'privacy' | 'about' | 'accessibility', string>;
  /** before the title of a page that tells of an error */
  fault: string;
  /** what messengers show of a link: nobody's name */
  preview: (unit: string) => string;
  target: { officer: string; notThisOfficer: string };
  tap: {
    hint: string;
    stale: string;
    /** the rating behind the edit cookie can still be changed; which it is is not shown */
    changeable: string;
    /** added where the page names an officer */
    rejectionStays: string;
    /** the rating behind the edit cookie stands for good */
    final: string;
    /** a change came after its time */
    tooLate: string;
    /** on a shared screen: what was pressed here before is stored, and the next person may rate */
    already: string;
    revoked: (unit: string) => string;
  };
  saved: { title: string; choice: (choice: string) => string; mistap: string };
  /** on a screen that goes from person to person */
  sharedScreen: {
    /** instead of what is said under the first question after the tap */
    optional: string;
    returns: string;
    next: string;
  };
  receipt: {
    title: string;
    keep: string;
    /** to one's own chat */
    sendToSelf: string;
    /** what the message to oneself says, before the address */
    ownMessage: string;
    haveOne: string;
    filledIn: string;
    /** a receipt was typed where a code belongs */
    typedAsCode: string;
    seeStatus: string;
    pageTitle: string;
    intro: string;
    field: string;
    check: string;
    statusLabel: string;
    meaningLabel: string;
    states: Record<ReceiptState, { title: string; text: string }>;
    /** instead of the text of `held`: the last day of the review */
    heldUntil: (day: string) => string;
    reasonLabel: string;
    reasons: Record<PublicReason, string>;
    weekLabel: string;
    week: (year: number, week: number, days: string) => string;
    agencyLabel: string;
    nothingElse: string;
    another: string;
  };
  details: {
    steps: Record<'visit' | 'first' | 'rest' | 'last', { title: string; optional: string }>;
    visit: Record<'changes' | 'another', string>;
    service: string;
    otherService: string;
    comment: { label: string; advice: string; tooLong: string };
    /** from this network, within the hour */
    tooMany: string;
    profile: {
      title: string;
      advice: string;
      choose: string;
      untold: string;
      fields: { [Field in ProfileField]: ProfileTexts<Field> };
    };
    next: string;
    finish: string;
    send: string;
    skip: string;
  };
  thanks: { title: string; text: string; grouped: string; close: string; detailsClosed: string };
  /** the screen on a counter */
  display: {
    scan: string;
    never: string;
    type: string;
    offline: string;
    /** before how much */
    wrongClock: string;
    seconds: string;
    minutes: string;
  };
  enterCode: {
    title: string;
    field: string;
    hint: string;
    open: string;
    /** a code was typed where a receipt belongs */
    typedAsReceipt: string;
  };
  retry: { resend: string; reload: string; chosen: string };
  /** by error code; `server.failed` stands for codes without words of their own */
  errors: Record<string, ErrorText> & { 'server.failed': ErrorText };
  requestId: string;
}
