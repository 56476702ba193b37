import type { JudgedRating } from '@app/persistence/integrity';
import type { Channel } from '@app/persistence/ratings';
import { markDay } from './mark-day.js';

const PLAIN: JudgedRating = {
  id: 'a',
  unitId: 'unit',
  assignmentId: 'sari',
  counterId: null,
  serviceId: null,
  locationId: null,
  channel: 'poster',
  level: 'open',
  hourBlock: 1,
  minute: 0,
  visitor: null,
  deviceBucket: null,
  officeNetwork: false,
  staffDevice: false,
  loweredBy: null,
  straightLine: false,
};

/** e.g. `sari open office_network 2` */
const marksOf = (...ratings: Partial<JudgedRating>[]): string[] =>
  markDay(ratings.map((one) => ({ ...PLAIN, ...one }))).map(
    ({ assignmentId, level, kind, n }) => `${assignmentId} ${level} ${kind} ${n}`,
  );

describe('the marks of a day', () => {
  it('are none for a rating like any other', () => {
    expect(marksOf({}, {})).toEqual([]);
  });

  it('count the office’s network and devices by officer and level, each by itself', () => {
    expect(
      marksOf(
        { officeNetwork: true },
        { officeNetwork: true, staffDevice: true },
        { staffDevice: true, level: 'present' },
        { officeNetwork: true, assignmentId: 'budi' },
        {},
      ),
    ).toEqual([
      'sari open office_network 2',
      'sari open staff_device 1',
      'sari present staff_device 1',
      'budi open office_network 1',
    ]);
  });

  it('count services and locations apart', () => {
    const marks = markDay([
      { ...PLAIN, straightLine: true, serviceId: 'ktp' },
      { ...PLAIN, straightLine: true, serviceId: 'kk', locationId: 'mal' },
      { ...PLAIN, straightLine: true, serviceId: 'kk', locationId: 'mal' },
    ]);
    expect(marks.map(({ serviceId, locationId, n }) => [serviceId, locationId, n])).toEqual([
      ['ktp', null, 1],
      ['kk', 'mal', 2],
    ]);
  });

  it.each<Channel>(['kiosk', 'paper', 'field'])(
    'leave the office out where its own device is expected: %s',
    (channel) => {
      expect(marksOf({ channel, officeNetwork: true, staffDevice: true })).toEqual([]);
    },
  );

  it.each<Channel>(['poster', 'display', 'ticket', 'online'])(
    'know the office at: %s',
    (channel) => {
      expect(marksOf({ channel, officeNetwork: true })).toEqual(['sari open office_network 1']);
    },
  );
});
