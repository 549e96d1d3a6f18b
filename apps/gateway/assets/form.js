// The button that opens the print dialogue; without scripts the browser's own menu does it.
for (const button of document.querySelectorAll('button[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => globalThis.print());
}
