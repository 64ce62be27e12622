/**
 * `import 'authing-delete-account/svelte.js'` registers the tag, and types it in the templates of
 * Svelte 5.
 */
import type { HTMLAttributes as SvelteAttributes } from 'svelte/elements';
import type { AuthingDeleteAccount } from '../authing-delete-account.js';
import type { TagAttributes, TagHandlers, TagProperties } from './tag.js';
import { register } from '../register.js';

register();

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'authing-delete-account': TagProperties &
      TagAttributes &
      TagHandlers &
      SvelteAttributes<AuthingDeleteAccount>;
  }
}
