import { I18nProvider } from '@lingui/react';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { i18n } from '@/i18n';

/** Renders in the reader's language and returns someone to use it. */
export function show(element: ReactElement) {
  const user = userEvent.setup();
  const view = render(element, {
    wrapper: ({ children }) => <I18nProvider i18n={i18n}>{children}</I18nProvider>,
  });
  return { user, ...view };
}
