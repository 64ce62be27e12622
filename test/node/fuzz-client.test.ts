import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { AuthingClient, AuthingError } from '../../src/authing/client.js';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 10_000);
const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);

const REASONS = ['network', 'timeout', 'aborted', 'invalid-response', 'unauthorized', 'throttled'];

/** The status codes that could mean something come more often than by chance. */
const statusCode = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<unknown>(200, 400, 401, 403, 404, 429, 499, 500, 601) },
  fc.constantFrom<unknown>('200', 200.5, -200, 2e2, null, true, [200], { valueOf: 200 }, 1e308),
  fc.jsonValue(),
);

const success = fc.oneof(
  { weight: 3, arbitrary: fc.constant<unknown>(true) },
  fc.constantFrom<unknown>(false, 'true', 1, null, [true], {}),
);

const data = fc.oneof(
  fc.record({ success }, { requiredKeys: [] }),
  fc.record(
    {
      success,
      userId: fc.oneof(fc.string(), fc.jsonValue()),
      email: fc.oneof(fc.emailAddress(), fc.jsonValue()),
      phone: fc.jsonValue(),
      deleteAccountToken: fc.oneof(fc.string(), fc.jsonValue()),
      tokenExpiresIn: fc.oneof(fc.integer(), fc.jsonValue()),
      passwordSet: fc.oneof(fc.boolean(), fc.jsonValue()),
      phoneBinded: fc.oneof(fc.boolean(), fc.jsonValue()),
      data: fc.jsonValue(),
    },
    { requiredKeys: [] },
  ),
  fc.jsonValue(),
);

const envelope = fc.record(
  {
    statusCode,
    message: fc.oneof(fc.string(), fc.jsonValue()),
    apiCode: fc.oneof(fc.constantFrom(2004, 2020, 2001), fc.jsonValue()),
    requestId: fc.oneof(fc.uuid(), fc.jsonValue()),
    data,
    rsa: fc.oneof(fc.record({ publicKey: fc.jsonValue() }), fc.jsonValue()),
    sm2: fc.jsonValue(),
  },
  { requiredKeys: [] },
);

const encode = (text: string) => new TextEncoder().encode(text);

/** An envelope to which something has happened on its way. */
const mutated = fc
  .tuple(envelope, fc.nat(), fc.nat(), fc.integer({ min: 0, max: 255 }))
  .map(([value, at, end, byte]) => {
    const bytes = encode(JSON.stringify(value));
    bytes[at % bytes.length] = byte;
    return end % 3 === 0 ? bytes.slice(0, end % (bytes.length + 1)) : bytes;
  });

const body = fc.oneof(
  { weight: 5, arbitrary: envelope.map((value) => encode(JSON.stringify(value))) },
  { weight: 2, arbitrary: mutated },
  { weight: 2, arbitrary: fc.json().map(encode) },
  { weight: 2, arbitrary: fc.uint8Array({ maxLength: 200 }) },
  // Duplicate keys, a prototype, a byte order mark: each of them is JSON to somebody.
  fc
    .constantFrom(
      '{"statusCode":500,"statusCode":200,"data":{"success":true}}',
      '{"__proto__":{"statusCode":200,"data":{"success":true}}}',
      '{"statusCode":200,"data":{"__proto__":{"success":true}}}',
      '\ufeff{"statusCode":200,"data":{"success":true}}',
      '{"statusCode":200,"data":{"success":true}} ',
      '{"statusCode":200,"data":{"success":true}}{}',
      '{"statusCode":2e2,"data":{"success":true}}',
      '{"statusCode":200,"data":[{"success":true}]}',
    )
    .map(encode),
);

const answer = fc.record({
  body,
  status: fc.oneof(
    { weight: 3, arbitrary: fc.constant(200) },
    fc.integer({ min: 200, max: 599 }).filter((status) => ![204, 205, 304].includes(status)),
  ),
  headers: fc.dictionary(
    fc.constantFrom('content-type', 'retry-after', 'x-request-id'),
    fc.constantFrom('application/json', 'text/html', '120', '-1', 'Infinity', 'soon', '1e400', ''),
  ),
  /** What becomes of the answer on its way. */
  fate: fc.oneof(
    { weight: 12, arbitrary: fc.constant('arrives') },
    fc.constantFrom('is refused', 'throws', 'breaks', 'has no body'),
  ),
});

type Answer = typeof answer extends fc.Arbitrary<infer T> ? T : never;

function fetchOf({ body: bytes, status, headers, fate }: Answer): typeof fetch {
  return () => {
    if (fate === 'throws') throw new TypeError('Failed to fetch');
    if (fate === 'is refused') return Promise.reject(new DOMException('No.', 'AbortError'));
    if (fate === 'has no body') return Promise.resolve(new Response(null, { status, headers }));
    if (fate === 'arrives') return Promise.resolve(new Response(bytes, { status, headers }));
    const broken = new ReadableStream({
      pull(controller) {
        controller.enqueue(bytes);
        controller.error(new TypeError('terminated'));
      },
    });
    return Promise.resolve(new Response(broken, { status, headers }));
  };
}

/** What the bytes say to the plainest reader there is. */
function saysSuccess({ body: bytes, fate }: Answer): boolean {
  if (fate !== 'arrives') return false;
  try {
    const value = JSON.parse(new TextDecoder().decode(bytes)) as {
      statusCode?: unknown;
      data?: { success?: unknown };
    };
    return value.statusCode === 200 && value.data?.success === true;
  } catch {
    return false;
  }
}

const METHODS: readonly ((client: AuthingClient) => Promise<unknown>)[] = [
  (client) => client.deleteAccount({ deleteAccountToken: 'token' }),
  (client) =>
    client.verifyDeleteAccountRequest({
      verifyMethod: 'PASSWORD',
      passwordPayload: { password: 'password' },
    }),
  (client) => client.sendSms({ channel: 'CHANNEL_DELETE_ACCOUNT', phoneNumber: '18812345678' }),
  (client) => client.sendEmail({ channel: 'CHANNEL_DELETE_ACCOUNT', email: 'user@example.com' }),
  (client) => client.getProfile({ withCustomData: true }),
  (client) => client.getSecurityLevel(),
  (client) => client.getSystemInfo(),
];

async function outcomeOf(work: Promise<unknown>): Promise<{ value: unknown } | AuthingError> {
  try {
    return { value: await work };
  } catch (error) {
    assert.ok(error instanceof AuthingError, `not an AuthingError: ${String(error)}`);
    assert.ok(REASONS.includes(error.reason), error.reason);
    return error;
  }
}

const parameters = { numRuns: RUNS, seed: SEED };

describe(`The client, given ${RUNS} answers (FUZZ_SEED=${SEED})`, () => {
  it('takes for a deletion only what says so', async () => {
    let successes = 0;
    await fc.assert(
      fc.asyncProperty(answer, async (given) => {
        const client = new AuthingClient({ host: 'https://t.example', fetch: fetchOf(given) });
        const outcome = await outcomeOf(client.deleteAccount({ deleteAccountToken: 'token' }));
        const says = saysSuccess(given);
        if (says) successes += 1;
        if (outcome instanceof AuthingError) return assert.equal(says, false, outcome.reason);
        const { statusCode, data: said } = outcome.value as {
          statusCode: number;
          data: { success: boolean };
        };
        assert.ok(Number.isInteger(statusCode));
        assert.equal(said.success, says);
        if (says) assert.equal(statusCode, 200);
        return undefined;
      }),
      parameters,
    );
    // A search that never came upon a success would show nothing.
    assert.ok(successes > RUNS / 100, `${successes} successes`);
    console.log(`  ${RUNS} answers to deleteAccount, ${successes} successes, seed ${SEED}`);
  });

  it('resolves to an envelope or rejects with an AuthingError, whichever method it is', async () => {
    await fc.assert(
      fc.asyncProperty(answer, fc.constantFrom(...METHODS), async (given, call) => {
        const client = new AuthingClient({ host: 'https://t.example', fetch: fetchOf(given) });
        const outcome = await outcomeOf(call(client));
        if (outcome instanceof AuthingError) return;
        const { value } = outcome as { value: Record<string, unknown> };
        if ('statusCode' in value) {
          assert.ok(Number.isInteger(value['statusCode']));
          assert.equal(typeof value['message'], 'string');
          assert.ok(['string', 'undefined'].includes(typeof value['requestId']));
          assert.ok(value['apiCode'] === undefined || Number.isInteger(value['apiCode']));
        } else {
          assert.deepEqual(Object.keys(value).sort(), ['rsa', 'sm2']);
        }
      }),
      parameters,
    );
  });

  it('gives data of the promised type with a 200', async () => {
    await fc.assert(
      fc.asyncProperty(answer, async (given) => {
        const client = new AuthingClient({ host: 'https://t.example', fetch: fetchOf(given) });
        const profile = await outcomeOf(client.getProfile());
        if ('value' in profile) {
          const { statusCode, data: user } = profile.value as never as Awaited<
            ReturnType<AuthingClient['getProfile']>
          >;
          if (statusCode === 200) {
            assert.ok(user.userId && typeof user.userId === 'string');
            for (const field of Object.values(user)) assert.equal(typeof field, 'string');
          }
        }
        const verified = await outcomeOf(
          client.verifyDeleteAccountRequest({ verifyMethod: 'PASSWORD' }),
        );
        if ('value' in verified) {
          const { statusCode, data: token } = verified.value as never as Awaited<
            ReturnType<AuthingClient['verifyDeleteAccountRequest']>
          >;
          if (statusCode === 200) {
            assert.ok(token.deleteAccountToken && typeof token.deleteAccountToken === 'string');
            assert.ok(['number', 'undefined'].includes(typeof token.tokenExpiresIn));
          }
        }
      }),
      { ...parameters, numRuns: RUNS / 5 },
    );
  });
});
