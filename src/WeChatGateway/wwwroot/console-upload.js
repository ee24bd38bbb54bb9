// Shows which file a form has, and how far it is on its way. Without this script the form sends itself as it is.
"use strict";

const say = (form, text, percent) => {
  const line = form.querySelector(".console-upload");
  line.hidden = false;
  line.querySelector("progress").hidden = percent === null;
  line.querySelector("progress").value = percent ?? 0;
  line.querySelector("span").textContent = text;
};

const signIn = "/console/sign-in";

// Without a session nothing is taken: it leads to the sign-in, and from there back to this page.
const sayGone = (form) => {
  say(form, "登录已失效，文件没有上传。请", null);
  const link = document.createElement("a");
  link.href = `${signIn}?from=${encodeURIComponent(location.pathname)}`;
  link.textContent = "重新登录";
  form.querySelector(".console-upload span").append(link, "后再选一次文件。");
};

const refusals = {
  413: "文件超过大小上限，请拆分后再上传。",
  429: "操作太频繁，请过一分钟再试。",
};

const isGone = (request) =>
  [401, 403].includes(request.status) || new URL(request.responseURL).pathname.startsWith(signIn);

// A server that lets nobody in may hang up on a long file; the browser then tells no more than that.
const isSignedOut = async () => {
  try {
    const page = await fetch(location.pathname, { redirect: "manual", cache: "no-store" });
    return page.type === "opaqueredirect";
  } catch {
    return false;
  }
};

const answer = (form, request) => {
  if (isGone(request)) {
    sayGone(form);
  } else if (request.status >= 400) {
    say(form, refusals[request.status] ?? "服务器没有收下文件，请稍后再试。", null);
  } else {
    // The answer is the page to go to; it has been followed already.
    location.assign(request.responseURL);
    return true;
  }
  return false;
};

const send = (form, button) => {
  const request = new XMLHttpRequest();
  let shown = -1;
  request.upload.onprogress = (sent) => {
    const percent = sent.total > 0 ? Math.floor((sent.loaded / sent.total) * 100) : 0;
    if (percent !== shown) {
      shown = percent;
      say(form, percent < 100 ? `正在上传 ${percent}%` : "已传完，正在保存……", percent);
    }
  };
  request.onload = () => {
    button.disabled = answer(form, request);
  };
  request.onerror = async () => {
    if (await isSignedOut()) {
      sayGone(form);
    } else {
      say(form, "没有传成功，请检查网络后再试。", null);
    }
    button.disabled = false;
  };
  request.open("POST", form.action);
  request.send(new FormData(form));
};

export const follow = (form) => {
  const input = form.querySelector("input[type=file]");
  input.addEventListener("change", () => {
    form.querySelector(".console-file-name").textContent = input.files[0]?.name ?? "还没有选择";
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const button = form.querySelector("button[type=submit]");
    const file = input.files[0];
    if (button.disabled || !file) {
      return;
    }
    if (file.size > Number(form.dataset.limit)) {
      say(form, "文件超过大小上限，请拆分后再上传。", null);
      return;
    }
    button.disabled = true;
    say(form, "正在上传 0%", 0);
    send(form, button);
  });
};
