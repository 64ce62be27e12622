import fc from 'fast-check';

/** What a host, a user, a client or the time does to an element, as data. */
export type Op =
  | { do: 'attribute'; name: string; value: string | null }
  | { do: 'property'; name: string; value: unknown }
  | { do: 'client'; methods: readonly string[]; own: boolean }
  | { do: 'accessToken'; how: 'string' | 'function' | 'throws' | 'rejects' | 'hangs' | 'none' }
  | { do: 'preflight'; how: 'none' | 'blocks' | 'throws' | 'hangs' | 'nonsense' }
  | { do: 'call'; method: 'show' | 'close' | 'remove' | 'append' | 'move' | 'opened' | 'closed' }
  | { do: 'token'; by: 'attribute' | 'property' | 'event' | 'child'; value: unknown }
  | { do: 'click'; part: string }
  | { do: 'type'; text: string }
  | { do: 'proceed' }
  | { do: 'submit' | 'escape' | 'close-dialog' | 'pageshow' | 'leave-page' }
  | { do: 'listen'; to: 'before-delete' | 'delete-account-token-request'; how: string }
  | { do: 'answer'; with: Answer }
  | { do: 'message'; data: unknown }
  | { do: 'tick'; ms: number }
  | { do: 'flush' };

/** How a scripted client takes a call. */
export type Answer =
  { how: 'resolves'; value: unknown } | { how: 'rejects' | 'throws' | 'hangs' | 'waits' };

/** Marks what must never be seen. */
export const CANARY = 'c4nary';

export const METHODS = [
  'verifyDeleteAccountRequest',
  'sendSms',
  'sendEmail',
  'getProfile',
  'getSecurityLevel',
  'getSystemInfo',
] as const;

export const OWN = { userId: 'user-1', email: 'user@example.com', phone: '18812345678' };

const envelope = (statusCode: number, data?: unknown, apiCode?: number) => ({
  statusCode,
  message: 'message',
  ...(apiCode && { apiCode }),
  ...(data !== undefined && { data }),
});

export const SUCCESS = envelope(200, { success: true });

/** More than one way to say it, and some to nearly say it. */
const value = fc.oneof(
  { weight: 3, arbitrary: fc.constant<unknown>(SUCCESS) },
  { weight: 3, arbitrary: fc.constant<unknown>(envelope(200, OWN)) },
  {
    weight: 3,
    arbitrary: fc.constant<unknown>(
      envelope(200, { deleteAccountToken: `token-${CANARY}`, tokenExpiresIn: 60 }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constant<unknown>(
      envelope(200, { passwordSet: true, emailBinded: false, phoneBinded: true }),
    ),
  },
  fc.constantFrom<unknown>(
    envelope(200, { ...OWN, userId: 'user-2' }),
    envelope(200, { success: 'true' }),
    envelope(200, { success: false }),
    envelope(200),
    envelope(200, { passwordSet: true, emailBinded: false, phoneBinded: false }),
    envelope(200, { deleteAccountToken: `token-${CANARY}`, tokenExpiresIn: 0 }),
    envelope(400),
    envelope(401, null, 2020),
    envelope(403, null, 2005),
    envelope(403, null, 2006),
    envelope(403, null, 2027),
    envelope(404, null, 2004),
    envelope(429),
    envelope(499),
    envelope(500, { success: true }),
    { ...SUCCESS, statusCode: '200' },
    { data: { success: true } },
    { rsa: { publicKey: 'key' }, sm2: { publicKey: 'key' } },
    null,
    undefined,
    'success',
    true,
    [],
  ),
  fc.jsonValue(),
);

const answer: fc.Arbitrary<Answer> = fc.oneof(
  { weight: 8, arbitrary: value.map((value) => ({ how: 'resolves', value }) as const) },
  { weight: 3, arbitrary: fc.constant({ how: 'waits' } as const) },
  fc.constantFrom<Answer>({ how: 'rejects' }, { how: 'throws' }, { how: 'hangs' }),
);

const token = fc.oneof(
  { weight: 4, arbitrary: fc.constant<unknown>(`token-${CANARY}`) },
  {
    weight: 2,
    arbitrary: fc.constant<unknown>({ deleteAccountToken: `token-${CANARY}`, tokenExpiresIn: 60 }),
  },
  fc.constantFrom<unknown>(
    '',
    ' ',
    null,
    undefined,
    0,
    {},
    [],
    { deleteAccountToken: '' },
    { deleteAccountToken: `token-${CANARY}`, tokenExpiresIn: -1 },
    { deleteAccountToken: `token-${CANARY}`, tokenExpiresIn: 'soon' },
    { deleteAccountToken: `token-${CANARY}`, tokenExpiresIn: NaN },
    { data: { deleteAccountToken: `token-${CANARY}`, tokenExpiresIn: 5 } },
    envelope(200, { deleteAccountToken: `token-${CANARY}`, tokenExpiresIn: 1 }),
  ),
);

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
  'user-id': ['user-1', 'user-2', ''],
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
      .filter(({ how }) => how === 'resolves' || how === 'rejects')
      .map((answer) => ({ do: 'answer', with: answer }) as const),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('token' as const),
      by: fc.constantFrom('attribute' as const, 'property', 'event', 'child'),
      value: token,
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
    methods: fc.subarray([...METHODS]),
    own: fc.boolean(),
  }),
  fc
    .constantFrom('string' as const, 'function', 'throws', 'rejects', 'hangs', 'none')
    .map((how) => ({ do: 'accessToken', how }) as const),
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
        { host: 'https://tenant.example', appId: 'app', userId: 'user-1' },
        { host: 'https://tenant.example', appId: 'app', userId: 'user-9' },
        { host: 'https://other.example', appId: 'app', userId: 'user-1' },
      ),
      fc.jsonValue(),
    )
    .map((data) => ({ do: 'message', data }) as const),
);

/** A host that means well, for the most part: else most scripts would end before they began. */
const opening: fc.Arbitrary<readonly Op[]> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom<readonly Op[]>(
      [
        { do: 'client', methods: [], own: true },
        { do: 'token', by: 'property', value: `token-${CANARY}` },
      ],
      [{ do: 'client', methods: ['getProfile'], own: true }],
      [{ do: 'client', methods: [...METHODS], own: true }],
      [
        { do: 'client', methods: [...METHODS], own: true },
        { do: 'attribute', name: 'confirmation', value: 'none' },
        { do: 'attribute', name: 'inline', value: '' },
      ],
    ),
  },
  fc.constant([{ do: 'client', methods: [], own: false } as const]),
);

export interface Script {
  ops: readonly Op[];
  /** What the client answers, call by call. */
  answers: Readonly<Record<string, readonly Answer[]>>;
  /** A service that answers what it is asked, where the answers say nothing else. */
  honest: boolean;
}

export const scripts: fc.Arbitrary<Script> = fc.record({
  ops: fc
    .tuple(opening, fc.array(op, { minLength: 5, maxLength: 40 }))
    .map(([first, rest]) => [
      { do: 'attribute', name: 'host', value: 'https://tenant.example' } as const,
      { do: 'attribute', name: 'app-id', value: 'app' } as const,
      { do: 'attribute', name: 'timeout', value: '5000' } as const,
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
});

/** Every property with values of types that it isn't of, set before or after the panel opens. */
export function* wrongTypes(): Generator<[what: string, script: Script]> {
  const set: Op[] = [
    { do: 'attribute', name: 'host', value: 'https://tenant.example' },
    { do: 'attribute', name: 'app-id', value: 'app' },
    { do: 'attribute', name: 'timeout', value: '5000' },
    { do: 'client', methods: [...METHODS], own: true },
  ];
  const show: Op[] = [{ do: 'call', method: 'show' }, { do: 'flush' }];
  const onward: Op[] = Array.from({ length: 5 }, () => ({ do: 'proceed' }));
  for (const name of [...TEXTS, ...OTHERS, 'timeout']) {
    for (const value of [undefined, '', 'x', true, 5000, Number.NaN, {}, []]) {
      const wrong: Op = { do: 'property', name, value };
      const script = { answers: {}, honest: true };
      const what = `${name} = ${typeof value} ${JSON.stringify(value)}`;
      yield [`${what}, then show()`, { ...script, ops: [...set, wrong, ...show, ...onward] }];
      yield [`show(), then ${what}`, { ...script, ops: [...set, ...show, wrong, ...onward] }];
    }
  }
}
