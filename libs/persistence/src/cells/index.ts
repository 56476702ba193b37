export { ClusterChanged, type Position, readState } from './aggregation-state.js';
export { BATCH_SIZE, CellStore } from './cell.store.js';
export { isWorkerRunning } from './is-worker-running.js';
export { type AggregationLag, measureLag } from './measure-lag.js';
export { type CellDifference, verifyCells } from './verify-cells.js';
export { settleDays } from './settle-days.js';
