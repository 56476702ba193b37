export { MONTHS_KEPT } from './constants.js';
export { defineCommand, defineQuery, type Queryable } from './define-query.js';
export { fragment } from './vocabulary.js';
export { findObstacle } from './find-obstacle.js';
export { lockFor } from './locks.js';
export { migrate } from './migrate.js';
