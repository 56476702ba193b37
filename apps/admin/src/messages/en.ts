import type { Messages } from './messages.js';

export const en: Messages = {
  openIndex: 'open index, not resistant to manipulation',
  openVoice: 'public voice, not material for an appraisal',
  tooFew: 'Not enough data yet',
};
