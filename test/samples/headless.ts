import { AuthingClient, AuthingError } from 'authing-delete-account/client.js';

export async function deleteMyAccount(accessToken: string, email: string, passCode: string) {
  const host = 'https://example.authing.cn';
  const client = new AuthingClient({ host, appId: 'APP_ID', accessToken });
  const verified = await client.verifyDeleteAccountRequest({
    verifyMethod: 'EMAIL_PASSCODE',
    emailPassCodePayload: { email, passCode },
  });
  if (verified.statusCode !== 200) return verified.message;
  try {
    const { statusCode, message, data } = await client.deleteAccount(verified.data);
    return statusCode === 200 && data.success ? 'Deleted' : message;
  } catch (error) {
    // Sent, and no usable answer: look with getProfile before you tell the user anything.
    if (error instanceof AuthingError) return error.reason;
    throw error;
  }
}
