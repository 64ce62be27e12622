import { withoutSecrets } from '../common/without-secrets.js';
import { nextId, tell, type RequestAnswer, type RequestHappening } from './happenings.js';

/** The paths of Authing, wherever they are mounted. The app's own requests are not shown. */
const API = /\/(api\/v3\/.*|oidc\/.*)$/;

/** Tells of each request that the element sends, and of what comes back. */
export function recordTraffic(): void {
  const send = window.fetch;
  window.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, location.href);
    const path = API.exec(url.pathname)?.[1];
    if (path === undefined) return send(input, init);
    const begun = performance.now();
    const request: RequestHappening = {
      kind: 'request',
      id: nextId(),
      at: Date.now(),
      method: init?.method ?? 'GET',
      path,
      sent: readable(init?.body),
      answer: null,
    };
    tell(request);
    const end = (answer: Omit<RequestAnswer, 'milliseconds'>) => {
      const milliseconds = Math.round(performance.now() - begun);
      tell({ ...request, answer: { ...answer, milliseconds } });
    };
    try {
      const response = await send(input, init);
      void answerOf(response.clone()).then(end);
      return response;
    } catch (error) {
      end({ says: lost(error), isGood: false, received: '' });
      throw error;
    }
  };
}

async function answerOf(response: Response): Promise<Omit<RequestAnswer, 'milliseconds'>> {
  try {
    const envelope = parse(await response.text());
    const { statusCode = response.status, apiCode } = Object(envelope) as Record<string, unknown>;
    const says = [statusCode, apiCode].filter((code) => code !== undefined).map(String);
    const isGood = Number(statusCode) === 200;
    return { says: says.join(' / '), isGood, received: withoutSecrets(envelope) };
  } catch (error) {
    return { says: lost(error), isGood: false, received: '' };
  }
}

/** The element gives up by itself after a while, or because the user has left. */
const lost = (error: unknown): string => {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'TimeoutError') return 'timed out';
  return name === 'AbortError' ? 'aborted' : 'no answer';
};

function readable(body: BodyInit | null | undefined): string {
  return typeof body === 'string' ? withoutSecrets(parse(body)) : '';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
