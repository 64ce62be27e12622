import { manifest } from 'virtual:element-manifest';
import { languages } from './languages.js';

/** What can be chosen from a few options. The first of each is the default. */
export const choices = {
  tab: {
    label: 'Tools',
    options: {
      flow: 'Flow',
      properties: 'Properties',
      theme: 'Theme',
      parts: 'Parts and slots',
      code: 'Code',
    },
  },
  width: { label: 'Width of the frame', options: { desktop: 'Desktop', 390: '390', 320: '320' } },
  scheme: { label: 'Colours', options: { system: 'System', light: 'Light', dark: 'Dark' } },
  direction: { label: 'Direction', options: { ltr: 'LTR', rtl: 'RTL' } },
  theme: {
    label: 'Theme',
    options: { plain: 'Plain', brand: 'Brand', enterprise: 'Enterprise' },
  },
  connection: {
    label: 'Connection to Authing',
    options: { backend: 'Through a backend', direct: 'Direct' },
  },
  idToken: { label: 'idToken', options: { given: 'The user’s', none: 'None' } },
  client: { label: 'client', options: { none: 'Built in', headless: 'AuthingClient' } },
  preflight: {
    label: 'preflight',
    options: {
      none: 'None',
      consequences: 'Consequences',
      blocked: 'Blockers',
      rejects: 'Rejects',
    },
  },
  encryptFunction: { label: 'encryptFunction', options: { fitting: 'Fitting', none: 'None' } },
  code: {
    label: 'Code for',
    options: {
      html: 'HTML',
      react: 'React',
      vue: 'Vue',
      angular: 'Angular',
      svelte: 'Svelte',
      backend: 'Backend',
    },
  },
} as const;

export type Choice = keyof typeof choices;

type Chosen = { [C in Choice]: keyof (typeof choices)[C]['options'] & (string | number) };

/** All that the playground's address holds, and all that the app in the frame reads from it. */
export interface State extends Readonly<{ [C in Choice]: `${Chosen[C]}` }> {
  /** The account that is signed in. Empty for the first one that exists. */
  readonly account: string;
  /** The language of the element. The app around it is in English. */
  readonly language: string;
  /** What the next request does, as `operation:outcome`. Empty if it works. */
  readonly next: string;
  /** The scenario that is shown. Empty for none. */
  readonly scenario: string;
  /** Texts of the app's own, as JSON. */
  readonly strings: string;
  /** The slots that the app fills. */
  readonly slots: readonly string[];
  /** The attributes that differ from what the app sets by itself. */
  readonly attributes: Readonly<Record<string, string>>;
  /** The custom properties, by the ends of their names. */
  readonly tokens: Readonly<Record<string, string>>;
}

/**
 * A link must not lead the element to somebody else's server with the token of a real tenant's user,
 * nor bring a token, so that no address sets these.
 */
const OWN: readonly (string | null)[] = ['host', 'app-id', 'delete-account-token', 'open'];

/** The attributes that can be set here. */
export const attributeNames: readonly string[] = manifest.properties.flatMap(({ attribute }) =>
  attribute === null || OWN.includes(attribute) ? [] : attribute,
);

const slotNames = manifest.slots.map(({ name }) => name);

export const TOKEN_PREFIX = '--authing-delete-account-';

const tokenNames = manifest.cssProperties.map(({ name }) => name.slice(TOKEN_PREFIX.length));

const TEXTS = ['account', 'next', 'scenario', 'strings'] as const;

const DEFAULT_SLOTS = ['support'];

export const optionsOf = (choice: Choice): [value: string, label: string][] => {
  const all: [string, string][] = Object.entries(choices[choice].options);
  // An object has its numbers first.
  return choice === 'width'
    ? all.reverse().sort(([a], [b]) => +(b === 'desktop') - +(a === 'desktop'))
    : all;
};

const defaultOf = (choice: Choice): string => optionsOf(choice)[0]?.[0] ?? '';

/** Reads the query of an address. What it doesn't understand, it leaves out. */
export function read(query: string): State {
  const given = new URLSearchParams(query);
  const choiceOf = (choice: Choice) => {
    const value = given.get(choice) ?? '';
    return Object.hasOwn(choices[choice].options, value) ? value : defaultOf(choice);
  };
  const present = (names: readonly string[], prefix = '') =>
    names.flatMap((name) => {
      const value = given.get(prefix + name);
      return value === null ? [] : [[name, value] as const];
    });
  const language = given.get('language') ?? '';
  const slots = given.get('slots')?.split(' ') ?? DEFAULT_SLOTS;
  const keys = Object.keys(choices) as Choice[];
  return {
    // `choiceOf` returns only options of the choice, which TypeScript can't follow here.
    ...(Object.fromEntries(keys.map((key) => [key, choiceOf(key)])) as unknown as State),
    ...(Object.fromEntries(TEXTS.map((key) => [key, given.get(key) ?? ''])) as Texts),
    language: languages.includes(language) ? language : 'en',
    slots: slotNames.filter((name) => slots.includes(name)),
    attributes: Object.fromEntries(present(attributeNames)),
    tokens: Object.fromEntries(present(tokenNames, '--')),
  };
}

type Texts = Record<(typeof TEXTS)[number], string>;

/** Writes the query of an address. What is as by default isn't in it. */
export function write(state: State): string {
  const query = new URLSearchParams();
  for (const choice of Object.keys(choices) as Choice[]) {
    if (state[choice] !== defaultOf(choice)) query.set(choice, state[choice]);
  }
  for (const key of TEXTS) if (state[key]) query.set(key, state[key]);
  if (state.language !== 'en') query.set('language', state.language);
  if (state.slots.join() !== DEFAULT_SLOTS.join()) query.set('slots', state.slots.join(' '));
  for (const [name, value] of Object.entries(state.attributes)) query.set(name, value);
  for (const [name, value] of Object.entries(state.tokens)) query.set(`--${name}`, value);
  const text = String(query);
  return text && `?${text}`;
}

/** Texts of the app's own, or null while what is typed is no JSON object. */
export function stringsOf({ strings }: Pick<State, 'strings'>): Record<string, string> | null {
  try {
    const value: unknown = JSON.parse(strings || '{}');
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    return Object.fromEntries(Object.entries(value).map(([key, text]) => [key, String(text)]));
  } catch {
    return null;
  }
}
