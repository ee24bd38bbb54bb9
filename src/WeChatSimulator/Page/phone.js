"use strict";

let fans = [];
let chosen = sessionStorage.getItem("fan");

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
  closeMiniProgram();
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
  showMini();
  if (!now) return;
  byId("whose").textContent = now.nickname;
  byId("openid").textContent = now.openId;
  byId("follow").hidden = now.isFollowing;
  byId("unfollow").hidden = !now.isFollowing;
  showStanding(now);
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
  if (line.via === "template" || line.via === "subscription") return notice(line);
  if (line.kind === "image") return make("img", { className: "picture", src: line.picUrl, alt: "照片" });
  if (line.kind === "location") return make("span", { className: "bubble", textContent: "位置：" + line.text });
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
  if (button.type === "miniprogram") openMiniProgram(button.pagepath);
}

// ---- wiring

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
onClick("follow", () => act("follow"));
onClick("unfollow", () => act("unfollow"));
onClick("to-keyboard", () => showKeyboard(true));
onClick("to-menu", () => showKeyboard(false));
onClick("to-photo", () => byId("photo").click());
onClick("to-place", () => act("location", { latitude: 24.479833, longitude: 118.089425, label: "厦门市思明区" }));
onClick("close", closePage);
onClick("reload", () => openPage(pageUrl));
byId("photo").addEventListener("change", async (event) => {
  const [file] = event.target.files;
  if (file) await act("photo", file);
  event.target.value = "";
});
