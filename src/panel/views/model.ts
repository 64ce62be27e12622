import type { VerifyMethod } from '../../authing/dto.js';
import type { State } from '../../flow/state.js';
import type { Strings } from '../../locales/strings.js';
import type { AccountLine } from '../account.js';
import type { Gate } from '../gate.js';
import type { Found } from '../preflight.js';
import type { Field, Verification } from '../verification.js';

/** All a view shows. */
export interface Model<S extends State = State> {
  state: S;
  gate: Gate;
  inline: boolean;
  /** Whose account it is, where that can be known. */
  account: AccountLine | null;
  /** The ids of what describes the panel: who can't see it hears whose account it is about. */
  description: string;
  /** What the user signs in with, for password managers; never shown. */
  username: string;
  verification: Verification;
  /** Live regions are there, and can be put words into. */
  isHeard: boolean;
  /** A form of the host's stands in the panel. */
  isHosted: boolean;
  /** What the host said beforehand. */
  preflight: Found;
  /** The host has something to say; before the account is loaded it is not known what. */
  asksFirst: boolean;
  /** Who verifies the user where no token is at hand; null when one is. */
  way: 'host' | 'form' | 'slot' | null;
  /** A profile can be read, and so an account of unknown fate be looked for. */
  probes: boolean;
  /** `Date.now()`, for what is counted down. */
  now: number;
  /** The language of numbers and durations. */
  locale: string;
}

/** All a user does. */
export type Action =
  | { type: 'press' }
  | { type: 'cancel' }
  | { type: 'acknowledge'; checked: boolean }
  | { type: 'type'; text: string }
  | { type: 'fill'; field: Field; text: string }
  /** The field for an address is left. */
  | { type: 'leave' }
  | { type: 'pick'; method: VerifyMethod }
  | { type: 'reveal' }
  | { type: 'send' };

export type Send = (action: Action) => void;

export type StateOf<Step extends State['step']> = Extract<State, { step: Step }>;

/** One step: what it shows, and what its buttons say. */
export interface View {
  /** Over the heading, in the middle: the step is about the outcome, and asks for nothing. */
  icon?: unknown;
  heading: unknown;
  body: unknown;
  /** The forward button's label; no button without one. */
  forward?: string;
  /** The forward button deletes the account. */
  danger?: boolean;
  /** The forward button can't be pressed yet. */
  blocked?: boolean;
  /** The other button's label; no button without one. */
  cancel?: string;
  /** What is going on; the panel is busy with it. */
  busy?: string;
  /** It was not the forward button that began it. */
  aside?: boolean;
  /** What is to be heard of it, though the focus stays where it was. */
  said?: string;
}

export type StepView<Step extends State['step']> = (
  model: Model<StateOf<Step>>,
  strings: Strings,
  send: Send,
) => View;
