import { defineQuery } from '@app/database';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../access/index.js';
import type { LedgerEntry } from './review-cases.js';

/** Days in which an officer may object: after a closing or revision made the figure, or after the month of a batch of comments. */
const OBJECTION_DAYS = 14;

const DAY_MS = 86_400_000;

/** Until when an officer may object to a figure. @param madeAt of the figure, ISO 8601 */
export function lastObjectionMoment(madeAt: string): Date {
  return new Date(new Date(madeAt).getTime() + OBJECTION_DAYS * DAY_MS);
}

/**
 * The last local day on which an officer may object to a comment. @param month of its batch, YYYY-MM
 */
export function lastDayToObject(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const last = new Date(Date.UTC(year, number, 1) + (OBJECTION_DAYS - 1) * DAY_MS);
  return last.toISOString().slice(0, 10);
}

export type ObjectionKind = 'attribution' | 'comment' | 'figure';
export type ObjectionState = 'open' | 'upheld' | 'rejected';

/** What an officer objects against; `text` is redacted. */
export type NewObjection = { text: string } & (
  | { kind: 'figure'; figureId: string; days: Days }
  /** a day of the figure's period on which the ratings were another's */
  | { kind: 'attribution'; figureId: string; days: Days }
  /** the n-th of a batch of the own assignment, from 1 */
  | { kind: 'comment'; assignmentId: string; batch: number; index: number }
);

/** Local days, YYYY-MM-DD, half-open. */
export interface Days {
  from: string;
  to: string;
}

export interface Objection {
  id: string;
  kind: ObjectionKind;
  assignmentId: string;
  figureId: string | null;
  /** ordinal of the batch of comments, and the index in it from 1 */
  batch: number | null;
  index: number | null;
  days: Days | null;
  text: string;
  state: ObjectionState;
  answer: string | null;
  filedAt: Date;
  answeredAt: Date | null;
}

/** As a reviewer sees it: the unit, not the officer's name; the words of a comment only if they are the matter. */
export interface ReviewObjection extends Omit<
  Objection,
  'assignmentId' | 'figureId' | 'batch' | 'index'
> {
  unit: { id: string; name: string };
  words: string | null;
  /** upholding waits for the agreement of another reviewer */
  proposed: boolean;
  decisions: LedgerEntry[];
}

type Officer = Pick<Viewer, 'officerId'>;

interface ObjectionToComment extends Officer {
  userId: string;
  assignmentId: string;
  batch: number;
  index: number;
  text: string;
  at: Date;
  objectionDays: number;
}

interface ObjectionToFigure extends Days {
  userId: string;
  kind: Exclude<ObjectionKind, 'comment'>;
  figureId: string;
  text: string;
  at: Date;
}

interface Reviewing {
  userId: string;
  today: string;
}

/** What a reviewer says to an objection. */
interface Reviewed {
  action: 'uphold' | 'reject';
  answer: string;
}

type Answer = { state: ObjectionState | 'proposed' } | { refused: string };

const objectionable = defineQuery<
  Officer & { figureId: string; at: Date; objectionDays: number },
  { period: string }
>(new URL('./queries/find-objectionable.sql', import.meta.url));
const objectedToComment = defineQuery<ObjectionToComment, { id: string }>(
  new URL('./queries/object-to-comment.sql', import.meta.url),
);
const objectedToFigure = defineQuery<ObjectionToFigure, { id: string }>(
  new URL('./queries/object-to-figure.sql', import.meta.url),
);
const ownObjections = defineQuery<Officer, Objection>(
  new URL('./queries/list-my-objections.sql', import.meta.url),
);
const waitingObjections = defineQuery<Reviewing, ReviewObjection>(
  new URL('./queries/list-waiting-objections.sql', import.meta.url),
);
const decidedObjections = defineQuery<Reviewing, ReviewObjection>(
  new URL('./queries/list-decided-objections.sql', import.meta.url),
);
const decided = defineQuery<
  Reviewed & { userId: string; id: string; ruleVersion: number; at: Date },
  { answer: Answer }
>(new URL('./queries/decide-objection.sql', import.meta.url));

/** The period of a closed figure about one of the officer's own assignments, within its 14 days; or null. */
export async function findObjectionable(
  tx: EntityManager,
  { officerId }: Viewer,
  figureId: string,
  at: Date,
): Promise<{ period: string } | null> {
  const objectionDays = OBJECTION_DAYS;
  const [found] = await objectionable(tx, { officerId, figureId, at, objectionDays });
  return found ?? null;
}

/** Files an objection of an officer; null when there is nothing of his own like that, or too late. */
export async function fileObjection(
  tx: EntityManager,
  viewer: Viewer,
  objection: NewObjection,
  at: Date,
): Promise<Objection | null> {
  const [filed] = await insertObjection(tx, viewer, objection, at);
  if (filed === undefined) return null;
  return (await listMyObjections(tx, viewer)).find(({ id }) => id === filed.id)!;
}

function insertObjection(
  tx: EntityManager,
  { userId, officerId }: Viewer,
  objection: NewObjection,
  at: Date,
): Promise<{ id: string }[]> {
  const { text } = objection;
  if (objection.kind === 'comment') {
    const { assignmentId, batch, index } = objection;
    const comment = { officerId, assignmentId, batch, index, objectionDays: OBJECTION_DAYS };
    return objectedToComment(tx, { userId, ...comment, text, at });
  }
  const { kind, figureId, days } = objection;
  return objectedToFigure(tx, { userId, kind, figureId, ...days, text, at });
}

/** Of the officer's own assignments, newest first. */
export function listMyObjections(tx: EntityManager, { officerId }: Officer): Promise<Objection[]> {
  return ownObjections(tx, { officerId });
}

/** Outside the reviewer's own unit; those that wait, oldest first, or those answered, newest first. */
export function listObjections(
  tx: EntityManager,
  { userId }: Viewer,
  which: 'waiting' | 'decided',
  today: string,
): Promise<ReviewObjection[]> {
  const list = which === 'waiting' ? waitingObjections : decidedObjections;
  return list(tx, { userId, today });
}

/** Answers an objection as this reviewer, in the caller's tenant transaction. */
export async function decideObjection(
  tx: EntityManager,
  { userId }: Viewer,
  id: string,
  decision: Reviewed,
  terms: { ruleVersion: number; at: Date },
): Promise<Answer> {
  const [row] = await decided(tx, { userId, id, ...decision, ...terms });
  return row!.answer;
}
