import { tenant } from 'virtual:authing-tenant';
import { StandIn } from './authing/control.js';

/** Controls the stand-in. Null with a real tenant. */
export const standIn = tenant.standIn ? new StandIn(tenant.host) : null;

/** Controls the same stand-in under the page's own origin, where it can set a cookie. */
export const backend = tenant.standIn && tenant.backend ? new StandIn(tenant.backend) : null;
