import { DomainError } from '@app/errors';
import { deepStrictEqual, strictEqual } from 'node:assert';
import { hashTicket } from '@app/codes';
import type {
  AmendRating,
  AnswerVisit,
  RatingCommand,
  RatingOutcome,
  RatingStore,
  RatingStatus,
  ReceiptStatus,
  ResolvedCode,
  CurrentRating,
  SubmitRating,
} from '@app/persistence/ratings';
import { periodsOf } from '@app/skm';
import { judgeVisit, REPEATED_VISIT } from '@app/statistics';
import { ageOf, invalidField, isOver, onSharedScreen, type Row } from './fake-rating-rows.js';

/** The database does not answer, or no longer; known by its code, like the store's own errors. */
type Outage = 'store.unavailable' | 'store.silent';

const UNASKED: ReadonlySet<string> = new Set(REPEATED_VISIT.unaskedChannels);

/** A rating store in memory that keeps the promises of `RatingStore`. */
export class FakeRatingStore implements RatingStore {
  private readonly targets = new Map<string, ResolvedCode>();
  private readonly tickets = new Map<string, ResolvedCode>();
  private readonly rows = new Map<string, Row>();
  private readonly receipts = new Map<string, ReceiptStatus>();
  private outage: Outage | null = null;
  private committed = 0;

  /** From now on every call fails, until {@link comeBack}. */
  goAway(outage: Outage = 'store.unavailable'): void {
    this.outage = outage;
  }

  comeBack(): void {
    this.outage = null;
  }

  addTarget(target: ResolvedCode): void {
    this.targets.set(target.code, target);
  }

  addTicket(ticket: string, target: ResolvedCode): void {
    this.tickets.set(hashTicket(ticket), target);
  }

  setStatus(receiptHash: string, status: ReceiptStatus): void {
    this.receipts.set(receiptHash, status);
  }

  resolveCode(code: string): Promise<ResolvedCode | null> {
    return this.answer(() => this.targets.get(code) ?? null);
  }

  resolveTicket(hash: string): Promise<ResolvedCode | null> {
    return this.answer(() => this.tickets.get(hash) ?? null);
  }

  append(commands: RatingCommand[]): Promise<RatingOutcome[]> {
    return this.answer(() => commands.map((command) => this.apply(command)));
  }

  find(code: string, id: string, at: Date): Promise<CurrentRating | null> {
    return this.answer(() =>
      this.rows.get(id)?.code === code ? this.currentRating(id, at) : null,
    );
  }

  findReceipt(receiptHash: string): Promise<ReceiptStatus | null> {
    return this.answer(() => this.receipts.get(receiptHash) ?? this.receiptOf(receiptHash));
  }

  assertStored(count: number): void {
    strictEqual(this.rows.size, count, `${this.rows.size} ratings are stored`);
  }

  /** Exactly one rating is stored, and it has these fields. */
  assertOnly(expected: Partial<Row>): void {
    this.assertStored(1);
    const [row] = [...this.rows.values()] as [Row];
    const actual = Object.fromEntries(
      Object.keys(expected).map((key) => [key, row[key as keyof Row]]),
    );
    deepStrictEqual(actual, expected);
  }

  /** Commands that created or changed something. */
  assertCommitted(count: number): void {
    strictEqual(this.committed, count, `${this.committed} commands changed something`);
  }

  /** The ids of all ratings in the order in which they came. */
  ids(): string[] {
    return [...this.rows.keys()];
  }

  /** Of all ratings in the order in which they came. */
  statuses(): RatingStatus[] {
    return [...this.rows.values()].map(({ status }) => status);
  }

  /** What the newest rating remembers of its device. */
  lastTrace(): Pick<Row, 'visitor' | 'deviceBucket' | 'staffDevice'> {
    const { visitor, deviceBucket, staffDevice } = [...this.rows.values()].at(-1)!;
    return { visitor, deviceBucket, staffDevice };
  }

  /** All that was ever stored, as text. */
  everything(): string {
    return JSON.stringify([...this.rows]);
  }

  profileKeyOf(id: string): string | undefined {
    return this.rows.get(id)?.profileKey;
  }

  private answer<Value>(read: () => Value): Promise<Value> {
    if (this.outage) return Promise.reject(new DomainError(this.outage, { message: 'gone' }));
    return Promise.resolve(read());
  }

  private apply(command: RatingCommand): RatingOutcome {
    const target = this.targets.get(command.code);
    if (target === undefined) return { outcome: 'unknown_code' };
    if (command.op === 'visit') return this.answerVisit(command);
    const field = invalidField(target, command);
    if (field !== null) return { outcome: 'invalid', field };
    return command.op === 'submit' ? this.submit(command, target) : this.amend(command);
  }

  private submit(command: SubmitRating, target: ResolvedCode): RatingOutcome {
    const old = this.rows.get(command.id);
    if (old === undefined) {
      const serviceId = command.serviceId ?? target.service?.id ?? null;
      const { channel } = target;
      const given = { ...command, channel, serviceId, receivedAt: command.at };
      return this.commit(command, 'created', { ...given, ...this.judge(command, target) });
    }
    const rating = this.currentRating(command.id, command.at);
    if (old.code === command.code && old.bodyHash === command.bodyHash) {
      return { outcome: 'repeated', rating };
    }
    if (old.code !== command.code || !command.amendable) return { outcome: 'conflict', rating };
    if (onSharedScreen(old)) return { outcome: 'repeated', rating };
    if (isOver(old, 'tap', command.at)) return { outcome: 'closed', rating };
    const { score, bodyHash } = command;
    const officerRejected = old.officerRejected || command.officerRejected;
    return this.commit(command, 'amended', { ...old, score, officerRejected, bodyHash });
  }

  private judge(
    command: SubmitRating,
    { channel }: ResolvedCode,
  ): Pick<Row, 'status' | 'asksVisit'> {
    const earlier = this.visitsBefore(command.visitor, command.code);
    const hours = earlier.map((row) => ageOf(row, command.at) / 3600);
    const verdict = judgeVisit(channel, hours);
    const status = verdict === 'stored only' ? 'uncounted' : 'counted';
    return { status, asksVisit: !UNASKED.has(channel) && verdict !== 'counts' };
  }

  private visitsBefore(visitor: string | null | undefined, code: string): Row[] {
    return [...this.rows.values()].filter(
      (row) => visitor && row.visitor === visitor && row.code === code && row.status === 'counted',
    );
  }

  private answerVisit(command: AnswerVisit): RatingOutcome {
    const row = this.rows.get(command.id);
    if (row?.code !== command.code) return { outcome: 'unknown_rating' };
    const rating = this.currentRating(command.id, command.at);
    if (!row.asksVisit) return { outcome: 'repeated', rating };
    if (isOver(row, 'details', command.at)) return { outcome: 'closed', rating };
    const earlier = this.visitsBefore(row.visitor, row.code).filter((one) => one !== row);
    const status = command.answer === 'changes' ? 'counted' : row.status;
    if (command.answer === 'changes') earlier.at(-1)!.status = 'uncounted';
    return this.commit(command, 'amended', { ...row, status, asksVisit: false });
  }

  private amend(command: AmendRating): RatingOutcome {
    const old = this.rows.get(command.id);
    if (old?.code !== command.code) return { outcome: 'unknown_rating' };
    const changed: Row = {
      ...old,
      score: command.score ?? old.score,
      serviceId: command.serviceId === undefined ? old.serviceId : command.serviceId,
      answers: { ...old.answers, ...command.answers },
      officerRejected: command.officerRejected ?? old.officerRejected,
      comment: command.comment === undefined ? old.comment : command.comment,
      profile: command.profile ? { ...old.profile, ...command.profile } : old.profile,
      profileKey: command.profileKey ?? old.profileKey,
    };
    const rating = this.currentRating(command.id, command.at);
    if (JSON.stringify(changed) === JSON.stringify(old)) return { outcome: 'repeated', rating };
    const tap = changed.score !== old.score || changed.officerRejected !== old.officerRejected;
    if (isOver(old, tap ? 'tap' : 'details', command.at)) return { outcome: 'closed', rating };
    return this.commit(command, 'amended', changed);
  }

  private commit(
    { id, at }: RatingCommand,
    outcome: 'created' | 'amended',
    row: Row,
  ): RatingOutcome {
    this.rows.set(id, row);
    this.committed += 1;
    return { outcome, rating: this.currentRating(id, at) };
  }

  private receiptOf(receiptHash: string): ReceiptStatus | null {
    const row = [...this.rows.values()].find((one) => one.receiptHash === receiptHash);
    if (row === undefined) return null;
    const periods = periodsOf(row.receivedAt.toISOString().slice(0, 10));
    const week = periods.find(({ kind }) => kind === 'week')!.key;
    const instansi = (this.targets.get(row.code) as ResolvedCode).instansi;
    return { status: row.status, week, instansi, reason: null, shown: false, reviewBy: null };
  }

  private currentRating(id: string, at: Date): CurrentRating {
    const row = this.rows.get(id) as Row;
    const officer = this.targets.get(row.code)?.officer ?? null;
    return {
      id,
      score: row.score,
      serviceId: row.serviceId,
      answers: row.answers,
      ageSeconds: ageOf(row, at),
      attributed: officer !== null && !row.officerRejected,
      asksVisit: row.asksVisit,
    };
  }
}
