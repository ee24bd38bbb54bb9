// The review desk by keyboard, and photos under the hand: a key presses the first button that names it, unless somebody types.
(() => {
  if (window.unionDesk) return;
  window.unionDesk = true;
  document.addEventListener("keydown", (e) => {
    if (e.repeat || e.ctrlKey || e.metaKey || e.altKey || e.target.closest("input, textarea, select, [contenteditable]")) return;
    const shot = document.activeElement.closest("[data-shot]") ?? document.querySelector("[data-shot]");
    const key = CSS.escape(e.key.toLowerCase());
    const button = shot?.querySelector(`[data-key="${key}"]`) ?? document.querySelector(`[data-key="${key}"]:not([data-zoom]):not([data-turn])`);
    if (!button || button.disabled) return;
    e.preventDefault();
    button.click();
  });
  document.addEventListener("click", (e) => {
    const button = e.target.closest("[data-zoom], [data-turn]");
    const picture = button?.closest("[data-shot]").querySelector("img");
    if (!picture) return;
    const zoom = Math.min(8, Math.max(0.25, Number(picture.dataset.scale ?? 1) * Number(button.dataset.zoom ?? 1)));
    const turn = (Number(picture.dataset.angle ?? 0) + Number(button.dataset.turn ?? 0)) % 360;
    [picture.dataset.scale, picture.dataset.angle] = [zoom, turn];
    picture.style.transform = `rotate(${turn}deg) scale(${zoom})`;
  });
})();
