import type { ProofReader } from '@app/persistence/proof';
import { DomainError } from '@app/errors';
import { createValidationPipe, isDay } from '@app/platform';
import type { SealedStatement } from '@app/proof';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PROOF_READER } from '../intake-tokens.js';
import { writePage } from '../page/layout.view.js';
import { readerOf } from '../page/visit.js';
import { ReceiptFormDto } from '../page/receipt-form.dto.js';
import { OwnProofPage } from './own-proof.view.js';
import { AgencySealsPage, ProofPage } from './proof.view.js';
import { ProveRating } from './prove-rating.js';

const SHOWN_SEALS = 90;
const STATEMENTS = /^(\d{4}-\d{2}-\d{2})\.json$/;
/** A proof reads all leaves of a day; per address and process. */
const LOOK_UPS = { max: 20, timeWindow: 60_000 };

@Controller('bukti')
export class ProofController {
  constructor(
    @Inject(PROOF_READER) private readonly proofs: ProofReader,
    private readonly proveRating: ProveRating,
  ) {}

  @Get()
  async explain(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const agencies = await this.proofs.listAgencies();
    return writePage(reply, 200, ProofPage({ reader: readerOf(request), agencies }));
  }

  /** A POST, so that the receipt does not stand in addresses and logs. */
  @Post()
  @HttpCode(200)
  @RouteConfig({ rateLimit: LOOK_UPS })
  async prove(
    @Body(createValidationPipe()) form: ReceiptFormDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const proof = await this.proveRating.execute(form.receipt);
    return writePage(reply, 200, OwnProofPage({ reader: readerOf(request), proof }));
  }

  @Get(':agency')
  async showSeals(
    @Param('agency') agency: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const found = await this.proofs.listSeals(agency, SHOWN_SEALS);
    if (found === null) throw new DomainError('request.not-found');
    return writePage(reply, 200, AgencySealsPage({ reader: readerOf(request), found }));
  }

  /** The signed statements of one day: what somebody outside keeps. */
  @Get(':agency/:file')
  async showStatements(
    @Param('agency') agency: string,
    @Param('file') file: string,
  ): Promise<SealedStatement[]> {
    const day = STATEMENTS.exec(file)?.[1];
    const statements = isDay(day) ? await this.proofs.listStatements(agency, day) : null;
    if (statements === null) throw new DomainError('request.not-found');
    return statements;
  }
}
