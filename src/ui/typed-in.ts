// Tells keys that are typed from keys that do something wherever the focus is (`/`, `?`).

/** Selects fields in which something is typed. */
export const FIELDS =
  'textarea, select, [contenteditable], input:not([type="range"], [type="checkbox"], [type="radio"])';

/** Whether a key without Shift or with it is free to do something: no field takes it, no dialog is open, no other key is held. */
export const isFreeKey = ({ target, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  !(ctrlKey || metaKey || altKey || document.querySelector('dialog[open]')) &&
  !(target instanceof Element && target.matches(FIELDS));
