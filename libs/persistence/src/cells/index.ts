export { BATCH_SIZE, CellStore, ClusterChanged } from './cell.store.js';
export { isWorkerRunning } from './is-worker-running.js';
export { type AggregationLag, measureLag } from './measure-lag.js';
export { type CellDifference, verifyCells } from './verify-cells.js';
