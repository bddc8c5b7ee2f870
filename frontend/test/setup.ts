import 'fake-indexeddb/auto';
import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach } from 'vitest';
import { i18n } from '@/i18n';

beforeEach(() => i18n.loadAndActivate({ locale: 'vi', messages: {} }));
afterEach(() => {
  cleanup();
  localStorage.clear();
});

// jsdom has no modal dialogs; the browser tests cover their focus.
Object.assign(HTMLDialogElement.prototype, {
  showModal(this: HTMLDialogElement) {
    this.open = true;
  },
  close(this: HTMLDialogElement) {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  },
});
