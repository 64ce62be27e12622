import type { ReactNode } from 'react';
import '../src/app.css';

export const metadata = { title: 'An account', icons: 'data:,' };

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
