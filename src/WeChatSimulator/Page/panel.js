"use strict";

// Which faults are switched on.

const faultNames = { duplicate: "下一条重复到达", reorder: "下两条颠倒", "same-second": "下两条同一秒" };

const answerNames = { html: "答复是网页", malformed: "JSON 残缺", huge: "答复过大" };

async function loadFaults() {
  const faultsShown = await ask("GET", "/control/faults");
  const areas = faultsShown.areas;
  byId("armed").textContent = faultsShown.deliveries.map((one) => `${faultNames[one.delivery]}（${one.times}）`).join("，");
  if (byId("fault-area").options.length === 1) {
    byId("fault-area").append(...areas.map((area) => make("option", { value: area.name, textContent: area.title })));
  }
  byId("faults").replaceChildren(...faultsShown.api.map((one) => make("li", {
    textContent: [
      one.path ?? areas.find((area) => area.name === one.area)?.title ?? "全部接口",
      one.after ? "已执行" : "",
      one.drop ? "连接中断" : one.errcode ?? answerNames[one.answer] ?? "",
      one.delayMilliseconds ? `慢 ${one.delayMilliseconds} 毫秒` : "",
      one.share ? `${Math.round(one.share * 100)}%` : "",
      one.times ? `还有 ${one.times} 次` : "一直",
    ].filter(Boolean).join(" · "),
  })));
}

function switchFault() {
  const kind = byId("fault-kind").value;
  const share = Number(byId("fault-share").value);
  return ask("POST", "/control/faults", {
    path: byId("fault-path").value || undefined,
    area: byId("fault-area").value || undefined,
    delayMilliseconds: kind === "slow" ? Number(byId("fault-delay").value) : undefined,
    drop: ["drop", "late"].includes(kind) || undefined,
    after: kind === "late" || undefined,
    answer: kind in answerNames ? kind : undefined,
    errcode: Number(kind) || undefined,
    share: share > 0 && share < 100 ? share / 100 : undefined,
    times: Number(byId("fault-times").value) || undefined,
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
