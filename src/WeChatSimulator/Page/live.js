"use strict";

// The server says what changed; the page fetches it anew.

// Several changes of one moment load a thing once.
const waiting = new Set();

function refresh(what) {
  if (waiting.has(what)) return;
  waiting.add(what);
  setTimeout(async () => {
    waiting.delete(what);
    if (what === "open") await Promise.all([loadFans(), loadMenu(), loadDeliveries(), loadFaults(), loadChat()]);
    if (what === "fans") await loadFans();
    if (what === "menu") await loadMenu();
    if (what === "deliveries") await Promise.all([loadDeliveries(), loadFans()]);
    if (what === "faults") await loadFaults();
    if (what === "chat:" + chosen) await loadChat();
  }, 50);
}

refresh("open");
new EventSource(prefix + "/events").addEventListener("message", (event) => refresh(event.data));
const tick = () => { byId("clock").textContent = new Date().toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit", hour12: false }); };
tick();
setInterval(tick, 10000);
