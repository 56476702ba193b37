export { migrate } from './migrate.js';
export { findObstacle } from './find-obstacle.js';
