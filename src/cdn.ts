/**
 * The module for a `<script type="module">`: the element and its events. Without the headless
 * client, which would have to come along before anyone means to use the panel.
 */
import { register } from './register.js';

export * from './authing-delete-account.js';
export * from './events.js';

register();
