import { DomainError, invalidField } from './domain-error.js';

class TicketRefused extends DomainError<'ticket.used'> {}

describe('DomainError', () => {
  it('is called after its class, and its message is the code unless there are words for a terminal', () => {
    const { name, message, code } = new TicketRefused('ticket.used');
    expect({ name, message, code }).toEqual({
      name: 'TicketRefused',
      message: 'ticket.used',
      code: 'ticket.used',
    });
    expect(new DomainError('user.unknown', { message: 'List them.' }).message).toBe('List them.');
  });

  it('keeps its cause', () => {
    const cause = new Error('disk');
    expect(new DomainError('store.unavailable', {}, { cause }).cause).toBe(cause);
  });
});

it('names the one field that is refused, and its rule where there is one', () => {
  expect(invalidField('score', 'is not on the scale')).toMatchObject({
    code: 'request.invalid',
    details: { errors: [{ field: 'score', message: 'is not on the scale' }] },
  });
  expect(invalidField('id', 'is no id', 'isUuid').details.errors).toEqual([
    { field: 'id', message: 'is no id', rule: { name: 'isUuid', values: [] } },
  ]);
});
