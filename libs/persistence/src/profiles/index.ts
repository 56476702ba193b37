export { type Profile, PROFILE_FIELDS, type ProfileField } from './profile-fields.js';
