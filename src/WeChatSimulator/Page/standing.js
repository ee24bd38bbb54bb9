"use strict";

// What an account may still send to the chosen fan, and how its notices look.

function windowOf(left, until) {
  return until && new Date(until) > new Date() ? `还可发 ${left} 条，至 ${new Date(until).toLocaleString("zh-CN")}` : "窗口已关闭";
}

function consentsOf(name, consents) {
  return Object.entries(consents).map(([id, consent]) => {
    const state = consent.isOff ? "已关闭" : consent.isLasting ? "长期" : `还可发 ${consent.left} 条`;
    return `${name} ${id}：${state}`;
  });
}

function showStanding(now) {
  byId("window").textContent = windowOf(now.repliesLeft, now.repliesUntil);
  byId("mini-window").textContent = windowOf(now.miniProgramRepliesLeft, now.miniProgramRepliesUntil);
  const consents = [...consentsOf("公众号", now.consents), ...consentsOf("小程序", now.miniProgramConsents)];
  byId("consents").replaceChildren(...(consents.length > 0 ? consents : ["无"]).map((text) => make("div", { textContent: text })));
  byId("standing").textContent = [
    now.isFollowing ? "已关注" : "未关注",
    now.isBlacklisted && "在黑名单",
    now.refusesMessages && "拒收消息",
    ...(now.tags ?? []),
  ].filter(Boolean).join("，");
}

// A template or subscription message: its fields in rows.
function notice(line) {
  const [article] = line.articles;
  const rows = (article.description ?? "").split("\n").filter(Boolean).map((row) => {
    const at = row.search(/[:：]/);
    return make("div", {}, make("dt", { textContent: at < 0 ? "" : row.slice(0, at) }), make("dd", { textContent: row.slice(at + 1) }));
  });
  const box = make("div", { className: "service-notice" },
    make("small", { textContent: "服务通知" }), make("b", { textContent: article.title ?? "" }), make("dl", {}, ...rows));
  if (!article.url) return box;
  const isPage = /^https?:/.test(article.url);
  box.append(make("button", {
    type: "button", textContent: isPage ? "查看详情" : "进入小程序",
    onclick: () => (isPage ? openPage(article.url) : openMiniProgram(article.url)),
  }));
  return box;
}
