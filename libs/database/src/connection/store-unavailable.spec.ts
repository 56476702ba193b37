import { orSilent, orUnavailable, StoreSilent, StoreUnavailable } from './store-unavailable.js';

const failing = (fault: { code?: string; message?: string }) => (): Promise<never> =>
  Promise.reject(Object.assign(new Error(fault.message ?? ''), fault));

const NOT_STORED = [
  { code: 'ECONNREFUSED' },
  { code: '53300' },
  { code: '57014' },
  { code: '57P03' },
  { code: '55P03' },
  { message: 'timeout exceeded when trying to connect' },
  { message: 'Connection terminated due to connection timeout' },
  { message: 'Client has encountered a connection error and is not queryable' },
];

const NOT_KNOWN = [
  { code: 'ECONNRESET' },
  { code: 'EPIPE' },
  { code: '08006' },
  { code: '57P01' },
  { message: 'Query read timeout' },
  { message: 'Connection terminated unexpectedly' },
  { message: 'Connection terminated' },
];

it.each(NOT_STORED)('after %j nothing is stored', async (fault) => {
  await expect(orSilent(failing(fault))).rejects.toMatchObject({ code: 'store.unavailable' });
});

it.each(NOT_KNOWN)('after %j it is not known whether it was stored', async (fault) => {
  await expect(orSilent(failing(fault))).rejects.toThrow(StoreSilent);
});

it.each([...NOT_STORED, ...NOT_KNOWN])('%j only keeps a reader waiting', async (fault) => {
  const error: unknown = await orUnavailable(failing(fault)).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(StoreUnavailable);
  expect(error).not.toBeInstanceOf(StoreSilent);
});

it.each([{ code: '42P01' }, { code: '23505' }, { message: 'a defect' }])(
  '%j is none of it',
  async (fault) => {
    await expect(orSilent(failing(fault))).rejects.not.toThrow(StoreUnavailable);
    await expect(orSilent(failing(fault))).rejects.toMatchObject(fault);
  },
);
