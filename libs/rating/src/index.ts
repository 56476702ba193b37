export { ASSURANCE_LEVELS, type AssuranceLevel, type AttestedLevel } from './assurance-level.js';
export { isSharedScreen, SHARED_SCREENS } from './shared-screens.js';
export {
  DETAILS_MINUTES,
  isClosed,
  PAGE_MINUTES,
  SERVICE_MINUTES,
  SHARED_DETAILS_MINUTES,
  TAP_MINUTES,
} from './windows.js';
