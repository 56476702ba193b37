import { type CellStore, BATCH_SIZE } from '@app/persistence/cells';

/** Sums the journal into the cells up to its settled end. */
export class AdvanceCells {
  constructor(private readonly cells: CellStore) {}

  /** Returns the journal rows summed. A second call finds nothing to do. */
  async execute(): Promise<number> {
    let total = 0;
    for (let rows = BATCH_SIZE; rows === BATCH_SIZE; total += rows) {
      rows = await this.cells.advance();
    }
    return total;
  }
}
