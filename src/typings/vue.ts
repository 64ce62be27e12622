/**
 * `import 'authing-delete-account/vue.js'` registers the tag, and types it in the templates of Vue.
 */
import type { AllowedComponentProps, HTMLAttributes as VueAttributes, VNodeProps } from 'vue';
import type { CamelCasedHandlers, TagAttributes, TagProperties } from './tag.js';
import { register } from '../register.js';

register();

declare module 'vue' {
  interface HTMLAttributes {
    /** What goes into a slot of the element says so; Vue knows only slots of its own. */
    slot?: string;
  }
  interface GlobalComponents {
    // A `DefineComponent` would not check functions.
    'authing-delete-account': new () => {
      $props: TagProperties &
        TagAttributes &
        CamelCasedHandlers &
        Omit<VueAttributes, keyof TagProperties> &
        VNodeProps &
        AllowedComponentProps;
    };
  }
}
