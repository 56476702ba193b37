import type { Job } from '@app/jobs';
import { Injectable } from '@nestjs/common';
import { MakeExports } from '../exports/make-exports.js';
import { SECOND } from './duration.js';

/** Somebody may be waiting for a file, and some files may have expired. The admin app hints at it. */
@Injectable()
export class MakeExportsJob implements Job {
  readonly name = 'exports.make';
  readonly every = 15 * SECOND;

  constructor(private readonly makeExports: MakeExports) {}

  run(): Promise<void> {
    return this.makeExports.execute();
  }
}
