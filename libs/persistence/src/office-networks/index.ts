export {
  enrolOfficeNetwork,
  listOfficeNetworks,
  type OfficeNetwork,
  OfficeNetworkRefused,
  withdrawOfficeNetwork,
} from './keep-office-networks.js';
export { OfficeNetworkEntity } from './office-network.entity.js';
