/**
 * What is on the page before the panel is loaded, so it can't come with the panel:
 * the trigger's label, and what to say when the panel can't be loaded.
 */
export interface TriggerStrings {
  label: string;
  loadFailed: string;
  retry: string;
}

export const en: TriggerStrings = {
  label: 'Delete account',
  loadFailed: 'This could not be loaded. Check your connection.',
  retry: 'Try again',
};
