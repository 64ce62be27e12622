import type { CheckedPreflight } from '../../attempt/preflight.js';
import type { Form } from '../../attempt/verification/form.js';
import type { Failure } from '../../flow/failure.js';
import type { State } from '../../flow/state.js';
import type { Strings } from '../../locales/strings.js';
import type { AccountLine } from '../account.js';
import type { Gate } from '../gate.js';
import type { Actions } from './actions.js';

export type StateOf<Step extends State['step']> = Extract<State, { step: Step }>;

/** What the frame around each step shows. */
export interface FrameModel {
  inline: boolean;
  /** The language of the texts. */
  locale: string;
  /** The ids of what describes the panel. */
  description: string;
  /** Live regions are there, and can be put words into. */
  isHeard: boolean;
  /** A form of the page's stands in the panel. */
  isHosted: boolean;
}

export interface ConfirmModel {
  state: StateOf<'confirm'>;
  /** Whose account it is, where that is known. */
  account: AccountLine | null;
  gate: Gate;
  /** Something else was typed than the phrase. */
  isMistyped: boolean;
  /** What the page's own check has found. */
  preflight: CheckedPreflight;
  isLoading: boolean;
  /** While it loads, room is kept for the account. */
  awaitsAccount: boolean;
  /** While it loads, room is kept for what the page's own check may say. */
  awaitsPreflight: boolean;
  /** The forward button is the last one before the request. */
  isLast: boolean;
  /** The user is to be verified in a second step. */
  isFirst: boolean;
}

export interface VerifyModel {
  state: StateOf<'verify'>;
  account: AccountLine | null;
  /** What the user signs in with, for password managers; never shown. */
  username: string;
  form: Form;
  /** The form need not be filled in. */
  isTokenAtHand: boolean;
  /** `Date.now()`, for what is counted down. */
  now: number;
  /** The language of numbers and durations. */
  locale: string;
}

export interface WaitingModel {
  state: StateOf<'waiting'>;
  /** The page's own form stands in the panel. */
  hasForm: boolean;
}

export interface UnknownModel {
  /** What made the outcome unknown. */
  cause: Failure;
  /** The account can be looked for. */
  probes: boolean;
}

/** One step: what it shows, and what its buttons say. */
export interface View {
  /** A sign over the heading. */
  icon?: unknown;
  /** The step is about the outcome, asks for nothing, and stands in the middle. */
  isOutcome?: boolean;
  /** How far the user has come. */
  progress?: unknown;
  /** The user can go back to the step before. */
  hasBack?: boolean;
  heading: unknown;
  body: unknown;
  /** The ids of what describes the panel: who can't see it hears whose account it is about. */
  describedBy?: string;
  /** The forward button's label; no button without one. */
  forward?: string;
  /** The forward button deletes the account. */
  danger?: boolean;
  /** The forward button has a code sent. */
  sends?: boolean;
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

/** The view of a step, from what it shows and no more than that. */
export type StepView<Model> = (model: Model, strings: Strings, actions: Actions) => View;
