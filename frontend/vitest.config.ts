import { defineConfig } from 'vitest/config';
import { alias, messages } from './vite.config.ts';

export default defineConfig({
  plugins: [messages()],
  resolve: { alias },
  test: {
    environment: 'jsdom',
    include: ['test/**/*.test.{ts,tsx}'],
    setupFiles: ['test/setup.ts'],
    env: { TZ: 'America/New_York' },
    restoreMocks: true,
    testTimeout: 60_000,
  },
});
