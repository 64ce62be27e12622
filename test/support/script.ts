import fc from 'fast-check';

/** What a page, a user, a client or the clock does to an element, as data. */
export type Op =
  | { do: 'attribute'; name: string; value: string | null }
  | { do: 'property'; name: string; value: unknown }
  /** A client through which somebody is signed in. */
  | { do: 'client'; user: string; methods: readonly string[]; own: boolean }
  | { do: 'accessToken'; how: AccessTokenHow; user: string; bearer: Bearer }
  /** Somebody else signs in. `quietly` means that no property of the element is set. */
  | { do: 'switch'; user: string; quietly: boolean }
  /** The session ends by itself. */
  | { do: 'revoke' }
  /**
   * The user deletes the account in another tab, or, if not `told`, on another device, which tells
   * nobody.
   */
  | { do: 'delete-elsewhere'; user: string; told: boolean }
  | { do: 'preflight'; how: 'none' | 'blocks' | 'throws' | 'hangs' | 'nonsense' }
  | {
      do: 'call';
      method:
        | 'show'
        | 'close'
        | 'remove'
        | 'append'
        | 'move'
        | 'adopt'
        | 'opened'
        | 'closed'
        | 'put-back';
    }
  | { do: 'token'; by: 'attribute' | 'property' | 'event' | 'child'; value: Given }
  | { do: 'click'; part: string }
  | { do: 'type'; text: string }
  | { do: 'proceed' }
  /** Waits as long as three looks take. */
  | { do: 'sit-out' }
  | { do: 'submit' | 'escape' | 'close-dialog' | 'pageshow' | 'leave-page' }
  | { do: 'listen'; to: 'before-delete' | 'delete-account-token-request'; how: string }
  | { do: 'answer'; with: Answer }
  | { do: 'message'; data: unknown }
  | { do: 'tick'; ms: number }
  | { do: 'clock-back'; ms: number }
  | { do: 'flush' };

export type AccessTokenHow =
  'string' | 'function' | 'fresh' | 'throws' | 'rejects' | 'hangs' | 'none';

/** What a bearer says of when it expires: nothing, the truth, or something else. */
export type Bearer =
  'opaque' | 'jwt' | 'ends-soon' | 'says-past' | 'says-nonsense' | 'says-nothing';

/** A token for the user who is signed in, as the page has it, or something that is not a token. */
export type Given = { as: 'string' | 'dto' | 'data' | 'expired' | 'envelope' } | { raw: unknown };

/**
 * How a scripted service takes a call. Unless it is told otherwise, it answers the truth. `done`
 * means that the operation takes effect in spite of the answer, if it can.
 */
export type Answer =
  | { how: 'honest' }
  /** The service decides at once, and answers when the script tells it to. */
  | { how: 'waits'; done: boolean }
  /** The service answers with the profile of the other user. */
  | { how: 'wrong-user' }
  | { how: 'rejects' | 'throws' | 'hangs'; done: boolean }
  | { how: 'says'; value: unknown; done: boolean };

/** Marks the texts that must never be seen. */
export const CANARY = 'c4nary';

export const METHODS = [
  'verifyDeleteAccountRequest',
  'sendSms',
  'sendEmail',
  'getProfile',
  'getSecurityLevel',
  'getSystemInfo',
] as const;

export const ANN = 'user-ann';
export const BOB = 'user-bob';
/** The names of the users, as the panel shows them. */
export const NAMES: Readonly<Record<string, string>> = { [ANN]: 'Ann', [BOB]: 'Bob' };

const REQUEST_ID = '934108e5-0000-4000-8000-000000000000';

export const envelope = (statusCode: number, more: object = {}) => ({
  statusCode,
  message: 'message',
  ...(statusCode !== 200 && { requestId: REQUEST_ID }),
  ...more,
});

export const SUCCESS = envelope(200, { data: { success: true } });
export const SIGNED_OUT = envelope(401, { apiCode: 2020 });
export const NO_SUCH_USER = envelope(404, { apiCode: 2004 });

/** What Nest, Fastify and hapi answer for a path that they don't know. */
export const FRAMEWORKS: readonly object[] = [
  { statusCode: 404, message: 'Cannot GET /api/v3/get-profile', error: 'Not Found' },
  { statusCode: 404, error: 'Not Found', message: 'Not Found', requestId: 'req-1' },
  { statusCode: 404, message: 'Route not found' },
];

/** The definite refusals. */
const refusals: readonly object[] = [
  envelope(400),
  envelope(403),
  envelope(403, { apiCode: 2005 }),
  envelope(403, { apiCode: 2006 }),
  envelope(403, { apiCode: 2027 }),
  envelope(429),
  envelope(404, { apiCode: 1639 }),
];

/** Answers that say nothing in several ways, and some that come close to saying something. */
const unclear: readonly unknown[] = [
  envelope(408),
  envelope(425),
  envelope(499),
  envelope(500, { data: { success: true } }),
  envelope(502),
  envelope(601),
  envelope(200, { data: { success: 'true' } }),
  envelope(200, { data: { success: false } }),
  envelope(200),
  envelope(200, { apiCode: 2004 }),
  envelope(200, { apiCode: 2020 }),
  { ...SUCCESS, statusCode: '200' },
  { data: { success: true } },
  { rsa: { publicKey: 'key' }, sm2: { publicKey: 'key' } },
  null,
  undefined,
  'success',
  true,
  [],
];

/** Answers that may concern an account that exists as well as one that is gone. */
const verdicts: readonly object[] = [
  SIGNED_OUT,
  SIGNED_OUT,
  envelope(401),
  { ...SIGNED_OUT, error: 'Unauthorized' },
  ...FRAMEWORKS,
];

/** The answers of a service that is wrong in its own words. */
const lies: readonly object[] = [NO_SUCH_USER, envelope(404)];

const says = (...values: readonly unknown[]): fc.Arbitrary<Answer> =>
  fc.record({
    how: fc.constant('says' as const),
    value: fc.constantFrom(...values),
    done: fc.boolean(),
  });

const answer: fc.Arbitrary<Answer> = fc.oneof(
  { weight: 8, arbitrary: fc.constant<Answer>({ how: 'honest' }) },
  { weight: 6, arbitrary: says(...unclear) },
  { weight: 4, arbitrary: says(...refusals) },
  { weight: 5, arbitrary: says(...verdicts) },
  {
    weight: 8,
    arbitrary: fc.record({
      how: fc.constantFrom('rejects' as const, 'throws', 'hangs', 'waits', 'waits', 'waits'),
      done: fc.boolean(),
    }),
  },
  fc.constant<Answer>({ how: 'wrong-user' }),
  says(...lies),
  fc
    .tuple(fc.jsonValue(), fc.boolean())
    .map(([value, done]) => ({ how: 'says', value, done }) as const),
);

const given: fc.Arbitrary<Given> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom<Given>({ as: 'string' }, { as: 'dto' }, { as: 'data' }),
  },
  fc.constantFrom<Given>(
    { as: 'expired' },
    { as: 'envelope' },
    ...['', ' ', null, undefined, 0, {}, [], { deleteAccountToken: '' }].map((raw) => ({ raw })),
    { raw: { deleteAccountToken: `token-${CANARY}`, tokenExpiresIn: 'soon' } },
    { raw: { deleteAccountToken: `token-${CANARY}`, tokenExpiresIn: NaN } },
  ),
);

const user = fc.constantFrom(ANN, ANN, ANN, BOB);

const host = fc.oneof(
  fc.constantFrom(
    'https://tenant.example',
    '/account-api',
    '',
    '/',
    '//evil.example',
    'javascript:alert(1)',
    'https://user:pass@tenant.example',
    'http://tenant.example',
    'https://tenant.example?x',
    'data:,x',
    '\\\\x',
  ),
  fc.string(),
);

const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  'app-id': ['app', '', '\u00e9\n'],
  'user-pool-id': ['pool', ''],
  verification: ['auto', 'host', 'authing', 'nobody', ''],
  'verify-methods': ['PHONE_PASSCODE', 'PASSWORD EMAIL_PASSCODE', 'NONE', ''],
  email: ['other@example.com', '', 'x'],
  'phone-number': ['18800000000', '', 'x'],
  'phone-country-code': ['+86', '86', ''],
  'password-encrypt-type': ['none', 'rsa', 'sm2', 'rot13'],
  'user-id': [ANN, BOB, ''],
  confirmation: ['none', 'checkbox', 'phrase', 'always'],
  'confirmation-phrase': ['delete', '', ' ', '“”'],
  inline: [''],
  open: ['', 'false'],
  lang: ['en', 'de', 'ar', 'x-nonsense', ''],
  timeout: ['5000', '0', '-1', 'x', '1e99', ''],
  'post-logout-redirect-uri': ['/bye', 'javascript:alert(1)', 'http://['],
  slot: ['x'],
};

const attribute: fc.Arbitrary<Op> = fc
  .constantFrom(...Object.entries(ATTRIBUTES))
  .chain(([name, values]) =>
    fc
      .oneof(
        { weight: 5, arbitrary: fc.constantFrom<string | null>(...values, null) },
        fc.string({ unit: 'binary' }),
      )
      .map((value) => ({ do: 'attribute', name, value })),
  );

const TEXTS = [
  'host',
  'appId',
  'verification',
  'verifyMethods',
  'email',
  'phoneNumber',
  'phoneCountryCode',
  'userId',
  'confirmation',
  'confirmationPhrase',
  'idToken',
  'passwordEncryptType',
  'postLogoutRedirectUri',
];
const FLAGS = ['inline', 'open'];
const OTHERS = ['strings', 'encryptFunction', 'accessToken', 'preflight', 'client', 'userPoolId'];

const property = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('property' as const),
      name: fc.constantFrom(...TEXTS),
      value: fc.oneof(fc.constantFrom<unknown>(null, undefined, '', 'x'), fc.string()),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('property' as const),
      name: fc.constantFrom(...FLAGS),
      value: fc.constantFrom<unknown>(true, false, null, undefined, '', 'x', 1, 0),
    }),
  },
  fc.record({
    do: fc.constant('property' as const),
    name: fc.constant('strings'),
    value: fc.constantFrom<unknown>(null, undefined, {}, { confirmHeading: 'Sure?' }),
  }),
);

const PARTS = [
  'trigger',
  'confirm-button',
  'cancel-button',
  'back-button',
  'close-button',
  'send-button',
  'reveal-button',
  'checkbox',
  'method',
];

const op: fc.Arbitrary<Op> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Op>({ do: 'proceed' }) },
  { weight: 4, arbitrary: fc.constant<Op>({ do: 'flush' }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(...PARTS).map((part) => ({ do: 'click', part }) as const),
  },
  {
    weight: 3,
    arbitrary: answer
      .filter(({ how }) => how === 'honest' || how === 'rejects' || how === 'says')
      .map((answer) => ({ do: 'answer', with: answer }) as const),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('token' as const),
      by: fc.constantFrom('attribute' as const, 'property', 'event', 'child'),
      value: given,
    }),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(
        'show' as const,
        'show',
        'show',
        'close',
        'remove',
        'append',
        'move',
        'adopt',
        'put-back',
        'opened',
        'closed',
      )
      .map((method) => ({ do: 'call', method }) as const),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(0, 1, 500, 1000, 2000, 4000, 5000, 20_000, 60_000)
      .map((ms) => ({ do: 'tick', ms }) as const),
  },
  attribute,
  property,
  host.map((value) => ({ do: 'attribute', name: 'host', value }) as const),
  fc.record({
    do: fc.constant('client' as const),
    user,
    methods: fc.subarray([...METHODS]),
    own: fc.boolean(),
  }),
  fc.record({
    do: fc.constant('accessToken' as const),
    how: fc.constantFrom<AccessTokenHow>(
      'string',
      'function',
      'throws',
      'rejects',
      'hangs',
      'none',
    ),
    user,
    bearer: fc.constant('opaque' as const),
  }),
  fc.record({ do: fc.constant('switch' as const), user, quietly: fc.boolean() }),
  fc.record({ do: fc.constant('delete-elsewhere' as const), user, told: fc.boolean() }),
  fc.constantFrom<Op>({ do: 'revoke' }, { do: 'clock-back', ms: 60_000 }, { do: 'sit-out' }),
  fc
    .constantFrom('none' as const, 'blocks', 'throws', 'hangs', 'nonsense')
    .map((how) => ({ do: 'preflight', how }) as const),
  fc
    .constantFrom('1234', 'delete my account', '', ' ', '<b>', 'user@example.com')
    .map((text) => ({ do: 'type', text }) as const),
  fc.constantFrom<Op>(
    { do: 'submit' },
    { do: 'escape' },
    { do: 'close-dialog' },
    { do: 'pageshow' },
    { do: 'leave-page' },
  ),
  fc.record({
    do: fc.constant('listen' as const),
    to: fc.constantFrom('before-delete' as const, 'delete-account-token-request'),
    how: fc.constantFrom(
      'nothing',
      'prevents',
      'resolves',
      'rejects',
      'hangs',
      'value',
      'closes',
      'removes',
      'shows',
      'presses',
    ),
  }),
  fc
    .oneof(
      fc.constantFrom<unknown>(
        null,
        'deleted',
        {},
        { host: 'https://tenant.example', appId: 'app', userId: 'user-9' },
        { host: 'https://other.example', appId: 'app', userId: ANN },
      ),
      fc.jsonValue(),
    )
    .map((data) => ({ do: 'message', data }) as const),
);

/** Most of these pages mean well, for otherwise most scripts would end before they began. */
const opening: fc.Arbitrary<readonly Op[]> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom<readonly Op[]>(
      [
        { do: 'client', user: ANN, methods: [], own: true },
        { do: 'token', by: 'property', value: { as: 'string' } },
      ],
      [
        { do: 'client', user: ANN, methods: ['getProfile'], own: true },
        { do: 'token', by: 'property', value: { as: 'string' } },
      ],
      [{ do: 'client', user: ANN, methods: ['getProfile'], own: true }],
      [{ do: 'client', user: ANN, methods: [...METHODS], own: true }],
      [
        { do: 'client', user: ANN, methods: [...METHODS], own: true },
        { do: 'attribute', name: 'confirmation', value: 'none' },
        { do: 'attribute', name: 'inline', value: '' },
      ],
    ),
  },
  fc.constant([{ do: 'client', user: ANN, methods: [], own: false } as const]),
);

/** What users and pages do over and over, and what may happen in between. */
const stage: fc.Arbitrary<readonly Op[]> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom<readonly Op[]>(
      [{ do: 'proceed' }],
      [{ do: 'proceed' }, { do: 'proceed' }],
    ),
  },
  { weight: 3, arbitrary: fc.constant<readonly Op[]>([{ do: 'sit-out' }]) },
  {
    weight: 3,
    arbitrary: fc.constant<readonly Op[]>([
      { do: 'call', method: 'close' },
      { do: 'call', method: 'show' },
      { do: 'flush' },
    ]),
  },
  {
    weight: 2,
    arbitrary: given.map((value) => [{ do: 'token', by: 'property', value } as const]),
  },
  fc.constantFrom<readonly Op[]>(
    [{ do: 'call', method: 'close' }, { do: 'flush' }],
    [{ do: 'call', method: 'show' }, { do: 'flush' }],
    [{ do: 'call', method: 'remove' }, { do: 'flush' }],
    [{ do: 'call', method: 'put-back' }, { do: 'flush' }],
    [{ do: 'call', method: 'adopt' }, { do: 'flush' }],
    [{ do: 'call', method: 'move' }, { do: 'flush' }],
    [{ do: 'revoke' }],
    [{ do: 'pageshow' }, { do: 'flush' }],
    [{ do: 'tick', ms: 5000 }, { do: 'flush' }],
    [{ do: 'clock-back', ms: 60_000 }],
    [
      { do: 'listen', to: 'before-delete', how: 'prevents' },
      { do: 'proceed' },
      { do: 'listen', to: 'before-delete', how: 'nothing' },
    ],
    [{ do: 'listen', to: 'delete-account-token-request', how: 'resolves' }],
  ),
  {
    weight: 2,
    arbitrary: fc
      .record({ do: fc.constant('switch' as const), user, quietly: fc.boolean() })
      .map((op) => [op, { do: 'flush' }] as const),
  },
  fc
    .record({ do: fc.constant('delete-elsewhere' as const), user, told: fc.boolean() })
    .map((op) => [op, { do: 'flush' }] as const),
);

export interface Script {
  ops: readonly Op[];
  /** What the service answers, call by call. */
  answers: Readonly<Record<string, readonly Answer[]>>;
  /** The service answers what it is asked, unless `answers` has something else. */
  honest: boolean;
  /** How the service refuses a user whose account is gone. */
  afterDeletion: 'not-signed-in' | 'no-such-user';
}

const SET_UP: readonly Op[] = [
  { do: 'attribute', name: 'host', value: 'https://tenant.example' },
  { do: 'attribute', name: 'app-id', value: 'app' },
  { do: 'attribute', name: 'timeout', value: '5000' },
];

const afterDeletion = fc.constantFrom('not-signed-in' as const, 'no-such-user');

/** Scripts that do anything at all, in any order. */
const chaos: fc.Arbitrary<Script> = fc.record({
  ops: fc
    .tuple(opening, fc.array(op, { minLength: 5, maxLength: 40 }))
    .map(([first, rest]) => [
      ...SET_UP,
      ...first,
      { do: 'call', method: 'show' } as const,
      { do: 'flush' } as const,
      ...rest,
    ]),
  answers: fc.dictionary(
    fc.constantFrom('deleteAccount', ...METHODS),
    fc.array(answer, { maxLength: 6 }),
  ),
  honest: fc.constantFrom(true, true, true, false),
  afterDeletion,
});

/** Scripts of users who mean to get to the end, with a service that fails them. */
const journeys: fc.Arbitrary<Script> = fc.record({
  ops: fc
    .tuple(opening, fc.array(stage, { minLength: 3, maxLength: 14 }))
    .map(([first, rest]) => [
      ...SET_UP,
      { do: 'listen', to: 'delete-account-token-request', how: 'value' } as const,
      ...first,
      { do: 'call', method: 'show' } as const,
      { do: 'flush' } as const,
      { do: 'proceed' } as const,
      ...rest.flat(),
    ]),
  answers: fc.record({
    deleteAccount: fc.array(answer, { minLength: 1, maxLength: 3 }),
    getProfile: fc
      .array(answer, { maxLength: 6 })
      // The first two profiles are read on the way to the delete.
      .map((answers) => [{ how: 'honest' } as const, { how: 'honest' } as const, ...answers]),
  }),
  honest: fc.constant(true),
  afterDeletion,
});

export const scripts: fc.Arbitrary<Script> = fc.oneof(chaos, journeys);

/** Sets every property to values of the wrong types, before or after the panel opens. */
export function* wrongTypes(): Generator<[what: string, script: Script]> {
  const set: Op[] = [
    { do: 'attribute', name: 'host', value: 'https://tenant.example' },
    { do: 'attribute', name: 'app-id', value: 'app' },
    { do: 'attribute', name: 'timeout', value: '5000' },
    { do: 'client', user: ANN, methods: [...METHODS], own: true },
  ];
  const show: Op[] = [{ do: 'call', method: 'show' }, { do: 'flush' }];
  const onward: Op[] = Array.from({ length: 5 }, () => ({ do: 'proceed' }));
  for (const name of [...TEXTS, ...OTHERS, 'timeout']) {
    for (const value of [undefined, '', 'x', true, 5000, Number.NaN, {}, []]) {
      const wrong: Op = { do: 'property', name, value };
      const script = { answers: {}, honest: true, afterDeletion: 'no-such-user' as const };
      const what = `${name} = ${typeof value} ${JSON.stringify(value)}`;
      yield [`${what}, then show()`, { ...script, ops: [...set, wrong, ...show, ...onward] }];
      yield [`show(), then ${what}`, { ...script, ops: [...set, ...show, wrong, ...onward] }];
    }
  }
}
