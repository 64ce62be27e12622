import { tenant } from 'virtual:authing-tenant';
import { StandIn } from './authing/control.js';

/** The back door of the stand-in; null with a real tenant, which has none. */
export const standIn = tenant.standIn ? new StandIn(tenant.host) : null;

/** The same stand-in, where it can set a cookie for the page's origin. */
export const backend = tenant.standIn && tenant.backend ? new StandIn(tenant.backend) : null;
