/** Where the Authing stand-in listens. The module itself comes from the test server. */
export const origin: string;
