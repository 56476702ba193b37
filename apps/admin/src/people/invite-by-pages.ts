import { invalidField, DomainError } from '@app/errors';
import type { OfficerHistory } from '@app/persistence/organisation-changes';
import type { UnitRow } from '@app/persistence/organisation-tree';
import { Injectable } from '@nestjs/common';
import type { LiveSession } from '../access/resume-session.js';
import { newToken } from '../access/session-token.js';
import { TakeUpInvitation } from '../access/take-up-invitation.js';
import { ManageOfficers } from '../organisation/manage-officers.js';
import { ReadOrganisation } from '../organisation/read-organisation.js';
import type { PageRequest } from '../pages/answer/page-request.js';
import type { InvitePersonDto } from './invite-person.dto.js';
import { type LinkedAccount, ManageAccounts } from './manage-accounts.js';
import { PEOPLE_PATHS } from './people-paths.js';
import { peopleTextsIn } from './people-texts.js';

const ONCE = 'invitation form';
const LINK = 'link';
const FORM_SECONDS = 12 * 60 * 60;

/** A link that was just made; the next page shows it once. */
export interface HandedLink {
  username: string;
  address: string;
  /** ISO 8601 */
  expiresAt: string;
}

/** Invitations by a form: sent twice, it makes one person and shows one link. */
@Injectable()
export class InviteByPages {
  constructor(
    private readonly accounts: ManageAccounts,
    private readonly invitation: TakeUpInvitation,
    private readonly officers: ManageOfficers,
    private readonly organisation: ReadOrganisation,
  ) {}

  units(session: LiveSession): Promise<UnitRow[]> {
    return this.organisation.units(session);
  }

  /** What the form brings back, so that it makes the same link however often it is sent. */
  newForm(asked: PageRequest): string {
    return asked.sealText(ONCE, newToken(), FORM_SECONDS);
  }

  /** @throws DomainError `request.invalid` at the officer, AccessError like {@link ManageAccounts.invite} */
  async invite(asked: PageRequest, session: LiveSession, form: InvitePersonDto): Promise<string> {
    const token = asked.unsealText(ONCE, form.once) ?? newToken();
    const { username, role, unitId = null } = form;
    const officerId = await this.officerOf(asked, session, form);
    const person = { username, role, unitId, officerId };
    try {
      return handOver(asked, await this.accounts.invite(session, person, token));
    } catch (error) {
      const made = isTaken(error) ? await this.findMade(session, token) : null;
      if (made === null) throw error;
      return handOver(asked, made);
    }
  }

  /** @throws AccessError `user.unknown`, `user.last-administrator` */
  async reset(asked: PageRequest, session: LiveSession, id: string): Promise<string> {
    return handOver(asked, await this.accounts.reset(session, id));
  }

  /** What the same form has made before; null when somebody else has the name. */
  private async findMade(session: LiveSession, token: string): Promise<LinkedAccount | null> {
    try {
      const { instansiId, userId, expiresAt } = await this.invitation.find(token);
      const people = await this.accounts.list(session);
      const account = people.find(({ id }) => id === userId && instansiId === session.instansiId);
      return account === undefined ? null : { account, token, expiresAt };
    } catch {
      return null;
    }
  }

  private async officerOf(
    asked: PageRequest,
    session: LiveSession,
    { role, officer }: InvitePersonDto,
  ): Promise<string | null> {
    if (role !== 'officer') return null;
    const found = (await this.officers.list(session)).filter((one) => isMeant(one, officer ?? ''));
    if (found.length === 1) return found[0]!.id;
    throw invalidField('officer', peopleTextsIn(asked.language).form.oneOfficer(found.length));
  }
}

/** The link of {@link InviteByPages}, which is shown once; null when it was shown before. */
export function takeHandedLink(asked: PageRequest): HandedLink | null {
  const link = asked.unseal<HandedLink>(LINK);
  asked.cookies.clear(LINK);
  return link;
}

function handOver(asked: PageRequest, { account, token, expiresAt }: LinkedAccount): string {
  const { protocol, host } = asked.request;
  const address = `${protocol}://${host}/undangan/${token}`;
  const { username } = account;
  asked.seal(LINK, { username, address, expiresAt: expiresAt.toISOString() } satisfies HandedLink);
  return asked.goTo(PEOPLE_PATHS.link);
}

function isMeant({ key, name, publicName, retiredOn }: OfficerHistory, typed: string): boolean {
  const asTyped = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
  return retiredOn === null && [key, name, publicName].map(asTyped).includes(asTyped(typed));
}

function isTaken(error: unknown): boolean {
  return error instanceof DomainError && error.code === 'user.taken';
}
