/** The elements that the server has rendered, by what their triggers say once all is hydrated. */
const served = () => [
  [document.querySelector('#main'), 'Remove me'],
  [document.querySelector('#recipe authing-delete-account'), 'Konto löschen'],
  [
    document.querySelector('account-section').shadowRoot.querySelector('authing-delete-account'),
    'Konto löschen',
  ],
];

const triggersOf = (element) => element.shadowRoot.querySelectorAll('[part="trigger"]');

/** Throws, and so spoils the console, if anything but what the server has rendered is there later. */
export async function checkHydration() {
  const before = served().map(([element]) => triggersOf(element)[0]);
  const section = document.querySelector('account-section');
  const inner = section.shadowRoot.querySelector('authing-delete-account');
  const end = Date.now() + 5_000;
  while (inner.step !== 'confirm') {
    if (Date.now() > end) throw new Error('The panel that is open did not open.');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  for (const [index, [element, text]] of served().entries()) {
    await element.updateComplete;
    const [trigger, another] = triggersOf(element);
    if (trigger !== before[index] || another) throw new Error('The trigger is another one.');
    const says = trigger.textContent.trim();
    if (says !== text) throw new Error(`The trigger says ${says}, not ${text}.`);
    const popup = element.inline ? null : 'dialog';
    if (trigger.getAttribute('aria-haspopup') !== popup) throw new Error('The trigger misleads.');
    if (element.shadowRoot.adoptedStyleSheets.length === 0) {
      throw new Error('Without the style sheet that the server has sent, there is none.');
    }
  }
}
