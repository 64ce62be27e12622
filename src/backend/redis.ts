import type { Outcomes } from './outcomes.js';

export type { Outcomes } from './outcomes.js';

/** A client of the package `redis`, or anything else that sends a command of Redis's as it is. */
export interface RedisClient {
  sendCommand(command: string[]): Promise<unknown>;
}

export interface RedisOutcomesOptions {
  /** What all keys begin with. `authing-delete-account:` when left out. */
  prefix?: string | undefined;
  /**
   * Milliseconds after which a claim without an outcome is taken for that of an instance that died.
   * Nobody waits for it any more, and nobody sends its delete again. 60000 when left out.
   */
  lease?: number | undefined;
}

/** What a key holds before it holds an answer: for how long it was taken. */
const CLAIMED = /^claimed for (\d+)$/;

/** Milliseconds between two looks at a key: at first, and at most. */
const SHORTEST = 20;
const LONGEST = 250;

/**
 * Keeps outcomes in Redis, for several instances of a server. It uses `SET … NX PX`, `GET` and
 * `PTTL`. Give it a client that is connected, and listen to the client's `error` event, or Node
 * ends the process when Redis is gone.
 *
 * @throws TypeError for an option that is wrong
 */
export function redisOutcomes(client: RedisClient, options: RedisOutcomesOptions = {}): Outcomes {
  const { prefix = 'authing-delete-account:', lease = 60_000 } = options;
  if (typeof Reflect.get(Object(client), 'sendCommand') !== 'function') {
    throw new TypeError('redisOutcomes: client must be one of the package redis.');
  }
  if (typeof prefix !== 'string') throw new TypeError('redisOutcomes: prefix must be a string.');
  if (!(Number.isFinite(lease) && lease > 0)) {
    throw new TypeError('redisOutcomes: lease must be a positive number of milliseconds.');
  }

  /** Milliseconds until whoever holds the claim counts as dead, by the clock of Redis. */
  async function leaseLeft(key: string, ttl: number): Promise<number> {
    const left = Number(await client.sendCommand(['PTTL', key]));
    return lease - (ttl - left);
  }

  return {
    async claim(key, ttl) {
      const text = `claimed for ${Math.ceil(ttl)}`;
      const set = ['SET', prefix + key, text, 'NX', 'PX', String(Math.ceil(ttl))];
      return textOf(await client.sendCommand(set)) === 'OK';
    },
    async settle(key, answer, ttl) {
      await client.sendCommand(['SET', prefix + key, answer, 'PX', String(Math.ceil(ttl))]);
    },
    async wait(key, timeout) {
      let until: number | null = null;
      for (let pause = SHORTEST; ; pause = Math.min(2 * pause, LONGEST)) {
        const text = textOf(await client.sendCommand(['GET', prefix + key]));
        const ttl = CLAIMED.exec(text ?? '')?.[1];
        if (ttl === undefined) return text;
        until ??= Date.now() + Math.min(timeout, await leaseLeft(prefix + key, Number(ttl)));
        const left = until - Date.now();
        if (left <= 0) return null;
        await new Promise((resolve) => setTimeout(resolve, Math.min(pause, left)));
      }
    },
  };
}

/** A client may be set to give bytes. */
function textOf(reply: unknown): string | null {
  if (reply instanceof Uint8Array) return new TextDecoder().decode(reply);
  return typeof reply === 'string' ? reply : null;
}
