import { randomUUID } from 'node:crypto';
import { strictEqual } from 'node:assert';
import {
  deriveKeys,
  deriveNetworkKey,
  generateCode,
  readEditCookie,
  rotatingCode,
  stepAt,
} from '@app/codes';
import type { RatingStore } from '@app/persistence/ratings';
import type { AssuranceLevel } from '@app/rating';
import { lineOf, networkOf } from '@app/platform';
import { browserFamilyOf } from '../../../apps/intake/src/device/browser-family.js';
import { traceOf } from '../../../apps/intake/src/device/device.js';
import { rosterShift, type TestAgency } from '../database/agency.js';
import type { Assurance } from '../intake/assurance.js';
import type { Browser, Page } from '../intake/browser.js';
import type { RequestSender } from '../intake/http-sender.js';
import { TEST_SECRET } from '../intake/intake.js';
import { appendAtLevels, submitCommand } from '../intake/rating-commands.js';

const JAKARTA_MS = 7 * 3_600_000;
const KEYS = { ...deriveKeys(TEST_SECRET), officeNetwork: deriveNetworkKey(TEST_SECRET) };
const dayOf = (moment: Date): string =>
  new Date(moment.getTime() + JAKARTA_MS).toISOString().slice(0, 10);

/** An officer behind a counter of his own, with what its citizens can scan. */
export interface RatedCounter {
  unitId: string;
  counterKey: string;
  assignmentId: string;
  /** of the poster on the counter */
  poster: string;
  /** of the screen on the counter; null where there are posters only */
  screen: string | null;
  /** of the unit's queue machine; null where there are posters only */
  machineKey: string | null;
}

export interface OfficePlan {
  name: string;
  offices: readonly string[];
  /** screens on the counters and a queue machine, or posters only */
  equipped: boolean;
}

/** A rating that is stored without a browser. */
export interface Background {
  office: string;
  level: AssuranceLevel;
  at: Date;
  answer: number;
  answers: Record<string, number>;
  cookie: string;
  address: string;
  userAgent: string;
}

/** What a browser sends: one tap and answers to elements. */
export interface Given {
  office: string;
  /** what is scanned there */
  scan: 'poster' | 'screen' | 'ticket' | { text: string };
  score: number;
  answers: Record<string, number>;
  browser: Browser;
}

export interface Sent {
  ratingId: string;
  /** of the answer to the tap */
  page: Page;
}

interface Setting {
  assurance: Assurance;
  agency: TestAgency;
  /** its administrator */
  administrator: string;
  /** where the citizens' app listens */
  citizens: RequestSender;
  store: RatingStore;
}

/** An agency with offices whose citizens rate over HTTP. */
export class RatedCity {
  readonly offices = new Map<string, RatedCounter>();

  constructor(readonly setting: Setting) {}

  /** Builds an office; its officers are on duty all the time. */
  async open(
    { name, offices, equipped }: OfficePlan,
    during: { from: Date; to: Date },
  ): Promise<void> {
    const unitId = await this.insertUnit(name);
    const machineKey = equipped
      ? await this.setting.assurance.giveKey(unitId, this.setting.administrator)
      : null;
    for (const office of offices) {
      const placed = await this.insertCounter(unitId, office);
      await rosterShift(this.owner, this.setting.agency, { ...placed, ...during });
      const screen = equipped ? await this.letScreenIn(placed.counterId) : null;
      const { assignmentId, poster } = placed;
      const found = { unitId, counterKey: office, assignmentId, poster, screen, machineKey };
      this.offices.set(office, found);
    }
  }

  office(name: string): RatedCounter {
    const found = this.offices.get(name);
    if (!found) throw new Error(`no office ${name}`);
    return found;
  }

  /** What stands in the address on a office's screen so many minutes ago. */
  onScreen(office: string, minutesAgo = 0): string {
    const step = stepAt(this.setting.assurance.admin.now) - minutesAgo;
    return rotatingCode(this.office(office).screen!, step, dayOf, KEYS.display);
  }

  /** Scans, taps and answers. @throws when anything of it is refused */
  async rate({ office, scan, score, answers, browser }: Given): Promise<Sent> {
    const opened = await browser.open(`/R/${await this.textOf(scan, office)}`);
    strictEqual(opened.status, 200, opened.html);
    const saved = await browser.tap(opened, score);
    strictEqual(saved.status, 201, saved.html);
    const { edit = '', step } = saved.form('class="sheet"').hidden;
    const asked =
      step === 'visit'
        ? await browser.submit(saved.form('class="sheet"'), { action: 'another' })
        : saved;
    const chosen = Object.entries(answers).map(([key, value]) => [`answers.${key}`, `${value}`]);
    const done = await browser.submit(asked.form('class="sheet"'), {
      ...Object.fromEntries(chosen),
      action: 'finish',
    });
    strictEqual(done.status, 200, done.html);
    return { ratingId: readEditCookie(edit).ratingId, page: saved };
  }

  /** Stores a day's ratings at once, as if each had come over HTTP with its proof. */
  async append(ratings: readonly Background[]): Promise<void> {
    const commands = ratings.map(({ office, level, at, answer: score, answers, ...of }) => {
      const { poster, screen } = this.office(office);
      const code = level === 'present' ? screen! : poster;
      const device = {
        nonce: of.cookie,
        staff: false,
        network: networkOf(of.address),
        line: lineOf(of.address),
        browser: browserFamilyOf(of.userAgent),
      };
      return submitCommand({
        code,
        level,
        at,
        score,
        answers,
        ...traceOf(device, { code, at }, KEYS),
      });
    });
    await appendAtLevels({ owner: this.owner, store: this.setting.store }, commands);
  }

  private async textOf(scan: Given['scan'], office: string): Promise<string> {
    if (typeof scan === 'object') return scan.text;
    if (scan === 'screen') return this.onScreen(office);
    return scan === 'poster' ? this.office(office).poster : this.drawTicket(this.office(office));
  }

  /** Issued and called at the counter at once. Returns what is printed on it. */
  private async drawTicket({ machineKey, counterKey: counter }: RatedCounter): Promise<string> {
    interface Issued {
      tickets: { hash: string; address: string }[];
    }
    const issued = await this.machine<Issued>(machineKey!, '', { count: 1 });
    const { hash, address } = issued.tickets[0]!;
    await this.machine(machineKey!, `/${hash}/call`, { counter });
    return address.slice(address.lastIndexOf('/') + 1);
  }

  private async machine<T>(key: string, path: string, payload: object): Promise<T> {
    const answer = await this.setting.citizens.inject({
      method: 'POST',
      url: `/api/v1/tickets${path}`,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      payload: JSON.stringify(payload),
    });
    strictEqual(answer.statusCode < 300, true, answer.payload);
    return JSON.parse(answer.payload) as T;
  }

  private get owner() {
    return this.setting.assurance.admin.owner;
  }

  private async letScreenIn(counterId: string): Promise<string> {
    await this.setting.assurance.letDisplayIn(counterId, this.setting.administrator);
    const [{ code }] = await this.owner.query(
      `SELECT code FROM codes WHERE counter_id = $1 AND channel = 'display'`,
      [counterId],
    );
    return code;
  }

  private async insertUnit(name: string): Promise<string> {
    const id = randomUUID();
    const { instansiId, dinasId } = this.setting.agency;
    await this.owner.query('INSERT INTO units (instansi_id, id, key) VALUES ($1, $2, $3)', [
      instansiId,
      id,
      name,
    ]);
    await this.owner.query(
      `INSERT INTO unit_versions (instansi_id, unit_id, valid, name, parent_id)
       VALUES ($1, $2, '[2020-01-01,)', $3, $4)`,
      [instansiId, id, name, dinasId],
    );
    return id;
  }

  private async insertCounter(unitId: string, key: string) {
    const { instansiId } = this.setting.agency;
    const placed = {
      counterId: randomUUID(),
      assignmentId: randomUUID(),
      poster: generateCode(),
      officerId: randomUUID(),
    };
    const { counterId, assignmentId, poster, officerId } = placed;
    await this.owner.query(
      `INSERT INTO counters (instansi_id, id, key, unit_id, name, shared) VALUES ($1, $2, $3, $4, $3, false)`,
      [instansiId, counterId, key, unitId],
    );
    await this.owner.query(
      `INSERT INTO officers (instansi_id, id, key, name, public_name, employment)
       VALUES ($1, $2, $3, $3, $3, 'PNS')`,
      [instansiId, officerId, key],
    );
    await this.owner.query(
      `INSERT INTO assignments (instansi_id, id, officer_id, unit_id, valid)
       VALUES ($1, $2, $3, $4, '[2020-01-01,)')`,
      [instansiId, assignmentId, officerId, unitId],
    );
    await this.owner.query(
      `INSERT INTO codes (instansi_id, unit_id, kind, channel, key, code, counter_id, issued_at)
       VALUES ($1, $2, 'resmi', 'poster', $3, $4, $5, '2020-01-01')`,
      [instansiId, unitId, key, poster, counterId],
    );
    return placed;
  }
}
