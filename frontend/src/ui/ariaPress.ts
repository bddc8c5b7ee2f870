/**
 * React Aria writes a style sheet into the page, which the content security policy rightly refuses. It does not where
 * an element of this id stands already; the rule itself is in styles/ui/controls.css.
 */
const STYLE_ID = 'react-aria-pressable-style';

if (!document.getElementById(STYLE_ID)) {
  const mark = document.createElement('meta');
  mark.id = STYLE_ID;
  document.head.append(mark);
}
