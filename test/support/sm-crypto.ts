/** `sm-crypto` is CommonJS, which no browser loads: its build for script tags takes its place. */
export async function serveSmCrypto(): Promise<void> {
  const script = document.createElement('script');
  script.src = '/node_modules/sm-crypto/dist/sm2.js';
  const loaded = new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = reject;
  });
  document.head.append(script);
  await loaded;
  const module = 'data:text/javascript,export const { sm2 } = globalThis;';
  const map = document.createElement('script');
  map.type = 'importmap';
  map.textContent = JSON.stringify({
    imports: { '/node_modules/sm-crypto/src/index.js': module },
  });
  document.head.append(map);
}
