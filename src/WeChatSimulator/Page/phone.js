"use strict";

const prefix = document.documentElement.dataset.prefix;
const byId = (id) => document.getElementById(id);
let fans = [];
let chosen = sessionStorage.getItem("fan");
let faultsShown = { api: [], deliveries: [] };

function make(tag, properties, ...children) {
  const node = Object.assign(document.createElement(tag), properties);
  node.append(...children);
  return node;
}

async function ask(method, path, body) {
  const isFile = body instanceof Blob;
  const response = await fetch(prefix + path, {
    method,
    headers: body === undefined ? {} : { "Content-Type": isFile ? body.type : "application/json" },
    body: body === undefined || isFile ? body : JSON.stringify(body),
  });
  if (!response.ok) throw new Error(path + ": " + response.status);
  return response.status === 204 ? null : response.json();
}

const act = (what, body) => ask("POST", `/control/fans/${chosen}/${what}`, body ?? {});
const fan = () => fans.find((one) => one.openId === chosen);

// ---- fans

async function loadFans() {
  fans = await ask("GET", "/control/fans");
  if (!fan() && fans.length > 0) return choose(fans[0].openId);
  if (!fan()) {
    chosen = null;
    byId("chat").replaceChildren();
  }
  showFans();
}

function choose(openId) {
  chosen = openId;
  sessionStorage.setItem("fan", openId);
  closePage();
  showFans();
  return loadChat();
}

function showFans() {
  byId("fans").replaceChildren(...fans.slice(-200).map((one) => {
    const button = make("button", { type: "button", onclick: () => choose(one.openId) },
      make("span", { className: "face", textContent: one.nickname[0] }),
      make("span", { textContent: one.nickname }),
      make("small", { textContent: one.isFollowing ? "已关注" : "未关注" }));
    button.setAttribute("aria-current", one.openId === chosen);
    return make("li", {}, button);
  }));
  const now = fan();
  byId("about").hidden = !now;
  byId("welcome").hidden = Boolean(now);
  byId("foot").hidden = !now?.isFollowing;
  if (!now) return;
  byId("whose").textContent = now.nickname;
  byId("openid").textContent = now.openId;
  byId("follow").hidden = now.isFollowing;
  byId("unfollow").hidden = !now.isFollowing;
  byId("window").textContent = now.repliesUntil && new Date(now.repliesUntil) > new Date()
    ? `还可发 ${now.repliesLeft} 条，至 ${new Date(now.repliesUntil).toLocaleString("zh-CN")}`
    : "窗口已关闭";
}

// ---- chat

async function loadChat() {
  if (!chosen) return;
  const whose = chosen;
  const lines = await ask("GET", `/control/fans/${whose}/chat`);
  if (whose !== chosen) return;
  const chat = byId("chat");
  chat.replaceChildren(...lines.map(showLine));
  chat.scrollTop = chat.scrollHeight;
}

function showLine(line) {
  if (line.side === "notice") return make("li", { className: "notice" }, make("span", { textContent: line.text }));
  const isFan = line.side === "fan";
  const item = make("li", { className: isFan ? "fan" : "account" },
    make("span", { className: isFan ? "face" : "face union", textContent: (isFan ? fan()?.nickname : byId("title").textContent)?.[0] ?? "" }),
    content(line));
  if (line.via === "customer-service") item.append(make("small", { className: "via", textContent: "客服" }));
  return item;
}

function content(line) {
  if (line.kind === "image") return make("img", { className: "picture", src: line.picUrl, alt: "照片" });
  if (line.kind === "location") return make("span", { className: "bubble", textContent: "📍 " + line.text });
  if (line.kind === "news") return make("div", {}, ...line.articles.map(card));
  const bubble = make("div", { className: "bubble" }, ...(line.parts ?? []).map(part));
  for (const choice of line.choices ?? []) {
    bubble.append(make("button", {
      type: "button", className: "choice", textContent: choice.content,
      onclick: () => act("text", { content: choice.content, menuId: choice.id }),
    }));
  }
  if (line.tail) bubble.append(make("div", { textContent: line.tail }));
  return bubble;
}

function card(article) {
  const button = make("button", { type: "button", className: "card", onclick: () => openPage(article.url) },
    make("b", { textContent: article.title ?? "" }), make("span", { textContent: article.description ?? "" }));
  if (/^https?:/.test(article.picUrl ?? "")) button.append(make("img", { src: article.picUrl, alt: "" }));
  return button;
}

function part(piece) {
  if (!piece.href) return document.createTextNode(piece.text);
  return make("a", {
    href: piece.href, textContent: piece.text,
    onclick: (event) => { event.preventDefault(); followLink(piece.href); },
  });
}

function followLink(href) {
  if (!href.startsWith("weixin:")) return openPage(href);
  const query = new URLSearchParams(href.split("?")[1]);
  return act("text", { content: query.get("msgmenucontent") ?? "", menuId: query.get("msgmenuid") });
}

// ---- pages inside the phone

let pageUrl = "";

function openPage(url) {
  if (!/^https?:/.test(url ?? "")) return;
  pageUrl = url;
  byId("address").textContent = new URL(url).host;
  byId("frame").src = `${prefix}/open?fan=${encodeURIComponent(chosen)}&url=${encodeURIComponent(url)}`;
  byId("browser").hidden = false;
}

function closePage() {
  byId("browser").hidden = true;
  byId("frame").removeAttribute("src");
}

// ---- menu

async function loadMenu() {
  const buttons = await ask("GET", "/menu");
  byId("menu").replaceChildren(...buttons.map((button) => {
    const box = make("div", {});
    const hasSub = button.subButton.length > 0;
    const top = make("button", { type: "button", textContent: (hasSub ? "≡ " : "") + button.name });
    box.append(top);
    if (!hasSub) {
      top.onclick = () => tap(button);
      return box;
    }
    const sub = make("div", { className: "sub", hidden: true }, ...button.subButton.map((one) =>
      make("button", { type: "button", textContent: one.name, onclick: () => { sub.hidden = true; tap(one); } })));
    top.onclick = () => {
      const wasHidden = sub.hidden;
      document.querySelectorAll(".sub").forEach((other) => { other.hidden = true; });
      sub.hidden = !wasHidden;
    };
    box.append(sub);
    return box;
  }));
}

function tap(button) {
  act("tap", { key: button.key, url: button.url, name: button.name });
  if (button.type === "view") openPage(button.url);
}

// ---- deliveries and faults

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

// ---- wiring

function onSubmit(id, run) {
  byId(id).addEventListener("submit", (event) => { event.preventDefault(); run(event.target); });
}

function onClick(id, run) {
  byId(id).addEventListener("click", run);
}

function showKeyboard(isShown) {
  byId("keyboard").hidden = !isShown;
  byId("menu-bar").hidden = isShown;
  if (isShown) byId("words").focus();
}

onSubmit("new-fan", async (form) => {
  const one = await ask("POST", "/control/fans", { nickname: byId("nickname").value });
  form.reset();
  await loadFans();
  await choose(one.openId);
});
onSubmit("scan", () => act("scan", { scene: byId("scene").value || "1" }));
onSubmit("say", (form) => {
  const words = byId("words").value;
  if (words.trim()) act("text", { content: words });
  form.reset();
});
onSubmit("fault", switchFault);
onClick("follow", () => act("follow"));
onClick("unfollow", () => act("unfollow"));
onClick("to-keyboard", () => showKeyboard(true));
onClick("to-menu", () => showKeyboard(false));
onClick("to-photo", () => byId("photo").click());
onClick("to-place", () => act("location", { latitude: 24.479833, longitude: 118.089425, label: "厦门市思明区" }));
onClick("close", closePage);
onClick("reload", () => openPage(pageUrl));
onClick("clear", () => ask("DELETE", "/control/faults"));
onClick("expire", () => ask("POST", "/control/tokens/expire", { on: true }));
onClick("verify", async () => {
  const answer = await ask("POST", "/control/verify");
  byId("armed").textContent = answer.isRight ? "网址验证通过" : "网址验证失败：" + answer.failure;
});
byId("snapshot").addEventListener("change", (event) => ask("POST", "/control/snapshot", { on: event.target.checked }));
byId("photo").addEventListener("change", async (event) => {
  const [file] = event.target.files;
  if (file) await act("photo", file);
  event.target.value = "";
});
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
