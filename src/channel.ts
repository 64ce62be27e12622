/** The `BroadcastChannel` on which the tabs of an origin tell each other of a deletion. */
export const CHANNEL = 'authing-delete-account';
