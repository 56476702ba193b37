import { ELEMENT_KEYS } from '@app/skm';
import { shapeWithIndex, USUAL_SPREAD } from '../../simulation/answers.js';
import { type Attack, drawAttack } from '../../simulation/attacks.js';
import { drawOfficer, LEARNING_DAYS, QUARTER_DAYS } from '../../simulation/quarter.js';
import type { Random } from '../../simulation/random.js';
import type { PlannedRating } from './played-quarter.js';

/** The share of honest citizens who answer all elements alike. */
const STRAIGHT = 0.4;
/** Working day of the quarter on which sixty come to one counter. */
export const BUSY_DAY = 30;
/** People of the office's Wi-Fi who are watched, and from when on. */
const WIFI = { from: 5, persons: 60 };

/** Desks with screens, a queue machine and posters, by what happens at them. */
export const OFFICE = {
  stuffed: 'dipuji-dari-jauh',
  bombed: 'dibom',
  relayed: 'diteruskan',
  relayedAllDay: 'diteruskan-seharian',
  busy: 'hari-ramai',
  wifi: ['wifi-1', 'wifi-2'],
} as const;

/** Every second citizen has a ticket. */
export const TICKET_OFFICE = {
  insider: 'orang-dalam',
  colleagues: ['rekan-1', 'rekan-2'],
} as const;

/** Units of one office each, with posters only. */
export const POSTERS = { phone: 'satu-gawai', bombingPhone: 'satu-gawai-1', friends: 'teman' };

type Mix = readonly [open: number, present: number, served: number];

interface CounterPlan {
  /** true index of the officer */
  index: number;
  mix: Mix;
  /** expected ratings in the quarter */
  perQuarter: number;
}

const alike = (answer: number): Record<string, number> =>
  Object.fromEntries(ELEMENT_KEYS.map((key) => [key, answer]));

/**
 * What honest citizens send, in the quarter and the four weeks before. As in the simulation the weak officer
 * is praised and the good one bombed.
 */
export function planHonest(random: Random): PlannedRating[] {
  const usual: CounterPlan = { index: 82, mix: [0.3, 0.55, 0.15], perQuarter: 90 };
  // so that enough open ratings are left for the public voice to have a mean
  const busier: CounterPlan = { index: 82, mix: [0.4, 0.45, 0.15], perQuarter: 130 };
  const ticketed: CounterPlan = { index: 72, mix: [0, 0.5, 0.5], perQuarter: 90 };
  const posters: CounterPlan = { index: 72, mix: [1, 0, 0], perQuarter: 90 };
  const office = (name: string, plan: CounterPlan): PlannedRating[] =>
    drawCounter(name, plan, random);
  return [
    ...office(OFFICE.stuffed, { ...busier, index: 72 }),
    ...office(OFFICE.bombed, busier),
    ...office(OFFICE.relayed, { ...usual, index: 72 }),
    ...office(OFFICE.relayedAllDay, { ...usual, index: 72 }),
    ...office(OFFICE.busy, usual),
    ...onWifi(OFFICE.wifi.flatMap((name) => office(name, usual))),
    ...office(TICKET_OFFICE.insider, ticketed),
    ...TICKET_OFFICE.colleagues.flatMap((name) => office(name, { ...ticketed, index: 82 })),
    ...office(POSTERS.phone, posters),
    ...office(POSTERS.bombingPhone, { ...posters, index: 82 }),
    ...office(POSTERS.friends, posters),
    ...busyDay(),
  ];
}

/** Who comes to these offices from a day on has the office's address, and one kind of phone. */
function onWifi(ratings: PlannedRating[]): PlannedRating[] {
  const watched = ratings
    .filter(({ day, level }) => day >= WIFI.from && level === 'present')
    .toSorted((one, other) => one.day - other.day)
    .slice(0, WIFI.persons);
  return ratings.map((rating) =>
    watched.includes(rating) ? { ...rating, device: 'office 0', group: 'wifi' } : rating,
  );
}

/** Sixty one after the other at one counter, from one address. */
function busyDay(): PlannedRating[] {
  return Array.from({ length: 60 }, (_, at) => ({
    office: OFFICE.busy,
    day: BUSY_DAY,
    minute: 8 * 60 + at * 8,
    group: OFFICE.busy,
    level: 'present',
    channel: 'display',
    genuine: true,
    cookie: `visitor ${at}`,
    device: 'office 0',
    answer: 3 + (at % 2),
    answers: alike(3),
  }));
}

function drawCounter(
  office: string,
  { index, mix, perQuarter }: CounterPlan,
  random: Random,
): PlannedRating[] {
  const shape = shapeWithIndex(index, USUAL_SPREAD);
  const traffic = { perQuarter, mix, season: false };
  const days = LEARNING_DAYS + QUARTER_DAYS;
  return drawOfficer(traffic, days, shape, random).map((rating) => {
    const { answer } = rating;
    const straight = random() < STRAIGHT;
    const answers = straight ? alike(answer) : { ...alike(answer), waktu: (answer % 4) + 1 };
    return { ...rating, office, day: rating.day - LEARNING_DAYS, answers };
  });
}

/** What the attackers send: those of the simulation. */
export function planAttacks(random: Random): PlannedRating[] {
  const draw = (office: string, plan: Attack): PlannedRating[] =>
    drawAttack(plan, random).map((rating) => ({
      ...rating,
      office,
      group: office,
      answers: alike(rating.answer),
    }));
  const remote = { fakes: 200, days: 10, level: 'open', phones: 20, pace: 'any hour' } as const;
  const hurried = { fakes: 200, days: 1, level: 'open', phones: 1, pace: 1 } as const;
  const friends = { ...remote, days: QUARTER_DAYS } as const;
  const drip = { ...friends, fakes: 50, level: 'present', phones: 1 } as const;
  const relay = { ...drip, fakes: 20, days: 1, answer: 4, phones: 20 } as const;
  return [
    ...fromAPhoto(draw(OFFICE.stuffed, { ...remote, answer: 4 })),
    ...fromAPhoto(draw(OFFICE.bombed, { ...remote, answer: 1 })),
    ...draw(TICKET_OFFICE.insider, { ...drip, answer: 4 }),
    ...inAChat(draw(OFFICE.relayed, { ...relay, pace: 0.1 })),
    ...draw(OFFICE.relayedAllDay, { ...relay, pace: 'any hour' }),
    ...draw(POSTERS.phone, { ...hurried, answer: 4 }),
    ...draw(POSTERS.bombingPhone, { ...hurried, answer: 1 }),
    ...draw(POSTERS.friends, { ...friends, answer: 4 }),
  ];
}

/** Half of the poster, half of the screen an hour ago. */
function fromAPhoto(ratings: PlannedRating[]): PlannedRating[] {
  return ratings.map((rating, at) =>
    at % 2 === 0
      ? rating
      : { ...rating, scan: (city) => ({ text: city.onScreen(rating.office, 60) }) },
  );
}

/** One live code, which all of them use within two minutes. */
function inAChat(ratings: PlannedRating[]): PlannedRating[] {
  let text: string | undefined;
  return ratings.map((rating) => ({
    ...rating,
    scan: (city) => ({ text: (text ??= city.onScreen(rating.office)) }),
  }));
}
