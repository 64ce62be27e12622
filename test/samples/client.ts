import type { DeleteAccountClient } from 'authing-delete-account';

declare function callMyServer<T>(method: string, dto?: object): Promise<T>;

const client: DeleteAccountClient = {
  getProfile: (dto) => callMyServer('getProfile', dto),
  getSecurityLevel: () => callMyServer('getSecurityLevel'),
  sendSms: (dto) => callMyServer('sendSms', dto),
  sendEmail: (dto) => callMyServer('sendEmail', dto),
  verifyDeleteAccountRequest: (dto) => callMyServer('verifyDeleteAccountRequest', dto),
  deleteAccount: (dto) => callMyServer('deleteAccount', dto),
};
document.querySelector('authing-delete-account')!.client = client;
