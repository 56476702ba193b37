export { migrate } from './migrate.js';
export { checkAccess } from './check-access.js';
export { type DatabaseObstacle, findObstacle } from './find-obstacle.js';
