import { tenant } from 'virtual:authing-tenant';
import { standIn } from '../common/stand-in.js';
import { startWorker } from '../common/worker.js';
import { startDrawer } from './drawer.js';
import { showFrame } from './frame.js';
import { followNextRequest, forgetNextRequest } from './next-request.js';
import { showNote } from './note.js';
import { showNotice } from './notice.js';
import { watchOtherPages } from './other-pages.js';
import { followRestarts } from './restart.js';
import { followScenario } from './scenarios.js';
import { choose } from './store.js';
import { keepTimeline } from './timeline.js';
import { showToolbar } from './toolbar.js';
import { showTools } from './tools.js';
import { look, watchWorld } from './world.js';

await startWorker();

const place = (id: string): HTMLElement => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}.`);
  return element;
};

/** Below this, a page 1280 pixels wide would be too small to read. */
const isPhone = matchMedia('(width < 48rem)').matches;
if (isPhone && !new URLSearchParams(location.search).has('width')) {
  choose({ width: innerWidth < 390 ? '320' : '390' });
}

showNotice(place('notice'), tenant);
showNote(place('note'));
showToolbar(place('toolbar'));
showTools(place('tools'));
startDrawer(place('handle'), place('tools'));
keepTimeline((happening) => {
  forgetNextRequest(happening);
  // What has become of a request may have changed what is true at Authing.
  if (happening.kind === 'request' && happening.answer) void look();
});
showFrame(place('place'));
if (standIn) {
  followNextRequest();
  followScenario();
  watchWorld();
  followRestarts();
  watchOtherPages();
}
