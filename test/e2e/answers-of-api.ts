import type { TestAdmin } from '../support/admin/admin-app.js';
import type { ShownFigure, ShownSubject } from './shown-subject.js';

const ROUTES = {
  instansi: () => 'instansi',
  unit: (id: string) => `units/${id}`,
  service: (id: string) => `services/${id}`,
  location: (id: string) => `locations/${id}`,
  assignment: (id: string) => `assignments/${id}`,
};

const KINDS = [
  [/^\d{4}-Q/, 'quarter'],
  [/^\d{4}-S/, 'semester'],
  [/-/, 'month'],
  [/^/, 'year'],
] as const;

/** What the routes of the API answer of a subject of a file. */
export class AnswersOfApi {
  constructor(
    private readonly admin: TestAdmin,
    private readonly cookie: string,
  ) {}

  /** A list of a file says what the API answers of each of its subjects, to the letter. */
  async checkList(list: readonly ShownSubject[]): Promise<void> {
    for (const shown of list) {
      // a file says these once for all, or in a list of their own
      const { notes, hours = null, ...answer } = await this.indicators(shown);
      const { unit } = shown;
      expect(notes).toHaveLength(1);
      expect({ ...shown, hours }).toEqual({ ...answer, hours, unit });
    }
  }

  /** Weekdays and hours, and what respondents said of themselves. */
  async checkDetails(
    hours: readonly (ShownSubject & { hours: ShownFigure })[],
    respondents: readonly (ShownSubject & { profile: ShownFigure })[],
  ): Promise<void> {
    for (const shown of hours) {
      expect(shown.hours).toEqual((await this.indicators(shown)).hours);
    }
    for (const shown of respondents) {
      const { profile } = await this.get(`${this.routeOf(shown)}/respondents`, {
        period: shown.period.key,
      });
      expect(shown.profile).toMatchObject(profile);
    }
  }

  /** Every point of the trend. */
  async checkTrend(trend: readonly ShownSubject[]): Promise<void> {
    for (const shown of trend) {
      const { key } = shown.period;
      const kind = KINDS.find(([form]) => form.test(key))![1];
      for (const one of Object.values(shown.figures as Record<string, ShownFigure>)) {
        const asked = { measure: one.measure, kind, until: key };
        const { points } = await this.get(`${this.routeOf(shown)}/trend`, asked);
        const point = points.at(-1).figure;
        const { coverage, speaksOfOneOfficer } = point;
        expect({ ...pointOf(one), coverage, speaksOfOneOfficer }).toEqual(point);
      }
    }
  }

  private indicators(shown: Pick<ShownSubject, 'subject' | 'period'>) {
    return this.get(`${this.routeOf(shown)}/indicators`, { period: shown.period.key });
  }

  private routeOf({ subject }: Pick<ShownSubject, 'subject'>): string {
    return ROUTES[subject.kind](subject.id);
  }

  private async get(path: string, query: Record<string, string>) {
    const request = this.admin.request().get(`/api/v1/${path}`).query(query);
    return (await request.set('Cookie', this.cookie).expect(200)).body;
  }
}

/** A figure of the file as a trend shows it. */
function pointOf({
  id,
  basis,
  state,
  covers,
  n,
  notes,
  methodVersion,
  madeAt,
  figure,
}: ShownFigure) {
  const digits = figure as unknown as Record<string, unknown>;
  const isIkm = 'ikm' in digits;
  return {
    id,
    basis,
    state,
    covers,
    rests: digits['basis'],
    n,
    value: isIkm ? digits['ikm'] : digits['mean'],
    interval: digits['interval'],
    grade: isIkm ? digits['grade'] : null,
    notes,
    methodVersion,
    madeAt,
  };
}
