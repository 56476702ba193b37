import { strictEqual } from 'node:assert';
import { simulateYear } from '../../../apps/cli/src/demo/simulate-year.js';
import { startAdmin, type TestAdmin } from '../../support/admin/admin-app.js';
import { bytesOf, type CsvRow, readCsv, startExports } from '../../support/worker/exports.js';

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
    private readonly password: string,
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
      .send({ username, password: this.password });
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

  /** The mean of an element of a service in each quarter of 2026; null where it is not shown. */
  async byQuarter(serviceId: string, element: string): Promise<(string | null)[]> {
    const values: (string | null)[] = [];
    for (const quarter of ['Q1', 'Q2', 'Q3', 'Q4']) {
      const path = `services/${serviceId}/indicators?period=2026-${quarter}`;
      const { figures } = await this.get<ShownFigures>(path);
      values.push(figures.ikm?.figure.elements?.[element]?.nrr ?? null);
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

/** Of a release, what a reader of the demonstration looks at. */
export interface ShownFigure {
  n: number;
  standing: string;
  note: string | null;
  peerWord?: string | null;
  coverage?: { state: string; personsServed: number | null; percent: string | null };
  figure: {
    mean?: string | null;
    ikm?: string | null;
    grade?: string | null;
    interval: { low: string; high: string };
    elements?: Record<string, { n: number; nrr: string }> | null;
    /** elements with fewer than 30 answers */
    missing?: string[];
    evidence: { levels: Record<'open' | 'present' | 'served', number | null> };
  };
}

export interface ShownFigures {
  subject: { id: string; name: string };
  figures: Record<string, ShownFigure | null>;
  publicVoice: Record<string, ShownFigure | null>;
  reasons: Record<string, { code: string; message: string } | null>;
}

/** A figure in a line. */
export function inWords(shown: ShownFigure | null): string {
  if (shown === null) return 'nothing';
  const { n, standing, note, peerWord, figure } = shown;
  const { low, high } = figure.interval;
  const value = figure.ikm ?? figure.mean ?? 'only the interval';
  const said = [figure.grade, peerWord, note ?? standing].filter(Boolean).join(', ');
  return `${value} (${low}–${high}), n ${n}: ${said}`;
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
    figure: { n: number; value: string | null } | null;
    breaks: { kind: string; message: string }[];
  }[];
}

/** The file that the planner asks for, as the worker writes it. */
export async function exportYear(year: DemoYear, planner: DemoReader): Promise<CsvRow[]> {
  const worker = await startExports(year.admin);
  const asked = { period: '2026', format: 'csv' };
  const { id } = await planner.post<{ id: string }>('exports', asked, 202);
  await worker.make.execute();
  const file = year.admin.request().get(`/api/v1/exports/${id}/file`).set('Cookie', planner.cookie);
  const { status, body } = await bytesOf(file);
  await worker.source.destroy();
  strictEqual(status, 200);
  return readCsv(body);
}
