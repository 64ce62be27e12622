import { Observable } from '../common/observable.js';
import { read, type State } from '../common/state.js';

/** Only a page of the same origin sees the element that it is framed in. */
const address = () => (window.frameElement ? window.parent.location : location);

/** What has been chosen in the playground, or in the page's own address if it is open by itself. */
export const state = new Observable<State>(read(address().search));
