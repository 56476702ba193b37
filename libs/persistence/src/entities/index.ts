import type { EntityClass } from '@app/database';
import {
  InvitationEntity,
  KnownOriginEntity,
  RecoveryCodeEntity,
  SessionEntity,
  UserEntity,
} from '../access/index.js';
import { CodeEntity } from '../codes/index.js';
import { DisplayEntity } from '../displays/index.js';
import { OfficeNetworkEntity } from '../office-networks/index.js';
import {
  AssignmentEntity,
  CounterEntity,
  CounterLocationEntity,
  CounterServiceEntity,
  FreeServiceEntity,
  LocationEntity,
  OfficerEntity,
  ServiceEntity,
  UnitEntity,
  UnitVersionEntity,
} from '../organisation/index.js';
import { TicketKeyEntity } from '../tickets/index.js';

/** Every entity, for the connections on which persons edit rows: the admin app's and the command line's. */
export const ENTITIES: readonly EntityClass[] = [
  AssignmentEntity,
  CodeEntity,
  CounterEntity,
  CounterLocationEntity,
  CounterServiceEntity,
  DisplayEntity,
  FreeServiceEntity,
  InvitationEntity,
  KnownOriginEntity,
  LocationEntity,
  OfficeNetworkEntity,
  OfficerEntity,
  RecoveryCodeEntity,
  ServiceEntity,
  SessionEntity,
  TicketKeyEntity,
  UnitEntity,
  UnitVersionEntity,
  UserEntity,
];
