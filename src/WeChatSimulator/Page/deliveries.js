"use strict";

// What was delivered to the back end.

const states = { held: "压后", sending: "发送中", silent: "无回复", answered: "已回复", failed: "失败", malformed: "回复有误" };

async function loadDeliveries() {
  const deliveries = await ask("GET", "/control/deliveries?count=50");
  const open = new Set([...document.querySelectorAll("#deliveries details[open]")].map((one) => one.dataset.id));
  byId("deliveries").replaceChildren(...deliveries.map((one) => showDelivery(one, open)));
}

function showDelivery(one, open) {
  const repeat = (times) => () => ask("POST", `/control/deliveries/${one.id}/repeat`, { times });
  const item = make("li", { className: one.state },
    make("header", {},
      make("b", { textContent: one.kind }),
      make("span", { textContent: states[one.state] }),
      make("span", { textContent: one.repeatOf ? `重发 #${one.repeatOf}` : one.nickname }),
      make("time", { textContent: "#" + one.id + " " + new Date(one.startedAt).toLocaleTimeString("zh-CN", { hour12: false }) })),
    make("div", { className: "summary", textContent: one.summary ?? "" }));
  for (const attempt of one.attempts) {
    item.append(make("div", {
      className: "tries",
      textContent: `第 ${attempt.number} 次 · ${attempt.status ?? "无应答"} · ${attempt.milliseconds} 毫秒${attempt.failure ? " · " + attempt.failure : ""}`,
    }));
  }
  if (one.failure) item.append(make("div", { className: "why", textContent: one.failure }));
  if (one.reply) {
    const details = make("details", { open: open.has(String(one.id)) },
      make("summary", { textContent: "回复" }), make("pre", { textContent: one.reply }));
    details.dataset.id = one.id;
    item.append(details);
  }
  item.append(make("div", { className: "row" },
    make("button", { type: "button", textContent: "原样重发", onclick: repeat(1) }),
    make("button", { type: "button", textContent: "同时发两次", onclick: repeat(2) })));
  return item;
}
