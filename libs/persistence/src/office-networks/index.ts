export {
  enrolOfficeNetwork,
  listOfficeNetworks,
  type OfficeNetwork,
  OfficeNetworkRefused,
  withdrawOfficeNetwork,
} from './keep-office-networks.js';
