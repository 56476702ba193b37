/** How many ratings a counter got on a local day. */
export interface RatedDay {
  /** YYYY-MM-DD */
  day: string;
  /** ratings, a whole number from 1 */
  n: number;
}

/**
 * `learning`: too young for a rhythm to be known · `normal`: rated as usual, or quiet by chance ·
 * `silent`: so quiet that chance does not explain it
 */
export type SilenceState = 'learning' | 'normal' | 'silent';

export interface Silence {
  state: SilenceState;
  /** the first day without a rating, YYYY-MM-DD; null unless silent */
  since: string | null;
}

/** Silence that chance brings about less often than this is told. */
const SILENCE_LIMIT = 0.001;

/** Days from the first to the last rating before a rhythm is known. */
const LEARNING_DAYS = 28;

const RHYTHM_DAYS = 56;
const DAY_MS = 86_400_000;

/**
 * Has a counter fallen silent? Ratings are taken as a Poisson process whose rate is the mean of each
 * weekday over the eight weeks that end with the last rating, so a weekday on which the counter is
 * closed expects none. With λ ratings expected on the whole days since the last one, the chance of
 * seeing none is P(0) = exp(−λ); below 0.001 (λ above 6.9) the counter is silent. The running day does
 * not count, because it is not over. The rhythm ends with the last rating, so that a long silence does
 * not become the habit.
 *
 * Source: the Poisson zero term, P(0) = e^−λ. Real days vary more than Poisson's and holidays are not
 * known, so a silence is a reason to look, never a finding.
 * @param rated days with at least one rating, in any order, each once
 * @param today local day, YYYY-MM-DD
 * @throws RangeError for a day that is none or ratings that are not whole and positive
 */
export function silenceOf(rated: readonly RatedDay[], today: string): Silence {
  const days = new Map(rated.map((one) => [indexOf(one.day), positive(one.n)]));
  const [first, last] = [Math.min(...days.keys()), Math.max(...days.keys())];
  if (days.size === 0 || last - first + 1 < LEARNING_DAYS)
    return { state: 'learning', since: null };
  const rhythm = rhythmOf(days, Math.max(first, last - RHYTHM_DAYS + 1), last);
  const quiet = range(last + 1, indexOf(today));
  const expected = quiet.reduce((sum, day) => sum + rhythm[weekday(day)]!, 0);
  if (Math.exp(-expected) >= SILENCE_LIMIT) return { state: 'normal', since: null };
  return { state: 'silent', since: dayOf(last + 1) };
}

/** Mean ratings a day for each day of the week, over the days from `first` to `last`. */
function rhythmOf(days: ReadonlyMap<number, number>, first: number, last: number): number[] {
  return range(0, 7).map((asked) => {
    const same = range(first, last + 1).filter((day) => weekday(day) === asked);
    return same.reduce((sum, day) => sum + (days.get(day) ?? 0), 0) / same.length;
  });
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);

/** Any numbering does, as long as seven days later it is the same again. */
const weekday = (day: number): number => day % 7;

const dayOf = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

function indexOf(day: string): number {
  const index = Date.parse(`${day}T00:00:00Z`) / DAY_MS;
  if (!Number.isInteger(index)) throw new RangeError(`"${day}" is not a day: write YYYY-MM-DD`);
  return index;
}

function positive(n: number): number {
  if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`${n} is not a number of ratings`);
  return n;
}
