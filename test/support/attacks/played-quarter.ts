import { createHash } from 'node:crypto';
import type { SimulatedRating } from '../../simulation/quarter.js';
import type { Assurance } from '../intake/assurance.js';
import { Browser, type Page } from '../intake/browser.js';
import type { RequestSender } from '../intake/http-sender.js';
import type { NightlyWorker } from './nightly-worker.js';
import { allDays, dayAt, isMonday, momentAt } from './quarter-calendar.js';
import type { Given, RatedCity } from './rated-city.js';

const BROWSERS = [
  'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/131.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Mobile Safari/604.1',
  'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 SamsungBrowser/27.0 Mobile Safari/537.36',
];

/** A rating of the simulation, and where it is sent. */
export interface PlannedRating extends SimulatedRating {
  office: string;
  answers: Record<string, number>;
  /** what is scanned; that of the level unless told */
  scan?: (city: RatedCity) => Given['scan'];
  /** whom it belongs to in the table; such ratings are kept an eye on */
  group?: string;
}

/** A case as a reviewer sees it. */
export interface SeenCase {
  id: string;
  rule: string;
  day: string;
  level: string;
  state: string;
  n: number;
  explanation: string;
  hours: { block: number; n: number }[];
}

export interface Player {
  city: RatedCity;
  ratings: readonly PlannedRating[];
  reviewer: string;
  decide: (seen: SeenCase) => 'reinstate' | 'exclude';
}

export interface Played {
  /** ids of ratings by group */
  ids: Map<string, string[]>;
  /** by office and score: what the answer to the tap looks like without what names the rating */
  looks: Map<string, Set<string>>;
  cases: SeenCase[];
}

const SCANS = { open: 'poster', present: 'screen', served: 'ticket' } as const;

/**
 * Plays all days with the clock of the apps: citizens over HTTP, the worker in the evening and after
 * midnight, the reviewers on Mondays.
 */
export async function playQuarter(
  assurance: Assurance,
  { citizens, worker }: { citizens: RequestSender; worker: NightlyWorker },
  players: readonly Player[],
): Promise<Played[]> {
  const played = players.map((): Played => ({ ids: new Map(), looks: new Map(), cases: [] }));
  const at = (day: string, minute: number): Date => (assurance.admin.now = momentAt(day, minute));
  for (const day of allDays()) {
    await worker.judge(at(day, 150));
    await worker.forget(at(day, 180));
    if (isMonday(day)) {
      at(day, 420);
      for (const [index, player] of players.entries()) {
        played[index]!.cases.push(...(await review(assurance, player)));
      }
    }
    for (const [index, player] of players.entries()) {
      await playDay(player, played[index]!, { day, citizens, at: (minute) => at(day, minute) });
    }
    await worker.judge(at(day, 1_410));
  }
  return played;
}

interface DayPlayed {
  day: string;
  citizens: RequestSender;
  at: (minute: number) => void;
}

/** Who comes to a office on a day on which somebody there is watched comes over HTTP, others at once. */
async function playDay({ city, ratings }: Player, played: Played, of: DayPlayed): Promise<void> {
  const ofDay = ratings
    .filter(({ day }) => dayAt(day) === of.day)
    .toSorted((one, other) => one.minute - other.minute);
  const watched = new Set(ofDay.filter(({ group }) => group).map(({ office }) => office));
  await city.append(
    ofDay
      .filter(({ office }) => !watched.has(office))
      .map((rating) => ({ ...rating, at: momentAt(of.day, rating.minute), ...traitsOf(rating) })),
  );
  const browsers = new Map<string, Browser>();
  for (const rating of ofDay.filter(({ office }) => watched.has(office))) {
    of.at(rating.minute);
    await playRating(city, rating, played, browserOf(rating, browsers, of.citizens));
  }
}

async function playRating(
  city: RatedCity,
  { office, level, scan, answer: score, answers, group }: PlannedRating,
  played: Played,
  browser: Browser,
): Promise<void> {
  const scanned = scan?.(city) ?? SCANS[level];
  const { ratingId, page } = await city.rate({ office, scan: scanned, score, answers, browser });
  if (group) played.ids.set(group, [...(played.ids.get(group) ?? []), ratingId]);
  const look = `${office} ${score} ${page.html.includes('value="another"') ? 'asked' : 'new'}`;
  played.looks.set(look, (played.looks.get(look) ?? new Set()).add(nameless(page)));
}

function browserOf(
  { office, cookie, ...rating }: PlannedRating,
  known: Map<string, Browser>,
  citizens: RequestSender,
): Browser {
  const key = `${office} ${cookie}`;
  const { address, userAgent } = traitsOf(rating);
  const headers = { 'x-forwarded-for': address, 'user-agent': userAgent };
  const browser = known.get(key) ?? new Browser(citizens, { headers });
  known.set(key, browser);
  return browser;
}

/** Decides about every case whose day is over. */
async function review(assurance: Assurance, { reviewer, decide }: Player): Promise<SeenCase[]> {
  const cases = await assurance.get<SeenCase[]>('review/cases', reviewer);
  const open = cases.filter(({ state }) => state === 'open');
  for (const seen of open) {
    const action = decide(seen);
    const decision = action === 'exclude' ? { action, reason: seen.rule } : { action };
    await assurance.post(`review/cases/${seen.id}/decision`, 200, decision, reviewer);
  }
  return open;
}

/** What a device of the simulation shows of itself. */
function traitsOf({ device }: Pick<PlannedRating, 'device'>): {
  address: string;
  userAgent: string;
} {
  const [kind = '', number = '0'] = device.split(' ');
  const [a = 0, b = 0, c = 0] = createHash('sha256').update(device).digest();
  const shared = { office: '203.0.113.7', operator: '198.51.100.7' }[kind];
  const browser = shared ? Number(number) : kind === 'phone' ? 0 : c % BROWSERS.length;
  return { address: shared ?? `10.${a}.${b}.7`, userAgent: BROWSERS[browser]! };
}

/** Without ids, tokens, codes and receipts. */
function nameless({ html }: Page): string {
  return html.replaceAll(/value="[^"]{20,}"|[0-9A-Z]{4}(-[0-9A-Z]{4}){2}|[0-9A-Z]{9,26}/g, '…');
}
