/** What the page's policy forbids, as it happens. */
const violations: string[] = [];
document.addEventListener('securitypolicyviolation', (event) => {
  violations.push(`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`);
});
Object.assign(window, { violations });

export {};
