import { note } from './note.js';

const SHARED =
  'The playground is open in another tab, too. The two share one Authing and, as in any app, one session: whoever signs in in one of them is signed in in both.';

const [HELLO, HERE] = ['hello', 'here'];

/** Says so in each of several tabs, where one would otherwise see the other’s doing and not know why. */
export function watchOtherPages(): void {
  const channel = new BroadcastChannel(`playground ${new URL('.', document.baseURI).pathname}`);
  channel.addEventListener('message', ({ data }) => {
    note.set(SHARED);
    if (data === HELLO) channel.postMessage(HERE);
  });
  channel.postMessage(HELLO);
}
