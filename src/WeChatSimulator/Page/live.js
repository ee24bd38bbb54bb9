"use strict";

// The server says what changed; the page fetches it anew.

listen(async (what) => {
  if (what === "open") await Promise.all([loadFans(), loadMenu(), loadDeliveries(), loadFaults(), loadChat()]);
  if (what === "fans") await loadFans();
  if (what === "menu") await loadMenu();
  if (what === "deliveries") await Promise.all([loadDeliveries(), loadFans()]);
  if (what === "faults") await loadFaults();
  if (what === "chat:" + chosen) await Promise.all([loadChat(), loadMiniChat()]);
});
const tick = () => { byId("clock").textContent = new Date().toLocaleTimeString("zh-CN", { hour: "2-digit", minute: "2-digit", hour12: false }); };
tick();
setInterval(tick, 10000);
