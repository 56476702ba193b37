import type { Access } from './declared-access.js';

const ADMINISTRATOR = ['administrator'] as Access;
const PLANNER = ['planner'] as Access;
const OFFICER = ['officer'] as Access;
const WHOLE = ['administrator', 'planner'] as Access;
const REVIEWER = ['reviewer'] as Access;
const HEADS = ['administrator', 'unit_head'] as Access;
const PLACES = ['administrator', 'planner', 'unit_head', 'officer'] as Access;
const EVERYBODY = ['administrator', 'planner', 'unit_head', 'officer', 'reviewer'] as Access;

/** Who may call which route, written down a second time: a change of rights is a change of this table. */
export const WHO_MAY: Readonly<Record<string, Access>> = {
  'post /api/v1/session': 'without session',
  'get /api/v1/session': EVERYBODY,
  'delete /api/v1/session': EVERYBODY,
  'post /api/v1/second-factor': 'without session',
  'post /api/v1/second-factor/confirm': 'without session',
  'post /api/v1/invitations/read': 'without session',
  'post /api/v1/invitations/accept': 'without session',
  'get /api/v1/me/sessions': EVERYBODY,
  'delete /api/v1/me/sessions': EVERYBODY,
  'delete /api/v1/me/sessions/{id}': EVERYBODY,
  'post /api/v1/me/password': EVERYBODY,

  'get /api/v1/users': ADMINISTRATOR,
  'post /api/v1/users': ADMINISTRATOR,
  'patch /api/v1/users/{id}': ADMINISTRATOR,
  'post /api/v1/users/{id}/reset': ADMINISTRATOR,
  'post /api/v1/users/{id}/deactivate': ADMINISTRATOR,
  'post /api/v1/users/{id}/reactivate': ADMINISTRATOR,
  'delete /api/v1/users/{id}/sessions': ADMINISTRATOR,
  'get /api/v1/administrator-actions': ADMINISTRATOR,

  'get /api/v1/review/cases': REVIEWER,
  'get /api/v1/review/cases/{id}': REVIEWER,
  'post /api/v1/review/cases/{id}/decision': REVIEWER,
  'get /api/v1/review/objections': REVIEWER,
  'post /api/v1/review/objections/{id}/answer': REVIEWER,
  'get /api/v1/review/marks': REVIEWER,
  'get /api/v1/review/symmetry': WHOLE,
  'get /api/v1/review/reviewers': ADMINISTRATOR,
  'patch /api/v1/review/reviewers/{id}': ADMINISTRATOR,
  'get /api/v1/own/objections': OFFICER,
  'post /api/v1/own/objections': OFFICER,

  'get /api/v1/units': PLACES,
  'get /api/v1/services': PLACES,
  'get /api/v1/locations': WHOLE,
  'get /api/v1/assignments': PLACES,

  'get /api/v1/units/{id}': ADMINISTRATOR,
  'post /api/v1/units': ADMINISTRATOR,
  'post /api/v1/units/merge': ADMINISTRATOR,
  'patch /api/v1/units/{id}': ADMINISTRATOR,
  'post /api/v1/units/{id}/retire': ADMINISTRATOR,
  'post /api/v1/locations': ADMINISTRATOR,
  'patch /api/v1/locations/{id}': ADMINISTRATOR,
  'post /api/v1/locations/{id}/retire': ADMINISTRATOR,
  'get /api/v1/services/{id}': ADMINISTRATOR,
  'post /api/v1/services': ADMINISTRATOR,
  'patch /api/v1/services/{id}': ADMINISTRATOR,
  'post /api/v1/services/{id}/retire': ADMINISTRATOR,
  'get /api/v1/counters': ADMINISTRATOR,
  'post /api/v1/counters': ADMINISTRATOR,
  'patch /api/v1/counters/{id}': ADMINISTRATOR,
  'post /api/v1/counters/{id}/retire': ADMINISTRATOR,
  'get /api/v1/officers': ADMINISTRATOR,
  'post /api/v1/officers': ADMINISTRATOR,
  'patch /api/v1/officers/{id}': ADMINISTRATOR,
  'post /api/v1/officers/{id}/transfer': ADMINISTRATOR,
  'post /api/v1/officers/{id}/retire': ADMINISTRATOR,
  'post /api/v1/assignments': ADMINISTRATOR,
  'post /api/v1/assignments/{id}/end': ADMINISTRATOR,
  'get /api/v1/roster': ADMINISTRATOR,
  'post /api/v1/roster': ADMINISTRATOR,
  'post /api/v1/roster/{id}/end': ADMINISTRATOR,
  'get /api/v1/roster/corrections': ADMINISTRATOR,
  'post /api/v1/roster/corrections': ADMINISTRATOR,
  'post /api/v1/organisation/import': ADMINISTRATOR,

  'get /api/v1/codes': HEADS,
  'post /api/v1/codes/{id}/revoke': ADMINISTRATOR,
  'post /api/v1/codes/{id}/replace': ADMINISTRATOR,
  'get /api/v1/codes/{id}/qr.svg': HEADS,
  'get /api/v1/codes/{id}/qr.png': HEADS,
  'get /api/v1/codes/{id}/poster.pdf': HEADS,
  'get /api/v1/units/{id}/posters.pdf': HEADS,

  'get /api/v1/instansi/indicators': WHOLE,
  'get /api/v1/units/{id}/indicators': PLACES,
  'get /api/v1/services/{id}/indicators': PLACES,
  'get /api/v1/locations/{id}/indicators': WHOLE,
  'get /api/v1/assignments/{id}/indicators': ['planner', 'unit_head', 'officer'],
  'get /api/v1/instansi/trend': WHOLE,
  'get /api/v1/units/{id}/trend': PLACES,
  'get /api/v1/services/{id}/trend': PLACES,
  'get /api/v1/locations/{id}/trend': WHOLE,
  'get /api/v1/assignments/{id}/trend': ['planner', 'unit_head', 'officer'],
  'get /api/v1/units/{id}/signals': ['planner', 'unit_head'],
  'get /api/v1/units/{id}/counters/activity': ['administrator', 'planner', 'unit_head'],

  'get /api/v1/units/{id}/comments': ['unit_head', 'planner'],
  'get /api/v1/assignments/{id}/comments': ['officer', 'unit_head'],
  'get /api/v1/units/{id}/respondents': ['unit_head', 'planner'],

  'get /api/v1/services/{id}/persons-served': ['planner', 'unit_head'],
  'put /api/v1/services/{id}/persons-served/{month}': ['planner', 'unit_head'],
  'post /api/v1/persons-served': ['planner', 'unit_head'],

  'get /api/v1/me/assignments': OFFICER,
  'get /api/v1/me/summary': OFFICER,
  'get /api/v1/me/looks': OFFICER,

  'post /api/v1/exports': PLANNER,
  'get /api/v1/exports/{id}': PLANNER,
  'delete /api/v1/exports/{id}': PLANNER,
  'get /api/v1/exports/{id}/file': PLANNER,
};
