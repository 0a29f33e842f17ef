/** Makes buttons with `data-copy` copy the address of their page, where a browser lets a page do so. */
for (const button of document.querySelectorAll('[data-copy]')) {
  if (!navigator.clipboard) break;
  const label = button.textContent;
  const told = document.getElementById(button.dataset.told);
  button.hidden = false;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(new URL(button.dataset.copy, document.baseURI).href);
    told.textContent = button.textContent = 'Lien copié';
    setTimeout(() => {
      told.textContent = '';
      button.textContent = label;
    }, 4000);
  });
}
