import { tenant } from 'virtual:authing-tenant';
import { APP_READY, type Port } from '../app/port.js';
import { Observable } from '../common/observable.js';
import { patiently } from './patiently.js';
import { choose, state } from './store.js';

/** The app in the frame, as soon as it is there. */
export const app = new Observable<Port | null>(null);

/** What a laptop gives to a page. */
const DESKTOP = 1280;

let frame: HTMLIFrameElement | null = null;
let stage: HTMLElement | null = null;

/** Shows the app in a frame, and keeps it up to date with what is chosen. */
export function showFrame(into: HTMLElement): void {
  stage = into;
  state.observe((chosen) => {
    app.value?.apply(chosen);
    fit();
  });
  new ResizeObserver(fit).observe(into);
  open();
}

/** Begins anew. A frame that is merely reloaded would ask whether to leave a deletion alone. */
export async function freshApp(signal?: AbortSignal): Promise<Port> {
  app.set(null);
  open();
  return patiently(() => (app.value?.element.value ? app.value : null), 'the app', signal);
}

/** Another tab with the same app, which nobody sees. */
export function anotherTab(): { port: Promise<Port>; close: () => void } {
  const other = newFrame('Another tab');
  other.className = 'other-tab';
  other.tabIndex = -1;
  other.inert = true;
  let port: Port | null = null;
  onReady(other, (ready) => (port = ready));
  stage?.append(other);
  return {
    port: patiently(() => (port?.element.value ? port : null), 'the other tab'),
    close: () => other.remove(),
  };
}

function open(): void {
  frame?.remove();
  frame = newFrame('Lumen Notes, the app with the element in it');
  frame.id = 'frame';
  onReady(frame, (port) => {
    port.session.observe((session) => {
      const account = session?.account.userId;
      // What a developer has brought of a real account is not for the address.
      if (account && tenant.standIn && account !== state.value.account) {
        const { scenario } = state.value;
        choose({ account, scenario });
      }
    });
    app.set(port);
  });
  stage?.append(frame);
  fit();
}

function newFrame(title: string): HTMLIFrameElement {
  const made = document.createElement('iframe');
  made.title = title;
  // The page in it reads the address of this one, so that there is one truth.
  made.src = new URL('app/', document.baseURI).href;
  made.allow = 'clipboard-write';
  return made;
}

function onReady(of: HTMLIFrameElement, then: (port: Port) => void): void {
  of.addEventListener(APP_READY, ({ detail }) => then(detail));
}

/** The page has the width that was chosen, and is made smaller where there is less room. */
function fit(): void {
  if (!frame || !stage) return;
  const { clientWidth, clientHeight } = stage;
  const { width, scheme } = state.value;
  const own = width === 'desktop' ? Math.max(DESKTOP, clientWidth) : Number(width);
  const scale = Math.min(1, clientWidth / own);
  Object.assign(frame.style, {
    width: `${own}px`,
    height: `${clientHeight / scale}px`,
    transform: scale < 1 ? `scale(${scale})` : '',
    insetInlineStart: `${Math.max(0, (clientWidth - own * scale) / 2)}px`,
    // What a page in a frame takes for the system's choice.
    colorScheme: scheme === 'system' ? '' : scheme,
  });
}
