// What the pages of a draw and of an instant win share: a worker is asked to compute it anew, and what came of it is said in words.
"use strict";

// words: what is said of each step that holds and of one that does not; doing: what is being done, and its share of the bar; factsOf: lines
// below the steps; collect: what this page shows; own: how one's own is asked for and told, whether only after a report, and what is told
// unasked right after one.
function verifyPage({ worker: path, words, doing, factsOf, collect, own }) {
  const part = document.getElementById("verify");
  const [recompute, form] = ["recompute", "own"].map((id) => document.getElementById(id));
  const [told, verdict, ownTold] = ["told", "verdict", "own-told"].map((id) => document.getElementById(id));
  const bar = document.getElementById("progress");
  if (!part) {
    return;
  }
  const address = part.dataset.address;
  const bytes = Number(part.dataset.bytes);
  let worker = null;
  let answer = null;

  // One question at a time; its answer is whatever comes that is no progress.
  const ask = (question) =>
    new Promise((done, failed) => {
      worker = worker || new Worker(path);
      answer = done;
      worker.onerror = () => {
        worker.terminate();
        worker = null;
        failed(new Error("The worker broke."));
      };
      worker.postMessage(question);
      worker.onmessage = ({ data }) => (data.tell === "progress" ? show(data) : answer(data));
    }).catch(() => ({ tell: "failed", status: 0 }));

  const show = ({ step, done, total }) => {
    const [what, from, to] = doing[step];
    const share = total > 0 ? Math.min(1, done / total) : 0;
    bar.value = from + (to - from) * share;
    told.textContent = `${what}，${Math.round(share * 100)}%`;
  };

  const add = (parent, name, text, className) => {
    const element = document.createElement(name);
    element.textContent = text;
    element.className = className || "";
    parent.appendChild(element);
    return element;
  };

  const report = ({ steps, facts }, seconds) => {
    const holds = steps.every((step) => step.holds);
    verdict.textContent = "";
    verdict.className = holds ? "verdict passed" : "verdict failed";
    add(verdict, "h2", holds ? "验证通过" : "验证不通过");
    if (!holds) {
      add(verdict, "p", "下面标着“不符”的地方对不上。请截图保存，并向工会反映。");
    }
    const list = add(verdict, "ul", "", "checks");
    steps.forEach((step) => {
      const [good, bad] = words[step.name];
      const said = step.holds ? (typeof good === "string" ? good : good(facts)) : bad(step);
      add(list, "li", `${step.holds ? "✓" : "✗ 不符："} ${said}`, step.holds ? "" : "bad");
    });
    (facts ? factsOf(facts, seconds.toFixed(1)) : []).forEach((line) => add(verdict, "p", line));
    verdict.hidden = false;
  };

  const busy = (isBusy) => {
    document.querySelectorAll("#verify button").forEach((button) => (button.disabled = isBusy));
    if (bar) {
      bar.hidden = !isBusy;
    }
  };

  const notFetched = (status) => `没有下载成功${status ? `（${status}）` : ""}。请看看网络，过一会儿再试。`;

  // Whether a report came, whatever it says.
  const verify = async () => {
    busy(true);
    verdict.hidden = true;
    told.textContent = "正在下载证明文件";
    const began = performance.now();
    const came = await ask({ act: "verify", address, bytes, page: collect(part.dataset) });
    told.textContent = "";
    const isReport = came.tell === "report";
    if (isReport) {
      report(came, (performance.now() - began) / 1000);
      await (own.verified ? own.verified(ask, add) : null);
    } else {
      told.textContent = notFetched(came.status);
    }
    busy(false);
    recompute.textContent = "再验证一次";
    return isReport;
  };

  const findOwn = async (submitted) => {
    submitted.preventDefault();
    if (own.needsReport && verdict.hidden && !(await verify())) {
      return;
    }
    const question = own.question(form, part.dataset);
    busy(true);
    ownTold.className = "";
    ownTold.textContent = "正在查找";
    const came = await ask(Object.assign({ act: "own" }, question));
    const [isFine, said] = came.tell === "own" ? own.tell(came) : [false, notFetched(came.status)];
    ownTold.className = isFine ? "found" : "problem";
    ownTold.textContent = said;
    busy(false);
  };

  if (!window.Worker || !window.TextDecoder || !window.fetch) {
    told.textContent = "这个浏览器太旧，不能在本机重算。请换一个浏览器打开这个网页。";
    return;
  }
  if (recompute) {
    recompute.addEventListener("click", verify);
  }
  form.addEventListener("submit", findOwn);
  busy(false);
}
