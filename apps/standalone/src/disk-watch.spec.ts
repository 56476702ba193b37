import { Logger } from '@nestjs/common';
import { type DiskRoom, DiskWatch, isNearlyFull } from './disk-watch.js';

const MB = 2 ** 20;
const GB = 2 ** 30;
const MINUTE = 60_000;

const room = (free: number, size: number, freeFiles = 1): DiskRoom => ({ free, size, freeFiles });

it.each([
  ['a city server', room(40 * GB, 100 * GB), false],
  ['its last gigabyte', room(0.9 * GB, 100 * GB), true],
  ['a small disk with room', room(300 * MB, 2 * GB), false],
  ['a small disk, its last tenth', room(190 * MB, 2 * GB), true],
  ['no room at all', room(0, 2 * GB), true],
  ['room, and no more files', room(40 * GB, 100 * GB, 0.005), true],
])('%s', (_, found, nearlyFull) => {
  expect(isNearlyFull(found)).toBe(nearlyFull);
});

describe('a watch', () => {
  let found: DiskRoom | Error;
  let watch: DiskWatch;
  let alarms: jest.SpyInstance;
  let warnings: jest.SpyInstance;

  const pass = (minutes: number): Promise<void> => jest.advanceTimersByTimeAsync(minutes * MINUTE);

  beforeEach(async () => {
    jest.useFakeTimers();
    alarms = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
    warnings = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
    found = room(40 * GB, 100 * GB);
    watch = new DiskWatch('/data', async () => {
      if (found instanceof Error) throw found;
      return found;
    });
    await pass(0);
  });
  afterEach(async () => {
    await watch.close();
    jest.restoreAllMocks();
    jest.useRealTimers();
  });

  it('says nothing while there is room', async () => {
    await pass(90);
    expect([alarms.mock.calls, await watch.findObstacle()]).toEqual([[], null]);
  });

  it('alarms within a minute, then once an hour, and is an obstacle as long as it lasts', async () => {
    found = room(0.5 * GB, 100 * GB);
    expect(await watch.findObstacle()).toBe('disk.nearly-full');
    await pass(1);
    expect(alarms.mock.calls).toEqual([[expect.stringContaining('nearly full: 536 MB are left')]]);
    await pass(59);
    expect(alarms).toHaveBeenCalledTimes(1);
    await pass(1);
    expect(alarms).toHaveBeenCalledTimes(2);
    found = room(40 * GB, 100 * GB);
    await pass(61);
    expect([alarms.mock.calls.length, await watch.findObstacle()]).toEqual([2, null]);
  });

  it('goes on where the disk cannot be asked', async () => {
    found = new Error('EIO');
    await pass(1);
    expect(warnings).toHaveBeenCalledWith(expect.stringContaining('EIO'));
    found = room(0, GB);
    await pass(1);
    expect(alarms).toHaveBeenCalledTimes(1);
  });
});
