import { BATCH_SIZE, CellStore } from '@app/persistence/cells';
import { nextStep } from '@app/jobs';
import { Injectable } from '@nestjs/common';

/** Sums the journal into the cells up to its settled end. */
@Injectable()
export class AdvanceCells {
  constructor(private readonly cells: CellStore) {}

  /** Returns the journal rows summed. A second call finds nothing to do. */
  async execute(): Promise<number> {
    let total = 0;
    for (let rows = BATCH_SIZE; rows === BATCH_SIZE; total += rows) {
      await nextStep();
      rows = await this.cells.advance();
    }
    return total;
  }
}
