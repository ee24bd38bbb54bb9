// A card whose cover is scratched off with a finger. What lies under it was drawn before; whoever cannot scratch presses a button.
"use strict";
(() => {
  const COLUMNS = 16;
  const ROWS = 8;
  const ENOUGH = 0.45;
  const card = document.querySelector("[data-scratch]");
  const [under, cover] = ["result", "cover"].map((name) => card.querySelector(`[data-${name}]`));
  const look = document.querySelector("[data-look]");
  const ink = cover.getContext("2d");
  const { width, height } = card.getBoundingClientRect();
  const thickness = height / 3;
  const rubbed = new Set();
  let reveal = null;
  let last = null;

  const paint = (words) => {
    const [ground, text] = ["--cover", "--cover-text"].map((name) => getComputedStyle(card).getPropertyValue(name));
    const scale = window.devicePixelRatio || 1;
    [cover.width, cover.height] = [Math.round(width * scale), Math.round(height * scale)];
    ink.setTransform(scale, 0, 0, scale, 0, 0);
    ink.fillStyle = ground;
    ink.fillRect(0, 0, width, height);
    ink.fillStyle = text;
    ink.font = getComputedStyle(card).font;
    ink.textAlign = "center";
    ink.textBaseline = "middle";
    ink.fillText(words, width / 2, height / 2);
    ink.globalCompositeOperation = "destination-out";
    ink.lineCap = "round";
    ink.lineWidth = thickness;
    cover.hidden = false;
  };

  const rub = ({ x, y }) => {
    ink.beginPath();
    ink.moveTo(last.x, last.y);
    ink.lineTo(x + 0.01, y);
    ink.stroke();
    const steps = 1 + Math.ceil(Math.hypot(x - last.x, y - last.y) / (width / COLUMNS));
    for (let step = 0; step <= steps; step++) {
      mark(last.x + ((x - last.x) * step) / steps, last.y + ((y - last.y) * step) / steps);
    }
    last = { x, y };
    if (rubbed.size >= ENOUGH * COLUMNS * ROWS) {
      reveal();
    }
  };

  // Cells whose middle the finger has covered.
  const mark = (x, y) => {
    for (let cell = 0; cell < COLUMNS * ROWS; cell++) {
      const middle = { x: (((cell % COLUMNS) + 0.5) * width) / COLUMNS, y: ((Math.floor(cell / COLUMNS) + 0.5) * height) / ROWS };
      if (Math.hypot(middle.x - x, middle.y - y) <= thickness / 2) {
        rubbed.add(cell);
      }
    }
  };

  // In the measures it was painted in, however the phone is held by now.
  const placeOf = (event) => {
    const box = cover.getBoundingClientRect();
    return { x: ((event.clientX - box.left) * width) / box.width, y: ((event.clientY - box.top) * height) / box.height };
  };

  const take = takeTurns((result, show) => {
    under.textContent = result.prizeName || under.dataset.blank;
    under.className = result.prizeName ? "won" : "";
    paint("用手指刮开");
    look.hidden = false;
    reveal = () => {
      reveal = null;
      cover.classList.add("gone");
      look.hidden = true;
      show();
    };
  });
  if (!take) {
    return;
  }
  paint("点这里刮一张");
  look.addEventListener("click", () => (reveal ? reveal() : null));
  cover.addEventListener("pointerdown", (down) => {
    if (!reveal) {
      take();
      return;
    }
    last = placeOf(down);
    if (cover.setPointerCapture) {
      cover.setPointerCapture(down.pointerId);
    }
    rub(last);
  });
  cover.addEventListener("pointermove", (moved) => (last && reveal ? rub(placeOf(moved)) : null));
  ["pointerup", "pointercancel"].forEach((name) => cover.addEventListener(name, () => (last = null)));
})();
