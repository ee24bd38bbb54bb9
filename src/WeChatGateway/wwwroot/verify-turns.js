// The page of an instant win: lets a worker compute every slot of its deck anew, and says in words what came of it. Whoever comes from the own
// wheel brings the own turns behind the #, which no server sees.
"use strict";
(() => {
  const differing = (what) => ({ stated, computed }) => `${what}：文件写的是 ${stated}，算出来是 ${computed}。`;
  const published = { rules: "规则（校验值）", commitment: "承诺值", count: "抽出的张数" };
  const named = (prize) => prize || "谢谢参加";
  const words = {
    Unreadable: ["证明文件完整，写法一字不差", () => "不是抽奖证明文件，或内容被改动过。"],
    Rules: ["规则可以读出", () => "文件里的规则读不出来。"],
    Published: [
      "规则、承诺值和抽出的张数，都和公布的一样",
      ({ what, stated, computed }) => `${published[what]}：文件写的是 ${stated}，公布的是 ${computed}。`,
    ],
    Seed: ["密钥已经公布", ({ stated }) => `密钥的写法不对：${stated}`],
    Released: ["每批奖券放入的位置没有矛盾", ({ stated }) => `每批奖券放入的位置有矛盾：${stated}`],
    Commitment: ["密钥、活动和规则合起来，就是公布的承诺值", differing("公布的承诺值")],
    Count: ["抽出的没有多过奖券", ({ stated, computed }) => `抽出的多过奖券：文件写了 ${stated} 张，奖券只够 ${computed} 张。`],
    Winners: [
      "重算的每一张奖券完全一致",
      ({ what, stated, computed }) => `#${what} 号奖券：文件写的是“${named(stated)}”，算出来是“${named(computed)}”。`,
    ],
    Shown: ["本页的中奖名单和重算结果一致", ({ stated, computed }) => `本页的中奖名单：页面写的是 ${stated}，算出来是 ${computed}。`],
  };
  const doing = {
    download: ["正在下载证明文件", 0, 20],
    slots: ["正在重算每一张奖券", 20, 100],
  };

  const timeOf = (at) => new Date(at).toLocaleString("zh-CN", { timeZone: "Asia/Shanghai", hour12: false });
  const partOf = ({ at, slot }, i) =>
    `第 ${i + 1} 批（${timeOf(at)}）：${slot === null ? "放入后没有人再抽。" : `在 #${slot} 号之前放入。`}`;
  const factsOf = ({ count, prizes, parts, seed }, seconds) => [
    `共抽出 ${count} 张；用时 ${seconds} 秒。`,
    ...prizes.map(({ name, count: all, won }) => `${name}：${all} 份，抽中 ${won} 份。`),
    ...parts.map(partOf),
    `公布的密钥 ${seed}`,
  ];

  const collect = ({ commitment, rules, count, whole }) => ({
    commitment, rules,
    count: Number(count),
    isWhole: whole === "true",
    shown: Array.from(document.querySelectorAll(".winners li"), (item) => `${item.parentNode.dataset.prize}:${item.firstElementChild.textContent}`),
  });

  // As the wheel's page writes them: 12.0_15.3, a slot and the kind that fell on it; the kind after the last prize is a blank.
  const turns = /^#own=\d{1,8}\.\d{1,3}(_\d{1,8}\.\d{1,3})*$/.test(location.hash)
    ? location.hash.slice(5).split("_").map((turn) => turn.split(".").map(Number))
    : [];
  const list = document.getElementById("own-turns");
  const names = list ? JSON.parse(list.dataset.prizes) : [];
  const readTurn = (slot, kind, found) => {
    const mine = named(names[kind]);
    const isSame = found !== null && named(found) === mine;
    const said = found === null ? "没有能核对" : isSame ? "和重算结果一致" : `不符：算出来是“${named(found)}”`;
    return [isSame, `${isSame ? "✓" : "✗"} #${slot} 号“${mine}”：${said}。`];
  };

  const own = {
    needsReport: true,
    question: (form) => ({ slots: [Number((/^\s*#?(\d{1,8})\s*$/.exec(form.elements.slot.value) || [0, -1])[1])] }),
    tell: ({ found: [{ slot, prize }] }) =>
      slot < 0 ? [false, "券号的写法不对，应该像 #128 这样。"]
        : prize === null ? [false, "没有抽出过这个券号。请看看有没有抄错。"]
          : [true, `#${slot} 号奖券：${prize ? `抽中了“${prize}”。` : "没有中奖。"}`],
    verified: async (ask, add) => {
      const came = turns.length > 0 ? await ask({ act: "own", slots: turns.map(([slot]) => slot) }) : {};
      list.textContent = "";
      list.parentNode.hidden = !came.found;
      (came.found || []).forEach(({ slot, prize }, i) => {
        const [isSame, said] = readTurn(slot, turns[i][1], prize);
        add(list, "li", said, isSame ? "" : "bad");
      });
    },
  };

  verifyPage({ worker: "/verify-deck-worker.js", words, doing, factsOf, collect, own });
})();
