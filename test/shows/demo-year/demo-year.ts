import { strictEqual } from 'node:assert';
import { simulateYear } from '../../../apps/cli/src/demo/simulate-year.js';
import { startAdmin, type TestAdmin } from '../../support/admin/admin-app.js';
import { bytesOf, startExports } from '../../support/worker/exports.js';

/** The newest quarter that is closed, by itself on 22 October, and the one that runs. */
export const CLOSED = '2026-Q3';
export const OPEN = '2026-Q4';

export interface DemoYearOptions {
  ratings: number;
  months: number;
  /** the morning after the simulated span */
  now: Date;
}

/** The demonstration in a database of its own, and the admin app that shows it at that moment. */
export class DemoYear {
  private constructor(
    readonly admin: TestAdmin,
    /** of every account of the demonstration */
    readonly demoPassword: string,
    /** of the span that was simulated, YYYY-MM-DD */
    readonly span: { from: string; to: string },
  ) {}

  static async make({ now, ...size }: DemoYearOptions): Promise<DemoYear> {
    const admin = await startAdmin();
    admin.now = now;
    const simulation = { ...size, now, seed: 1, onProgress: () => undefined };
    const { password, from, to } = await simulateYear(admin.owner, simulation);
    return new DemoYear(admin, password, { from, to });
  }

  /** Signs in as one of the demonstration's accounts. */
  async signIn(username: string): Promise<DemoReader> {
    const answer = await this.admin
      .request()
      .post('/api/v1/session')
      .send({ username, password: this.demoPassword });
    strictEqual(answer.status, 200, answer.text);
    return new DemoReader(this.admin, String(answer.get('Set-Cookie')).split(';', 1).join());
  }

  close(): Promise<void> {
    return this.admin.close();
  }
}

/** A person who reads the demonstration through the API. */
export class DemoReader {
  constructor(
    private readonly admin: TestAdmin,
    readonly cookie: string,
  ) {}

  /** What the API answers, in Indonesian. */
  async get<Body>(path: string, status = 200): Promise<Body> {
    const asked = this.admin.request().get(`/api/v1/${path}`).set('Accept-Language', 'id');
    const answer = await asked.set('Cookie', this.cookie);
    strictEqual(answer.status, status, `${path}: ${answer.status} ${answer.text}`);
    return answer.body as Body;
  }

  async byKey(list: 'units' | 'services'): Promise<Map<string, Named>> {
    return new Map((await this.get<Named[]>(list)).map((one) => [one.key, one]));
  }

  /** The trend of a unit's pulse. */
  quarters(unitId: string): Promise<Trend> {
    return this.get(`units/${unitId}/trend?measure=pulse&kind=quarter&until=2026-Q4`);
  }

  /** The year's months of the agency and the persons in their pulse, up to a month. */
  async months(until: string): Promise<{ month: string; n: number }[]> {
    const path = `instansi/trend?measure=pulse&kind=month&until=${until}`;
    const { points } = await this.get<Trend>(path);
    return points
      .map(({ period, figure }) => ({ month: period.key, n: figure?.n ?? 0 }))
      .filter(({ month }) => month.startsWith(until.slice(0, 4)));
  }

  /** The mean of an element of a service in each closed quarter of 2026; null where it is not shown. */
  async byQuarter(serviceId: string, element: string): Promise<(string | null)[]> {
    const values: (string | null)[] = [];
    for (const quarter of ['Q1', 'Q2', 'Q3']) {
      const path = `services/${serviceId}/indicators?period=2026-${quarter}`;
      const { figures } = await this.get<ShownFigures>(path);
      values.push(figures['ikm']?.figure.elements?.[element]?.nrr ?? null);
    }
    return values;
  }

  async post<Body>(path: string, body: object, status: number): Promise<Body> {
    const asked = this.admin.request().post(`/api/v1/${path}`).set('Cookie', this.cookie);
    const answer = await asked.send(body);
    strictEqual(answer.status, status, `${path}: ${answer.status} ${answer.text}`);
    return answer.body as Body;
  }
}

/** Of a figure, what a reader of the demonstration looks at. */
export interface ShownFigure {
  n: number;
  state: { kind: 'running' | 'closed' | 'revised'; closedPeriodId?: string };
  covers: { from: string; until: string }[];
  notes: string[];
  /** of an officer, at a quarter's closing */
  peerWord?: string | null;
  coverage?: { state: string; personsServed: number | null; percent: string | null } | null;
  figure: {
    mean?: string | null;
    ikm?: string | null;
    grade?: string | null;
    fee?: string;
    provisional?: boolean;
    interval: { low: string; high: string } | null;
    elements?: Record<string, { n: number; nrr: string }> | null;
    readiness?: { state: string; unanswered?: string[] };
    basis: { levels: Record<'open' | 'present' | 'served', number | null> };
  };
}

export interface Reason {
  code: string;
  message: string;
  missing: number | null;
  on: string | null;
}

type ByMeasure<Kept> = Record<string, Kept | null>;

/** Figures, and why others are missing. */
export interface Told {
  figures: ByMeasure<ShownFigure>;
  reasons: ByMeasure<Reason>;
}

export interface ShownFigures extends Told {
  subject: { id: string; name: string };
  /** of a place */
  attested?: Told | null;
}

export const figuresOf = (told: Told): ShownFigure[] =>
  Object.values(told.figures).filter((figure) => figure !== null);

export function readFigures(
  reader: DemoReader,
  kind: 'units' | 'services' | 'assignments',
  { id }: { id: string },
  period: string,
): Promise<ShownFigures> {
  return reader.get(`${kind}/${id}/indicators?period=${period}`);
}

/** A figure in a line, or why there is none. */
export function inWords(shown: ShownFigure | null, reason: Reason | null = null): string {
  if (shown === null) return `nothing: ${reason?.message ?? 'no reason'}`;
  const { n, state, covers, peerWord, figure } = shown;
  const between = figure.interval && `${figure.interval.low}–${figure.interval.high}`;
  const value = figure.ikm ?? figure.mean ?? 'only the interval';
  const until = covers.at(-1)!.until;
  const said = [figure.grade, peerWord, `${state.kind} until ${until}`].filter(Boolean).join(', ');
  return `${value} (${between ?? 'no interval'}), n ${n}: ${said}`;
}

export interface Named {
  id: string;
  key: string;
  name: string;
}

export interface Assignment {
  id: string;
  publicName: string;
  unitName: string;
  to: string | null;
}

export const nameOf = ({ publicName, unitName }: Assignment): string =>
  `${publicName}, ${unitName}`;

export interface Trend {
  points: {
    period: Named;
    figure: { n: number; value: string | null; state: { kind: string } } | null;
    reason: Reason | null;
    breaks: { kind: string; message: string }[];
  }[];
}

/** What the file that the planner asks for, as the worker writes it, says of places and officers. */
export interface ExportedYear {
  export: { closedPeriod: { revision: number } | null };
  units: (ShownFigures & { subject: { kind: string } })[];
  assignments: ShownFigures[];
}

/** The planner's file of a period as JSON. */
export async function exportPeriod(
  year: DemoYear,
  planner: DemoReader,
  period: string,
): Promise<ExportedYear> {
  const worker = await startExports(year.admin);
  const asked = { period, format: 'json' };
  const { id } = await planner.post<{ id: string }>('exports', asked, 202);
  await worker.make.execute();
  const file = year.admin.request().get(`/api/v1/exports/${id}/file`).set('Cookie', planner.cookie);
  const { status, body } = await bytesOf(file);
  await worker.source.destroy();
  strictEqual(status, 200);
  return JSON.parse(body.toString()) as ExportedYear;
}
