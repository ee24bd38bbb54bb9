"use strict";

const accounts = { "official-account": "公众号", "mini-program": "小程序" };
const unfolded = new Set();

async function loadCalls() {
  const query = new URLSearchParams({ count: 200, path: byId("path").value.trim(), refused: byId("refused").checked });
  const calls = await ask("GET", "/control/calls?" + query);
  byId("count").textContent = calls.length === 0 ? "没有记录" : `最近 ${calls.length} 次`;
  showCalls(calls);
  byId("paths").replaceChildren(...new Set(calls.map((call) => call.path)).values().map((path) => make("option", { value: path })));
}

// What stands there stays: whoever reads it by the keyboard would lose his place.
function showCalls(calls) {
  const list = byId("calls");
  const keys = calls.map((call) => `${call.id} ${call.status ?? ""}`);
  const wanted = new Set(keys);
  [...list.children].filter((line) => !wanted.has(line.dataset.call)).forEach((line) => line.remove());
  calls.forEach((call, i) => {
    const standing = list.children[i] ?? null;
    if (standing?.dataset.call === keys[i]) return;
    const line = showCall(call);
    line.dataset.call = keys[i];
    list.insertBefore(line, standing);
  });
}

function showCall(call) {
  const isWrong = call.errcode || call.status !== 200;
  const details = make("details", { className: isWrong ? "wrong" : "", open: unfolded.has(call.id) },
    make("summary", {},
      make("time", { textContent: new Date(call.at).toLocaleTimeString("zh-CN", { hour12: false }) }),
      make("span", { className: "account", textContent: accounts[call.account] ?? "" }),
      make("span", { className: "took", textContent: `${call.milliseconds} 毫秒` }),
      make("b", { textContent: call.path }),
      make("span", { className: "outcome", textContent: outcome(call) }),
      make("span", { className: "gist", textContent: call.body })),
    part("发出", `${call.method} ${call.path}${call.query ? "?" + call.query : ""}`, ""),
    part("内容", call.body, size(call.bodyBytes)),
    part("微信答复", call.answer, size(call.answerBytes)));
  details.addEventListener("toggle", () => (details.open ? unfolded.add(call.id) : unfolded.delete(call.id)));
  return make("li", {}, details);
}

function outcome(call) {
  const struck = call.isStruck ? "（故障）" : "";
  if (call.status === undefined) return "无答复" + struck;
  if (call.status !== 200) return "HTTP " + call.status + struck;
  return (call.errcode ? String(call.errcode) : "成功") + struck;
}

const size = (bytes) => (bytes < 10240 ? `${bytes} 字节` : `${Math.round(bytes / 1024)} KB`);

function part(name, text, note) {
  return make("div", {}, make("h3", { textContent: name + (note ? `，${note}` : "") }), make("pre", { textContent: pretty(text) || "无" }));
}

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

let typed;
byId("path").addEventListener("input", () => { clearTimeout(typed); typed = setTimeout(loadCalls, 200); });
byId("refused").addEventListener("change", loadCalls);
onSubmit("filter", loadCalls);
onClick("clear", () => ask("DELETE", "/control/calls"));
listen((what) => {
  if (what === "open" || what === "calls") loadCalls();
  if (what === "open" || what === "calls" || what === "quotas") loadQuotas();
}, 300);
