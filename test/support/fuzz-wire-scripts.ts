import fc from 'fast-check';
import type { Fault, FaultRule, Operation } from '../../demo/authing/control.js';
import type { WireScript } from './fuzz-wire.js';
import { ANN, BOB, FRAMEWORKS, type AccessTokenHow, type Bearer, type Op } from './script.js';

const MESSAGE = 'The service says no.';

const said = (statusCode: number, apiCode?: number): object => ({
  kind: 'envelope',
  statusCode,
  message: MESSAGE,
  ...(apiCode !== undefined && { apiCode }),
});

/** Each of these may come with or without the operation taking effect. */
const BOTH: readonly object[] = [
  { kind: 'http', status: 502 },
  { kind: 'http', status: 404 },
  { kind: 'http', status: 401 },
  ...FRAMEWORKS.map((body) => ({ kind: 'http', status: 404, body: JSON.stringify(body) })),
  ...(['empty', 'truncated', 'wrong-types', 'nested'] as const).map((body) => ({
    kind: 'body',
    body,
  })),
  { kind: 'cors' },
  { kind: 'throttled' },
  { kind: 'status-as-string' },
  { kind: 'success-false' },
  { kind: 'no-data' },
  { kind: 'other-answer', of: 'getSystemInfo' },
  said(401),
  said(401, 2020),
  said(401, 2020),
  said(400),
  said(403),
  said(404, 1639),
  said(408),
  said(425),
  said(499),
  said(500),
  said(200, 2004),
];

const CUTS: readonly Fault[] = [
  { kind: 'hang' },
  { kind: 'hang-after' },
  { kind: 'cut-before' },
  { kind: 'cut-after' },
  { kind: 'cut-midway' },
];

/** The answers of a service that is wrong in its own words. */
const LIES: readonly object[] = [said(404, 2004), said(404)];

const fault: fc.Arbitrary<Fault> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom(...BOTH), fc.boolean())
      .map(([given, handled]) => ({ ...given, handled }) as Fault),
  },
  { weight: 3, arbitrary: fc.constantFrom(...CUTS) },
  fc
    .tuple(fc.constantFrom(...LIES), fc.boolean())
    .map(([given, handled]) => ({ ...given, handled }) as Fault),
);

const seldom = fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, fault);

/**
 * The rules for faults that are met one after the other. Null is a request that nothing happens to.
 */
function rules(operation: Operation, faults: readonly (Fault | null)[]): FaultRule[] {
  let skip = 0;
  return faults.flatMap((one) => {
    if (one === null) {
      skip += 1;
      return [];
    }
    const rule = { operation, fault: one, skip };
    skip = 0;
    return [rule];
  });
}

const faults: fc.Arbitrary<FaultRule[]> = fc
  .record({
    deletes: fc.array(fc.option(fault, { freq: 5 }), { minLength: 1, maxLength: 2 }),
    profiles: fc.array(fc.option(fault, { freq: 1 }), { maxLength: 5 }),
    sound: fc.constantFrom(2, 2, 2, 0),
    levels: seldom,
    verifies: seldom,
  })
  .map(({ deletes, profiles, sound, levels, verifies }) => [
    ...rules('deleteAccount', deletes),
    // The first two profiles are read on the way to the delete.
    ...rules('getProfile', [...Array.from({ length: sound }, () => null), ...profiles]),
    ...rules('getSecurityLevel', [levels]),
    ...rules('verifyDeleteAccountRequest', [verifies]),
  ]);

const user = fc.constantFrom(ANN, ANN, ANN, BOB);

const accessToken: fc.Arbitrary<Op> = fc.record({
  do: fc.constant('accessToken' as const),
  how: fc.constantFrom<AccessTokenHow>(
    'string',
    'string',
    'string',
    'function',
    'fresh',
    'fresh',
    'throws',
    'rejects',
    'hangs',
    'none',
  ),
  user,
  bearer: fc.constantFrom<Bearer>(
    'opaque',
    'jwt',
    'jwt',
    'ends-soon',
    'says-past',
    'says-nonsense',
    'says-nothing',
  ),
});

const attribute = (name: string, value: string | null): Op => ({ do: 'attribute', name, value });

const stage: fc.Arbitrary<readonly Op[]> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<readonly Op[]>([{ do: 'proceed' }]) },
  { weight: 4, arbitrary: fc.constant<readonly Op[]>([{ do: 'sit-out' }]) },
  { weight: 1, arbitrary: accessToken.map((op) => [op, { do: 'flush' }] as const) },
  {
    weight: 2,
    arbitrary: fc.constant<readonly Op[]>([
      { do: 'call', method: 'close' },
      { do: 'call', method: 'show' },
      { do: 'flush' },
    ]),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ do: fc.constant('switch' as const), user, quietly: fc.boolean() })
      .map((op) => [op, { do: 'flush' }] as const),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<readonly Op[]>([{ do: 'revoke' }], [{ do: 'proceed' }]),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<readonly Op[]>(
      [{ do: 'call', method: 'remove' }, { do: 'flush' }],
      [{ do: 'call', method: 'put-back' }, { do: 'flush' }],
      [{ do: 'call', method: 'show' }, { do: 'flush' }],
      [{ do: 'call', method: 'move' }, { do: 'flush' }],
      [{ do: 'token', by: 'property', value: { as: 'dto' } }],
      [{ do: 'tick', ms: 5000 }, { do: 'flush' }],
      [{ do: 'clock-back', ms: 60_000 }],
      [{ do: 'pageshow' }, { do: 'flush' }],
      [attribute('verification', 'host')],
      [attribute('verification', null)],
      [attribute('user-id', ANN)],
      [attribute('confirmation', null)],
      [
        { do: 'listen', to: 'before-delete', how: 'prevents' },
        { do: 'proceed' },
        { do: 'listen', to: 'before-delete', how: 'nothing' },
      ],
    ),
  },
  fc
    .record({ do: fc.constant('delete-elsewhere' as const), user, told: fc.boolean() })
    .map((op) => [op, { do: 'flush' }] as const),
);

const opening: fc.Arbitrary<readonly Op[]> = fc.constantFrom<readonly Op[]>(
  [],
  [attribute('verification', 'host')],
  [attribute('verification', 'host'), { do: 'token', by: 'property', value: { as: 'dto' } }],
  [attribute('inline', '')],
);

/** The session may end at any point, also between the look and the delete. */
const way: fc.Arbitrary<readonly Op[]> = fc.constantFrom<readonly Op[]>(
  [],
  [],
  [{ do: 'revoke' }],
  [{ do: 'tick', ms: 5000 }],
);

export const wireScripts: fc.Arbitrary<WireScript> = fc.record({
  ops: fc
    .tuple(accessToken, opening, way, fc.array(stage, { minLength: 2, maxLength: 9 }))
    .map(([token, first, between, rest]) => [
      token,
      { do: 'listen', to: 'delete-account-token-request', how: 'resolves' } as const,
      attribute('confirmation', 'none'),
      ...first,
      { do: 'call', method: 'show' } as const,
      { do: 'flush' } as const,
      ...between,
      { do: 'proceed' } as const,
      { do: 'proceed' } as const,
      ...rest.flat(),
    ]),
  faults,
  afterDeletion: fc.constantFrom('not-signed-in' as const, 'no-such-user'),
  deleteNeedsBearer: fc.boolean(),
});
