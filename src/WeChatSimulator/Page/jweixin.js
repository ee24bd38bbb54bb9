// The simulator's stand-in for WeChat's JS-SDK: checks the signature, picks real files, reports an invented place.
"use strict";
(() => {
  // WeChat's script speaks to the app it runs in. This one asks the simulator mounted beside the page: a page's own policy
  // lets it load a foreign script, but call no foreign site.
  const prefix = new URL(document.currentScript.src).pathname.replace(/\/jweixin\.js$/, "");
  const chosen = new Map();
  const place = { latitude: 24.4798, longitude: 118.0894, speed: 0, accuracy: 30 };
  const whenReady = [];
  const whenWrong = [];
  let verdict = null;

  const answer = (name, options, result) => {
    const done = { errMsg: `${name}:ok`, ...result };
    options.success?.(done);
    options.complete?.(done);
  };

  const refuse = (name, options, reason) => {
    const done = { errMsg: `${name}:${reason}` };
    (reason === "cancel" ? options.cancel : options.fail)?.(done);
    options.complete?.(done);
  };

  const tell = () => {
    const waiting = verdict.errMsg === "config:ok" ? whenReady : whenWrong;
    waiting.splice(0).forEach((listener) => listener(verdict));
  };

  const post = async (path, body, type) => {
    const sent = await fetch(prefix + path, { method: "POST", body, headers: { "Content-Type": type } });
    return sent.json();
  };

  const calls = {
    chooseImage(options = {}) {
      const input = document.createElement("input");
      input.type = "file";
      input.accept = "image/*";
      input.multiple = (options.count ?? 9) > 1;
      input.oncancel = () => refuse("chooseImage", options, "cancel");
      input.onchange = () => {
        const localIds = [...input.files].slice(0, options.count ?? 9).map((file) => {
          const id = `wxLocalResource://simulated/${chosen.size + 1}`;
          chosen.set(id, file);
          return id;
        });
        answer("chooseImage", options, { localIds, sourceType: "album" });
      };
      input.click();
    },
    async uploadImage(options = {}) {
      const file = chosen.get(options.localId);
      if (!file) {
        refuse("uploadImage", options, "fail");
        return;
      }
      answer("uploadImage", options, await post("/js/pictures", file, file.type || "image/jpeg"));
    },
    checkJsApi: (options = {}) =>
      answer("checkJsApi", options, {
        checkResult: Object.fromEntries((options.jsApiList || []).map((name) => [name, name in calls])),
      }),
    getLocation: (options = {}) => answer("getLocation", options, place),
    openLocation: (options = {}) => answer("openLocation", options, {}),
    scanQRCode(options = {}) {
      const text = window.prompt("模拟扫码：请输入二维码的内容");
      if (text === null) {
        refuse("scanQRCode", options, "cancel");
      } else {
        answer("scanQRCode", options, { resultStr: text });
      }
    },
  };

  const granted = new Set();
  window.wx = {
    ready: (listener) => {
      whenReady.push(listener);
      if (verdict) tell();
    },
    error: (listener) => {
      whenWrong.push(listener);
      if (verdict) tell();
    },
    async config(options) {
      (options.jsApiList || []).forEach((name) => granted.add(name));
      granted.add("checkJsApi");
      const page = { ...options, url: location.href.split("#")[0] };
      verdict = await post("/js/config", JSON.stringify(page), "application/json");
      tell();
    },
  };
  for (const [name, call] of Object.entries(calls)) {
    window.wx[name] = (options = {}) =>
      verdict?.errMsg === "config:ok" && granted.has(name)
        ? call(options)
        : refuse(name, options, "permission denied");
  }
})();
