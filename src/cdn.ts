/**
 * This is what a page gets by a `<script type="module">`: the element and its events. The headless
 * client is left out, because it would have to come along before anyone means to use the panel.
 */
import { register } from './register.js';

export * from './authing-delete-account.js';
export * from './events.js';
export type { EncryptFunction } from './settings.js';

register();
