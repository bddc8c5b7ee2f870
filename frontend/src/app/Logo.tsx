/** A closed notebook. */
export const Logo = () => (
  <svg viewBox="0 0 64 64" aria-hidden="true">
    <path d="M14 6h34a6 6 0 0 1 6 6v46H20a10 10 0 0 1-10-10V10a4 4 0 0 1 4-4z" fill="#fbf8f3" />
    <path d="M10 48a10 10 0 0 1 10-10h34" fill="none" stroke="#8f1a1c" strokeWidth="3" />
    <path d="M23 19h20M23 27h13" stroke="#c8963e" strokeWidth="4" strokeLinecap="round" />
  </svg>
);
