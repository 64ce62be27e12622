import type { Runner } from '../attempt/runner.js';
import { isAtRest, isAttempt } from '../flow/machine.js';
import type { Acknowledgement } from './acknowledgement.js';
import type { Actions } from './views/actions.js';
import { isMended } from './views/verify/error-place.js';

/** What the panel can do, beside what the runner does. */
interface Screen {
  /** Closes the panel, if it can be closed. */
  close: () => void;
  /** Shows what has changed. */
  update: () => void;
  /** Moves the focus to the field in which the user goes on. */
  goOn: () => void;
  /** Calls back once no button can be moved away under a finger. */
  whenReleased: (act: () => void) => void;
}

/** What the user does, done. */
export function actionsOf(
  runner: Runner,
  acknowledgement: Acknowledgement,
  { close, update, goOn, whenReleased }: Screen,
): Actions {
  const { form } = runner.session;
  const mended = () => runner.dispatch({ type: 'edit' });
  return {
    press() {
      const before = runner.state;
      runner.press();
      const { state } = runner;
      update();
      if (before.step !== 'verify' || state.step !== 'verify' || !isAtRest(state)) return;
      // Nothing has come of it because the address is missing: that is said where it is.
      const isHeld = state === before && form.lacksValidAddress && !runner.hasToken;
      if (isHeld) form.finishAddress();
      // Out of a dead end, too, the way goes on in the form.
      if (isHeld || state !== before) goOn();
    },
    close,
    back: () => runner.dispatch({ type: 'back' }),
    acknowledge(checked) {
      acknowledgement.checked = checked;
      update();
    },
    typePhrase(text) {
      acknowledgement.typed = text;
      update();
    },
    finishPhrase() {
      whenReleased(() => {
        // The panel may have been closed by that press.
        acknowledgement.isFinished = acknowledgement.typed !== '';
        update();
      });
    },
    fill(field, text) {
      // What the attempt that is under way was made with stays as it is.
      if (!isAttempt(runner.state)) {
        form.type(field, text);
        if (isMended(runner.state, field)) mended();
      }
      update();
    },
    finishAddress() {
      whenReleased(() => {
        if (form.hasTypedAddress) form.finishAddress();
        update();
      });
    },
    pick(method) {
      if (!isAttempt(runner.state)) {
        form.pick(method);
        mended();
      }
      update();
    },
    reveal() {
      form.revealed = !form.revealed;
      update();
    },
    sendCode() {
      if (form.canSendCode(Date.now())) return runner.dispatch({ type: 'send-code' });
      form.finishAddress();
      update();
      goOn();
    },
  };
}
