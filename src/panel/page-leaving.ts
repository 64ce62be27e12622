/**
 * Keeps an element's user from leaving the page in the middle of a deletion, which would leave them
 * without an answer. Each element has its own, so that none ends what another has to wait for.
 */
export function pageGuard(): (isDeleting: boolean) => void {
  const askFirst = (event: BeforeUnloadEvent) => event.preventDefault();
  return (isDeleting) => {
    if (isDeleting) addEventListener('beforeunload', askFirst);
    else removeEventListener('beforeunload', askFirst);
  };
}
