import {
  HttpException,
  NotFoundException,
  PayloadTooLargeException,
  ServiceUnavailableException,
} from '@nestjs/common';
import { DomainError, invalidField } from '@app/errors';
import { explainError, problemOf } from './problem.js';
import type { ProblemTable } from './problem-table.js';

const UNKNOWN = { id: 'Tidak ada kode itu. Ketik lagi.', en: 'No such code. Type it again.' };
const TABLE: ProblemTable = {
  'code.unknown': { status: 404, detail: UNKNOWN },
  'store.unavailable': {
    status: 503,
    detail: { id: 'Kirim lagi.', en: 'Send it again.' },
    retryAfterSeconds: 5,
  },
};

describe('explainError', () => {
  it('takes status and words of a domain error from the table', () => {
    expect(explainError(new DomainError('code.unknown'), TABLE)).toEqual({
      code: 'code.unknown',
      status: 404,
      detail: UNKNOWN,
      errors: [],
    });
  });

  it('knows the errors of every library, which are domain errors with words for the log', () => {
    class StoreGone extends DomainError<'store.unavailable'> {}
    const error = new StoreGone('store.unavailable', { message: '10.0.0.1 refused' });
    const explained = explainError(error, TABLE);
    expect(explained).toMatchObject({ status: 503, retryAfterSeconds: 5 });
    expect(JSON.stringify(explained)).not.toContain('10.0.0.1');
  });

  it('names refused fields', () => {
    const { status, errors } = explainError(invalidField('score', 'is not on the scale'), TABLE);
    expect({ status, errors }).toEqual({
      status: 400,
      errors: [{ field: 'score', message: 'is not on the scale' }],
    });
  });

  it.each([
    [new NotFoundException(), 404, 'request.not-found'],
    [new PayloadTooLargeException(), 413, 'request.too-large'],
    [new HttpException('', 429), 429, 'request.too-many'],
    [new HttpException('', 418), 400, 'request.malformed'],
    [
      Object.assign(new Error(), { name: 'FastifyError', statusCode: 415 }),
      415,
      'request.unsupported-type',
    ],
  ])('understands what the framework refuses (%#)', (error, status, code) => {
    expect(explainError(error, TABLE)).toMatchObject({ status, code });
  });

  it('takes a sender who has gone for no defect, and a lost database for one', () => {
    const lost = (message: string): Error =>
      Object.assign(new Error(message), { code: 'ECONNRESET' });
    expect(explainError(lost('aborted'), TABLE).code).toBe('request.aborted');
    expect(explainError(lost('read ECONNRESET'), TABLE).code).toBe('server.failed');
  });

  it.each([
    new Error('password=rahasia'),
    Object.assign(new Error('password=rahasia'), { code: '42P01' }),
    Object.assign(new Error('password=rahasia'), { code: 'toString' }),
    Object.assign(new Error('password=rahasia'), { code: 'code.unknown' }),
    new DomainError('toString', { message: 'password=rahasia' }),
    new ServiceUnavailableException('password=rahasia'),
    'password=rahasia',
    undefined,
  ])('says nothing of the cause of what nobody foresaw (%#)', (error) => {
    const problem = problemOf(explainError(error, TABLE), 'en', 'r-1');
    expect(problem).toMatchObject({ status: 500, code: 'server.failed', requestId: 'r-1' });
    expect(JSON.stringify(problem)).not.toContain('rahasia');
  });
});

it('says in the language of the reader what happened', () => {
  const explained = explainError(new DomainError('code.unknown'), TABLE);
  expect(problemOf(explained, 'id', 'r-1').detail).toBe(UNKNOWN.id);
  expect(problemOf(explained, 'en', 'r-1').detail).toBe(UNKNOWN.en);
});
