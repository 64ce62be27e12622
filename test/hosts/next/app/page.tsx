import { connection } from 'next/server';
import { App } from './client';

export default async function Page() {
  // Rendered anew for each visitor.
  await connection();
  return <App />;
}
