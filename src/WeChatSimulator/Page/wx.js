"use strict";

// What WeChat gives a mini-program: wx. This is the simulator; the mini-program itself is in mini-program/.

const wx = (() => {
  const fan = new URLSearchParams(location.search).get("fan");
  const server = document.documentElement.dataset.api;
  const control = (what, body) => ask("POST", `/control/fans/${fan}/${what}`, body ?? {});
  const key = (name) => `mini-program ${fan} ${name}`;

  // WeChat's own sheet over the page: a question, and what was answered.
  function sheet(title, buttons, ...content) {
    return new Promise((resolve) => {
      const box = make("dialog", { className: "wx-sheet" }, make("h2", { textContent: title }), ...content);
      const answer = (value) => { box.remove(); resolve(value); };
      box.addEventListener("cancel", () => answer(null));
      box.append(...buttons.map(([text, value]) => make("button", { type: "button", textContent: text, onclick: () => answer(value) })));
      document.body.append(box);
      box.showModal();
    });
  }

  return {
    login: () => control("login-code"),

    // In WeChat a button of open-type getPhoneNumber.
    async getPhoneNumber() {
      const isAllowed = await sheet("允许小程序使用你的手机号？", [["允许", true], ["不允许", false]]);
      if (!isAllowed) throw new Error("getPhoneNumber:fail user deny");
      return control("phone-code");
    },

    async request({ url, method = "GET", data, header = {} }) {
      if (!url.startsWith(server + "/")) throw new Error("request:fail url not in domain list");
      const response = await fetch(`${prefix}/client/request${url.slice(server.length)}`, {
        method,
        headers: { ...header, ...(data === undefined ? {} : { "Content-Type": "application/json" }) },
        body: data === undefined ? undefined : JSON.stringify(data),
        credentials: "omit",
      });
      if (response.status === 504) throw new Error("request:fail");
      const text = await response.text();
      const isJson = /json/.test(response.headers.get("content-type") ?? "");
      return { statusCode: response.status, data: isJson && text ? JSON.parse(text) : text };
    },

    async requestSubscribeMessage({ tmplIds }) {
      const boxes = tmplIds.map((id) => make("input", { type: "checkbox", value: id, checked: true }));
      const titles = Object.fromEntries((await ask("GET", "/control/templates?miniProgram=true")).map((one) => [one.id, one.title]));
      const list = boxes.map((box) => make("label", {}, box, make("span", { textContent: titles[box.value] ?? box.value })));
      const isAllowed = await sheet("小程序想给你发送以下消息", [["允许", true], ["取消", false]], ...list);
      const choices = Object.fromEntries(boxes.map((box) => [box.value, Boolean(isAllowed) && box.checked]));
      await ask("POST", `/control/fans/${fan}/subscribe-popup?miniProgram=true`, { choices });
      return Object.fromEntries(tmplIds.map((id) => [id, choices[id] ? "accept" : "reject"]));
    },

    setStorageSync: (name, value) => localStorage.setItem(key(name), JSON.stringify(value)),
    getStorageSync: (name) => JSON.parse(localStorage.getItem(key(name)) ?? "null"),
    removeStorageSync: (name) => localStorage.removeItem(key(name)),
  };
})();
