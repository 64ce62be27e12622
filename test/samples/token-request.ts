const element = document.querySelector('authing-delete-account')!;
element.verification = 'host';
element.addEventListener('delete-account-token-request', (event) => {
  event.respondWith(fetchToken());
});

async function fetchToken(): Promise<string> {
  const response = await fetch('/account/delete-token', { method: 'POST' });
  if (!response.ok) throw new Error('You could not be verified.');
  return response.text();
}
