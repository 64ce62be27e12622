import { DeleteAccountTokenEvent } from 'authing-delete-account';

const form = document.querySelector<HTMLFormElement>('form[slot=verification]')!;
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const body = new FormData(form);
  const response = await fetch('/account/delete-token', { method: 'POST', body });
  if (response.ok) form.dispatchEvent(new DeleteAccountTokenEvent(await response.text()));
});
