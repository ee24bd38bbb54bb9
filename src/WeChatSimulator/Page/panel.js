"use strict";

// What was delivered to the back end, and which faults are switched on.

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

const faultNames = { duplicate: "下一条重复到达", reorder: "下两条颠倒", "same-second": "下两条同一秒" };

async function loadFaults() {
  faultsShown = await ask("GET", "/control/faults");
  byId("armed").textContent = faultsShown.deliveries.map((one) => `${faultNames[one.delivery]}（${one.times}）`).join("，");
  byId("faults").replaceChildren(...faultsShown.api.map((one) => make("li", {
    textContent: [
      one.path ?? "全部接口",
      one.drop ? "连接中断" : one.errcode ?? "",
      one.delayMilliseconds ? `慢 ${one.delayMilliseconds} 毫秒` : "",
      one.times ? `还有 ${one.times} 次` : "一直",
    ].filter(Boolean).join(" · "),
  })));
}

function switchFault() {
  const kind = byId("fault-kind").value;
  const times = Number(byId("fault-times").value);
  return ask("POST", "/control/faults", {
    path: byId("fault-path").value || undefined,
    delayMilliseconds: kind === "slow" ? Number(byId("fault-delay").value) : undefined,
    drop: kind === "drop" || undefined,
    errcode: ["slow", "drop"].includes(kind) ? undefined : Number(kind),
    times: times || undefined,
  });
}

onSubmit("fault", switchFault);
onClick("clear", () => ask("DELETE", "/control/faults"));
onClick("expire", () => ask("POST", "/control/tokens/expire", { on: true }));
onClick("verify", async () => {
  const answer = await ask("POST", "/control/verify");
  byId("armed").textContent = answer.isRight ? "网址验证通过" : "网址验证失败：" + answer.failure;
});
byId("snapshot").addEventListener("change", (event) => ask("POST", "/control/snapshot", { on: event.target.checked }));
for (const button of document.querySelectorAll("[data-delivery]")) {
  button.addEventListener("click", () => ask("POST", "/control/faults", { delivery: button.dataset.delivery }));
}
for (const tab of document.querySelectorAll("[data-tab]")) {
  tab.addEventListener("click", () => {
    for (const other of document.querySelectorAll("[data-tab]")) {
      other.setAttribute("aria-selected", other === tab);
      byId(other.dataset.tab).hidden = other !== tab;
    }
  });
}
