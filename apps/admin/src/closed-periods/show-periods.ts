import { SETTLED_AFTER_DAYS, Tenancy } from '@app/database';
import { DomainError } from '@app/errors';
import type {
  AskedPeriod,
  ClosedPeriod,
  ListedPeriod,
  WaitingCorrections,
} from '@app/persistence/figures';
import { localDay, timeZoneOf } from '@app/persistence/organisation-tree';
import { CLOCK, type Clock } from '@app/platform';
import {
  lastDayOf,
  officialPeriodOf,
  parsePeriod,
  type Period,
  periodsOf,
  periodsUntil,
} from '@app/skm';
import { Inject, Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { requireWholeAgency } from '../access/require-whole-agency.js';
import type { LiveSession } from '../access/resume-session.js';
import { type MyAccount, ShowAccount } from '../account/show-account.js';
import { type PeriodHistory, ReadClosedPeriods } from './read-closed-periods.js';
import { RequestPeriod } from './request-period.js';

/** Open quarters that are shown at most; older ones close by themselves. */
const MOST_OPEN = 4;

/**
 * `running`: it lasts, or its days are not settled yet · `ended`: it can be closed · `closed`: its newest revision
 * waits to be published · `published`
 */
export type PeriodState = 'running' | 'ended' | 'closed' | 'published';

export interface ShownPeriod {
  period: Period;
  state: PeriodState;
  /** the newest first; empty while it is open */
  revisions: ListedPeriod[];
  /** the first local day on which it can be closed, YYYY-MM-DD */
  closableOn: string;
  /** the newest that was asked; null for who sees a part of the agency */
  request: AskedPeriod | null;
}

export interface ShownPeriods {
  periods: ShownPeriod[];
  timeZone: string;
  today: string;
  /** may this person ask the worker and publish */
  mayDecide: boolean;
}

/** Everything about one period. */
export interface PeriodDetails extends Omit<ShownPeriods, 'periods'> {
  shown: ShownPeriod;
  /** the newest preview that was answered */
  preview: AskedPeriod | null;
  /** units whose corrections wait */
  waiting: WaitingCorrections[];
  at: Date;
}

/** Periods and their state, as pages show them. */
@Injectable()
export class ShowPeriods {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly closed: ReadClosedPeriods,
    private readonly requests: RequestPeriod,
    private readonly account: ShowAccount,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The periods with what a home says of the own account. */
  async home(session: LiveSession): Promise<ShownPeriods & { account: MyAccount }> {
    const [shown, account] = await Promise.all([this.list(session), this.account.execute(session)]);
    return { ...shown, account };
  }

  /** Open quarters, then what is closed, the newest first. */
  async list(session: LiveSession): Promise<ShownPeriods> {
    const { histories, asked, ...about } = await this.read(session);
    const open = openQuarters(histories, about.today);
    const periods = [
      ...open.map((period) => shownOf(period, [], asked, about.today)),
      ...histories.map(({ period, revisions }) =>
        shownOf(parsePeriod(period), revisions, asked, about.today),
      ),
    ];
    return { ...about, periods };
  }

  /** @throws DomainError `request.not-found` for a period that has not begun, or that is no quarter, semester or year */
  async find(session: LiveSession, period: Period): Promise<PeriodDetails> {
    const { histories, asked, ...about } = await this.read(session);
    const isOfficial = officialPeriodOf(period).key === period.key;
    if (!isOfficial || about.today < period.from) throw new DomainError('request.not-found');
    const revisions = histories.find((one) => one.period === period.key)?.revisions ?? [];
    const ofPeriod = asked.filter((one) => one.period === period.key);
    return {
      ...about,
      shown: shownOf(period, revisions, asked, about.today),
      preview:
        ofPeriod.find(({ kind, state }) => kind === 'preview' && state !== 'waiting') ?? null,
      waiting: revisions.length === 0 ? [] : await this.closed.waiting(session, period),
      at: this.clock(),
    };
  }

  /** As `find`. @throws DomainError `role.not-allowed` for who sees a part of the agency only */
  decidable(session: LiveSession, period: Period): Promise<PeriodDetails> {
    requireWholeAgency(session);
    return this.find(session, period);
  }

  /** @throws DomainError `closed-period.unknown`, also for a closing of another period */
  async changes(session: LiveSession, { key }: Period, id: string): Promise<ClosedPeriod> {
    const closed = await this.closed.find(session, id);
    if (closed.period !== key) throw new DomainError('closed-period.unknown');
    return closed;
  }

  private async read(
    session: LiveSession,
  ): Promise<Omit<ShownPeriods, 'periods'> & { histories: PeriodHistory[]; asked: AskedPeriod[] }> {
    const mayDecide = session.unitId === null;
    const [histories, asked, local] = await Promise.all([
      this.closed.list(session),
      mayDecide ? this.requests.list(session) : [],
      this.tenancy.withTenant(session.instansiId, async (tx) => ({
        today: await localDay(tx, this.clock()),
        timeZone: await timeZoneOf(tx),
      })),
    ]);
    return { ...local, histories, asked, mayDecide };
  }
}

function shownOf(
  period: Period,
  revisions: ListedPeriod[],
  asked: readonly AskedPeriod[],
  today: string,
): ShownPeriod {
  const closableOn = DateTime.fromISO(lastDayOf(period))
    .plus({ days: SETTLED_AFTER_DAYS })
    .toISODate()!;
  const request = asked.find((one) => one.period === period.key) ?? null;
  return { period, revisions, closableOn, request, state: stateOf(revisions, closableOn, today) };
}

function stateOf(
  [newest]: readonly ListedPeriod[],
  closableOn: string,
  today: string,
): PeriodState {
  if (newest !== undefined) return newest.publishedAt === null ? 'closed' : 'published';
  return today < closableOn ? 'running' : 'ended';
}

/** The quarter of today and those before it up to the newest that is closed, the newest first. */
function openQuarters(histories: readonly PeriodHistory[], today: string): Period[] {
  const closed = new Set(histories.map(({ period }) => period));
  const current = periodsOf(today).find(({ kind }) => kind === 'quarter')!;
  const newestFirst = periodsUntil(current, MOST_OPEN).toReversed();
  const firstClosed = newestFirst.findIndex(({ key }) => closed.has(key));
  return firstClosed === -1 ? newestFirst.slice(0, 2) : newestFirst.slice(0, firstClosed);
}
