export type { Display, DisplayService } from './display.js';
export { PostgresDisplayService } from './display-service.store.js';
export { DisplayRefused, issueDisplay, revokeDisplay } from './issue-display.js';
export { findDisplay, listDisplays } from './list-displays.js';
export { DisplayEntity } from './display.entity.js';
