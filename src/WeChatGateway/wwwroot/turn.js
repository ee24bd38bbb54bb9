// Takes a turn of an instant win: the answer is fetched first, and the picture then leads to it. Without this script the form works as it is.
"use strict";

// lead(result, show): moves the picture to what was drawn, then calls show. Gives what takes the turn; null: there is none to take.
function takeTurns(lead) {
  const PATIENCE = 20000;
  const form = document.querySelector("[data-turn]");
  if (!form || !window.fetch || !window.AbortController) {
    return null;
  }
  const said = document.querySelector("[data-said]");
  const button = form.querySelector("button");
  let isTaken = false;
  let failures = 0;

  const show = (result) => {
    said.textContent = result.said;
    button.textContent = "继续";
    button.disabled = false;
    button.focus();
  };

  const ask = async () => {
    const late = new AbortController();
    const timer = window.setTimeout(() => late.abort(), PATIENCE);
    try {
      const answer = await fetch(form.action, {
        method: "POST",
        body: new URLSearchParams(new FormData(form)),
        headers: { Accept: "application/json" },
        credentials: "same-origin",
        signal: late.signal,
      });
      if (!answer.ok) {
        throw new Error("Not answered.");
      }
      return await answer.json();
    } finally {
      window.clearTimeout(timer);
    }
  };

  const take = async () => {
    if (isTaken) {
      return;
    }
    isTaken = true;
    button.disabled = true;
    said.textContent = "";
    let result = null;
    try {
      result = await ask();
    } catch (_) {
      // The turn asked again is the same turn: nothing is lost and nothing is drawn twice.
      failures++;
      isTaken = false;
      button.disabled = false;
      said.textContent = "网络不好，请再点一次。";
      return;
    }
    if (result.isDrawn) {
      lead(result, () => show(result));
    } else {
      show(result);
    }
  };

  form.addEventListener("submit", (submitted) => {
    // Whoever is not signed in any more is led there by the form alone.
    if (failures > 1) {
      return;
    }
    submitted.preventDefault();
    if (isTaken && !button.disabled) {
      window.location.reload();
      return;
    }
    take();
  });
  window.addEventListener("pageshow", (shown) => (shown.persisted ? window.location.reload() : null));
  return take;
}
