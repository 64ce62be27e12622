import { tenant } from 'virtual:authing-tenant';
import { StandIn } from '../authing/control.js';

/** Controls the stand-in. Null with a real tenant. */
export const standIn = tenant.standIn ? new StandIn(tenant.host) : null;
