/** Leaving the page in the middle of a deletion would leave the user without an answer. */
export function guardPage(isDeleting: boolean): void {
  if (isDeleting) addEventListener('beforeunload', askFirst);
  else removeEventListener('beforeunload', askFirst);
}

function askFirst(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
