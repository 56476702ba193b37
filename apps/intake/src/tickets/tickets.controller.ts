import { DomainError } from '@app/errors';
import { createValidationPipe } from '@app/platform';
import { Body, Controller, Headers, HttpCode, Param, Post } from '@nestjs/common';
import { CallTicket } from './call-ticket.js';
import { type IssuedTickets, IssueTickets } from './issue-tickets.js';
import { CallTicketDto, IssueTicketsDto } from './tickets.dto.js';

const BEARER = /^Bearer +(\S{1,64})$/i;
const HASH = /^[0-9a-f]{64}$/;

/** For queue machines, receipt printers and online services; described in docs/tickets-api.yaml. */
@Controller('api/v1/tickets')
export class TicketsController {
  constructor(
    private readonly issueTickets: IssueTickets,
    private readonly callTicket: CallTicket,
  ) {}

  @Post()
  issue(
    @Headers('authorization') authorization: string | undefined,
    @Body(createValidationPipe()) { count }: IssueTicketsDto,
  ): Promise<IssuedTickets> {
    return this.issueTickets.execute(keyIn(authorization), count);
  }

  @Post(':hash/call')
  @HttpCode(200)
  call(
    @Headers('authorization') authorization: string | undefined,
    @Param('hash') hash: string,
    @Body(createValidationPipe()) { counter }: CallTicketDto,
  ): Promise<{ counter: string }> {
    const key = keyIn(authorization);
    if (!HASH.test(hash)) throw new DomainError('ticket.unknown');
    return this.callTicket.execute(key, hash, counter);
  }
}

function keyIn(authorization = ''): string {
  const key = BEARER.exec(authorization)?.[1];
  if (key === undefined) throw new DomainError('ticket-key.unknown');
  return key;
}
