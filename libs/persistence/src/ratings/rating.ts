import type { AssuranceLevel } from '@app/rating';
import type { Instrument } from '../instruments/index.js';
import type { Profile } from '../profiles/index.js';

/** The way a code reaches the citizen. */
export type Channel = 'poster' | 'display' | 'ticket' | 'kiosk' | 'online' | 'field' | 'paper';

export type RatingStatus = 'counted' | 'uncounted' | 'held' | 'excluded';

/** What a citizen may know about the target of a code. */
export interface ResolvedCode {
  state: 'active' | 'revoked';
  code: string;
  /** `uji` codes accept replayed tables and exist only in an agency marked CONTOH or UJI */
  kind: 'resmi' | 'uji';
  channel: Channel;
  /** of the target, IANA name */
  timeZone: string;
  instansi: { name: string; marking: 'CONTOH' | 'UJI' | null };
  unit: { name: string };
  location: { name: string } | null;
  counter: { name: string } | null;
  /** the service the code names, or null where the citizen may choose one of `services` */
  service: OfferedService | null;
  /** at most eight; empty where the code names the service or the unit offers none */
  services: OfferedService[];
  /** the officer to whom a rating at the asked moment is attributed; public name only, never a NIP */
  officer: { publicName: string } | null;
  instrument: Instrument;
}

/** What a citizen may have come for. */
export interface OfferedService {
  id: string;
  name: string;
  /** asks for no fee on this day, so that its citizens are not asked about one */
  free: boolean;
}

/** element key → answer value */
export type Answers = Record<string, number>;

interface CommandBase {
  /** UUIDv4, fixed before the first POST */
  id: string;
  /** canonical code; the tenant is derived from it */
  code: string;
  /** the server's time of the request */
  at: Date;
  /** absent: as it stands; null takes it back */
  comment?: RedactedComment | null;
  /** what the person says of himself; fields that are absent stay as they stand */
  profile?: Profile;
  /** with a profile: 32 bytes in hex that stand for the rating's id, see `profileKeyFor` */
  profileKey?: string;
}

/** A comment that may be stored: what pointed at a person or an account has been replaced. */
export interface RedactedComment {
  text: string;
  /** how many secrets were replaced */
  redacted: number;
}

/** Why a rating's level is below what its code asked for. Nobody outside is told. */
export type LoweredBy = 'late' | 'invalid' | 'spent' | 'uncalled' | 'quota' | 'no_cookie';

/** What tells one device from another, and how the level came about. All but the reason is forgotten. */
export interface DeviceTrace {
  loweredBy?: LoweredBy | null;
  /** 8 bytes in hex: a keyed hash of the browser's first-party cookie; null without one */
  visitor?: string | null;
  /** 0–65535: 16 bits of a daily keyed hash of target, network and family of browser */
  deviceBucket?: number | null;
  /** 32 bytes in hex: what office networks are known by; compared, and never stored. Null: unknown */
  lineHash?: string | null;
  /** the browser says that it is the office's */
  staffDevice?: boolean | null;
  /** minutes since 1970 of the display's code that was scanned */
  displayStep?: number | null;
  /** SHA-256 in hex of the ticket that was scanned: says where it was called, and can be spent once */
  ticket?: string | null;
}

export interface SubmitRating extends CommandBase, DeviceTrace {
  op: 'submit';
  /** when the page that named the officer was shown; attribution is as of this moment */
  seenAt: Date;
  /** what it proves about its origin; fixed for ever when it is stored */
  level: AssuranceLevel;
  source: 'page' | 'api';
  /** the first tap, a value of the `overall` item */
  score: number;
  serviceId: string | null;
  answers: Answers;
  /** the citizen said that another officer served */
  officerRejected: boolean;
  /** SHA-256 in hex of what the client sent; the same id with another hash is another body */
  bodyHash: string;
  /** SHA-256 in hex of the receipt */
  receiptHash: string;
  /** the page amends, while the tap can be changed, by sending the same id; the API answers 409 and amends by token */
  amendable: boolean;
}

/** Changes a stored rating. Whoever calls this has checked the edit token. Absent fields stay. */
export interface AmendRating extends CommandBase {
  op: 'amend';
  score?: number;
  serviceId?: string | null;
  /** merged into the stored answers */
  answers?: Answers;
  officerRejected?: boolean;
}

/** What a citizen says of a rating that repeats a visit. Whoever calls this has checked the edit token. */
export interface AnswerVisit extends Pick<CommandBase, 'id' | 'code' | 'at'> {
  op: 'visit';
  /** it changes the earlier rating, which then no longer counts, or it is about another service */
  answer: 'changes' | 'another';
}

export type RatingCommand = SubmitRating | AmendRating | AnswerVisit;

/** A rating as it stands after a command. */
export interface CurrentRating {
  id: string;
  score: number;
  serviceId: string | null;
  answers: Answers;
  /** seconds since the first tap was stored, with fractions; null once the exact time has been forgotten */
  ageSeconds: number | null;
  /** does the rating name an officer */
  attributed: boolean;
  /** this browser has rated here before; the citizen has not yet said whether this changes it */
  asksVisit: boolean;
}

export type RatingOutcome =
  /** `created` is new, `repeated` changed nothing, `amended` changed something; all are stored and committed */
  | { outcome: 'created' | 'repeated' | 'amended'; rating: CurrentRating }
  /** the id is taken by another body, or by another code of the same agency */
  | { outcome: 'conflict'; rating: CurrentRating }
  /** the time for changes has passed, see `isClosed` of libs/rating; `rating` is what stands */
  | { outcome: 'closed'; rating: CurrentRating }
  | { outcome: 'unknown_code' | 'unknown_rating' }
  /** `field` is score, serviceId or answers.<key>; nothing was stored */
  | { outcome: 'invalid'; field: string };

/** Why a rating does not count, as anybody may know who holds its receipt. */
export type PublicReason =
  /** the citizen replaced it; more than three of one browser and target within 20 hours */
  | 'superseded'
  | 'daily_limit'
  /** found by the rules on bursts, one device, and misused codes and tickets */
  | 'burst'
  | 'same_device'
  | 'proof_misuse'
  /** a reviewer's findings */
  | 'duplicate'
  | 'not_a_citizen'
  | 'objection_attribution'
  | 'test_rating';

/** What a receipt may tell: never score, reasons, comment, counter or officer. */
export interface ReceiptStatus {
  status: RatingStatus;
  /** ISO week of the service's local day, e.g. `2026-W47` */
  week: string;
  /** of a rating that does not count, or is being reviewed */
  reason: PublicReason | null;
  /** whether it is in a figure of its unit that people see */
  shown: boolean;
  /** YYYY-MM-DD: the last day for the review of a held rating */
  reviewBy: string | null;
  /** the agency that received the rating */
  instansi: ResolvedCode['instansi'];
}

/**
 * The store as the intake sees it. Every method throws `StoreUnavailable` when the database
 * cannot answer, and `append` `StoreSilent` when it may have stored all the same.
 */
export interface RatingStore {
  /** Null when no such code was ever issued. Attribution of the officer is as of `at`. */
  resolveCode(code: string, at: Date): Promise<ResolvedCode | null>;
  /** Where a ticket leads; null when none with this hash (SHA-256 in hex) was issued. */
  resolveTicket(hash: string, at: Date): Promise<ResolvedCode | null>;
  /** One transaction; the n-th outcome belongs to the n-th command. Resolves after COMMIT only. */
  append(commands: RatingCommand[]): Promise<RatingOutcome[]>;
  /** What stands under this id for the agency of `code`; null when nothing does. */
  find(code: string, id: string, at: Date): Promise<CurrentRating | null>;
  findReceipt(receiptHash: string): Promise<ReceiptStatus | null>;
}
