export {
  enrolOfficeNetwork,
  listOfficeNetworks,
  type OfficeNetwork,
  OfficeNetworkRefused,
  withdrawOfficeNetwork,
} from './manage-office-networks.js';
export { OfficeNetworkEntity } from './office-network.entity.js';
