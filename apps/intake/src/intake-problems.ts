import type { ProblemTable } from '@app/platform';

/** How HTTP says what the intake refuses; the citizen's words for the same codes are in messages/. */
export const INTAKE_PROBLEMS: ProblemTable = {
  'code.malformed': {
    status: 404,
    detail:
      'This is not a code: nine letters and digits. Compare it with the print and type it again.',
  },
  'code.unknown': {
    status: 404,
    detail: 'No such code was issued. Compare it with the print, or ask the agency for a new one.',
  },
  'ticket-key.unknown': {
    status: 401,
    detail:
      'Send the key of this machine as "Authorization: Bearer KEY". If you did, it was revoked: ask an administrator of the agency for a new one.',
  },
  'ticket.unknown': {
    status: 404,
    detail:
      'No machine of your unit issued such a ticket. Name it by the `hash` of POST /api/v1/tickets.',
  },
  'ticket.spent': {
    status: 409,
    detail: 'The holder has rated with this ticket already, so it cannot be called again.',
  },
  'ticket.expired': {
    status: 409,
    detail: 'This ticket is older than 72 hours. Issue a new one and call that.',
  },
  'counter.unknown': {
    status: 404,
    detail:
      'The agency has no such counter in use. Send its key as in the organisation, for example loket-1.',
  },
  'counter.other-unit': {
    status: 409,
    detail:
      'This counter belongs to another unit than this key. Issue and call its tickets with a key of that unit.',
  },
  'public-url.unusable': {
    status: 500,
    detail: 'PUBLIC_URL is too long for tickets that can be scanned. Use a shorter host name.',
  },
  'display.unknown': {
    status: 404,
    detail:
      'The link of this display is not in use. Ask an administrator of the agency for a new one.',
  },
  'permit.forged': {
    status: 400,
    detail: 'The permit of this page is not valid. Open the page of the code again.',
  },
  'edit-token.wrong': {
    status: 401,
    detail: 'The edit token does not belong to this rating. Send the one that came with its 201.',
  },
  'rating-id.malformed': { status: 400, detail: 'The id of a rating must be a UUID of version 4.' },
  'rating.unknown': { status: 404, detail: 'No such rating is stored. Submit it first.' },
  'rating.conflict': {
    status: 409,
    detail:
      'This id belongs to a rating with other content. Use a new id, or PATCH the stored one.',
  },
  'rating.closed': {
    status: 409,
    detail: 'The time for changing this rating has passed. It stands as it is.',
  },
  'details.too-many': {
    status: 429,
    detail:
      'More answers and comments came from this network within the hour than are stored, so nothing was changed. Send the score without them, and these again after the full hour.',
    retryAfterSeconds: 900,
  },
  'receipt.malformed': {
    status: 400,
    detail: 'This is not a receipt: twelve letters and digits. Compare it with your note.',
  },
  'receipt.unknown': { status: 404, detail: 'There is no rating with this receipt.' },
  'request.cross-site': {
    status: 403,
    detail: 'This was sent from a page of another site. Send it from the page of the code.',
  },
  'store.busy': {
    status: 503,
    detail: 'More arrives than can be stored; nothing was stored. Send the same request again.',
    retryAfterSeconds: 2,
  },
  'store.silent': {
    status: 503,
    detail:
      'The storage did not answer in time, so it is not known whether this was stored. Send the same request again: a rating with the same id is the same rating.',
    retryAfterSeconds: 5,
  },
  'store.unavailable': {
    status: 503,
    detail: 'The storage does not answer; nothing was stored. Send the same request again.',
    retryAfterSeconds: 5,
  },
};
