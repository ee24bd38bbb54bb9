"use strict";

async function loadQuotas() {
  const [official, mini] = (await ask("GET", "/control/quotas")).map((one) => new Map(one.quotas.map((quota) => [quota.path, quota])));
  const paths = [...new Set([...official.keys(), ...mini.keys()])].sort();
  byId("quotas").replaceChildren(...paths.map((path) => showQuota(path, official.get(path), mini.get(path))));
}

function showQuota(path, official, mini) {
  const limit = official ?? mini;
  const cell = (text) => make("td", { textContent: text ?? "不限" });
  const used = (quota) => {
    const shown = cell(quota?.usedToday ?? 0);
    if (quota && quota.usedToday >= quota.dailyLimit) shown.className = "full";
    return shown;
  };
  return make("tr", {}, make("th", { scope: "row", textContent: path }), used(official), used(mini), cell(limit.dailyLimit), cell(limit.minuteLimit));
}

const numberIn = (id) => (byId(id).value === "" ? undefined : Number(byId(id).value));

onSubmit("quota", () => ask("POST", "/control/quotas", {
  path: byId("quota-path").value, daily: numberIn("quota-daily"), perMinute: numberIn("quota-minute"),
}));
onClick("quota-clear", () => ask("DELETE", "/control/quotas"));
