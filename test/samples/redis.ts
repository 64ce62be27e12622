import { createClient } from 'redis';
import { accountApi, type AccountApiOptions } from 'authing-delete-account/backend.js';
import { redisOutcomes } from 'authing-delete-account/backend/redis.js';

const redis = createClient({ url: process.env.REDIS_URL! }).on('error', console.error);
await redis.connect();
export const shared = (options: AccountApiOptions) =>
  accountApi({ ...options, outcomes: redisOutcomes(redis) });
