import { answered, Refused, refused, unavailable } from './answers.js';
import type { Clock } from './clock.js';
import { Context } from './context.js';
import { deleteOnce } from './delete-once.js';
import { endSession } from './end-session.js';
import { forward } from './forward.js';
import { readOptions, type AccountApiOptions } from './options.js';
import { isOwnPage } from './own-page.js';
import { routeOf, type Route } from './routes.js';

export type AccountApi = (request: Request) => Promise<Response>;

/** @throws TypeError for an option that is missing or wrong */
export function createAccountApi(options: AccountApiOptions, clock: Clock): AccountApi {
  const setup = readOptions(options);
  return async (request) => {
    const context = new Context(request, setup, clock);
    try {
      const route = routeOf(request.method, new URL(request.url).pathname, setup.prefix);
      if (!route) throw new Refused(404, 'There is nothing here.');
      if (!isOwnPage(request, setup.origins)) {
        throw new Refused(403, 'Only a page of this origin may ask this.');
      }
      return await answer(context, route);
    } catch (error) {
      if (error instanceof Refused) return refused(error);
      context.report(error);
      return answered(unavailable('The request was not passed on, because the server failed.'));
    }
  };
}

async function answer(context: Context, route: Route): Promise<Response> {
  switch (route) {
    case 'endSession':
      return endSession(context);
    case 'deleteAccount':
      return answered(await deleteOnce(context));
    default:
      return forward(context, route);
  }
}
