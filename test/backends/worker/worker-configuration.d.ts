/**
 * What `wrangler types` would write, as far as the recipe needs it. The whole of it has its own
 * types for what the web's runtimes share, which clash with those of the DOM.
 */
interface Env {
  AUTHING_HOST: string;
  AUTHING_APP_ID: string;
  ACCOUNT_API: { getByName(name: string): { fetch(request: Request): Promise<Response> } };
}

declare module 'cloudflare:workers' {
  export abstract class DurableObject<Bindings> {
    constructor(state: unknown, env: Bindings);
    protected env: Bindings;
  }
}
