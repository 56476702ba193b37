import { Module } from '@nestjs/common';
import { ChangeCode } from './change-code.js';
import { CodesController } from './codes.controller.js';
import { DrawQr } from './draw-qr.js';
import { FindPrintableCode } from './find-printable-code.js';
import { ListIssuedCodes } from './list-issued-codes.js';
import { PostersController } from './posters.controller.js';
import { PrintPoster } from './print-poster.js';
import { PrintUnitPosters } from './print-unit-posters.js';
import { POSTER_PROBLEMS } from './poster-problems.js';

@Module({
  controllers: [CodesController, PostersController],
  providers: [
    ListIssuedCodes,
    ChangeCode,
    FindPrintableCode,
    DrawQr,
    PrintPoster,
    PrintUnitPosters,
  ],
})
export class PostersModule {
  static readonly problems = POSTER_PROBLEMS;
}
