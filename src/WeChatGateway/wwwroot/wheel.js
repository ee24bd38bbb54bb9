// The wheel turns until the sector of what was drawn stands under the pointer.
"use strict";
(() => {
  const ROUNDS = 5;
  const LONGEST = 6000;
  const disc = document.querySelector("[data-disc]");
  const sectors = Array.from(disc.querySelectorAll("[data-kind]"));
  const blank = Math.max(...sectors.map((sector) => Number(sector.dataset.kind)));
  const isStill = window.matchMedia("(prefers-reduced-motion: reduce)").matches;

  takeTurns((result, show) => {
    const kind = result.prize === null ? blank : result.prize;
    const alike = sectors.filter((sector) => Number(sector.dataset.kind) === kind);
    const target = alike[Math.floor(Math.random() * alike.length)];
    let isShown = false;
    const stop = () => {
      if (!isShown) {
        isShown = true;
        target.classList.add("on");
        show();
      }
    };
    disc.style.transform = `rotate(${(isStill ? 0 : ROUNDS * 360) - Number(target.dataset.middle)}deg)`;
    if (isStill) {
      stop();
    } else {
      disc.addEventListener("transitionend", stop);
      // A page in the background may never tell that it has turned.
      window.setTimeout(stop, LONGEST);
    }
  });
})();
