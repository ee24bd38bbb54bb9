using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel.FairDraw;
using WeChatUnion.TestKit.Draws;

namespace WeChatUnion.Browser.Tests.Draws;

/// <summary>
/// A server that sends another proof than the one of the instant win, or a page with other winners. Each change turns the page red and is
/// told: what was stated and what it should be.
/// </summary>
public sealed class VerifyDeckLieTests() : PhoneTest(360, 740)
{
    private static readonly Regex Failed = new("failed");
    private PublishedDeck told = null!;

    [OneTimeSetUp]
    public async Task TellAsync() =>
        told = await DrawScene.AddDeckAsync(CampaignState.Drawn, drawn: 500);

    private static IEnumerable<TestCaseData> Lies()
    {
        yield return Lie(
            "a slot that won",
            proof => proof with { Slots = With(proof.Slots, FirstBlank(proof), 0) },
            proof => $"#{FirstBlank(proof)} 号奖券：文件写的是“1 等奖”，算出来是“谢谢参加”。"
        );
        yield return Lie(
            "a slot that lost",
            proof => proof with { Slots = With(proof.Slots, FirstWin(proof), 2) },
            proof =>
                $"#{FirstWin(proof)} 号奖券：文件写的是“谢谢参加”，算出来是“{proof.Slots[FirstWin(proof)] + 1} 等奖”。"
        );
        yield return Lie(
            "a kind there is not",
            proof => proof with { Slots = With(proof.Slots, 499, 200) },
            _ => "#499 号奖券：文件写的是“-”，算出来是“"
        );
        yield return Lie(
            "a slot less",
            proof => proof with { Slots = proof.Slots[..^1] },
            _ => "抽出的张数：文件写的是 499，公布的是 500。"
        );
        yield return Lie(
            "a slot more",
            proof => proof with { Slots = [.. proof.Slots, 2] },
            _ => "抽出的张数：文件写的是 501，公布的是 500。"
        );
        yield return Lie(
            "more slots than cards",
            proof => proof with { Slots = new byte[1061] },
            _ => "抽出的多过奖券：文件写了 1061 张，奖券只够 1060 张。"
        );
        yield return Lie(
            "another seed",
            proof => proof with { Seed = proof.Commitment },
            proof => $"公布的承诺值：文件写的是 {proof.Commitment}，算出来是 "
        );
        yield return Lie(
            "one digit of the seed",
            proof => proof with { Seed = (proof.Seed[0] == '0' ? '1' : '0') + proof.Seed[1..] },
            _ => "号奖券：文件写的是“"
        );
        yield return Lie(
            "a seed in capitals",
            proof => proof with { Seed = proof.Seed[..^1] + "G" },
            _ => "密钥的写法不对"
        );
        yield return Lie(
            "half a seed",
            proof => proof with { Seed = proof.Seed[..32] },
            _ => "密钥的写法不对"
        );
        yield return Lie(
            "another commitment",
            proof => proof with { Commitment = proof.Seed },
            proof => $"承诺值：文件写的是 {proof.Seed}，公布的是 {proof.Commitment}。"
        );
        yield return Lie(
            "other rules",
            proof => proof with { Rules = proof.Rules.Replace("每人一次", "每人两次") },
            _ => "规则（校验值）：文件写的是 "
        );
        yield return Lie(
            "another count of a prize",
            proof => proof with { Rules = proof.Rules.Replace("[10,20,500]", "[11,19,500]") },
            _ => "规则（校验值）：文件写的是 "
        );
        yield return Lie(
            "a release with a kind too many",
            proof => proof with { Rules = proof.Rules.Replace("[10,20,500]", "[10,20,500,0]") },
            _ => "文件里的规则读不出来。"
        );
        yield return Lie("no rules", proof => proof with { Rules = "{}" }, _ => "规则读不出来");
        yield return Lie(
            "a part that came in earlier",
            proof => proof with { Released = [0, 1] },
            _ => "号奖券：文件写的是“"
        );
        yield return Lie(
            "a part that came in before the one before it",
            proof => proof with { Released = [250, 0] },
            _ => "每批奖券放入的位置有矛盾：250, 0"
        );
        yield return Lie(
            "a part too many",
            proof => proof with { Released = [0, 250, 250] },
            _ => "每批奖券放入的位置有矛盾：0, 250, 250"
        );
        yield return Lie(
            "a part after the last slot",
            proof => proof with { Released = [0, 501] },
            _ => "每批奖券放入的位置有矛盾：0, 501"
        );
        yield return Lie(
            "no part at the beginning",
            proof => proof with { Released = [1, 250] },
            _ => "抽出的多过奖券：文件写了 500 张，奖券只够 0 张。"
        );
        yield return Lie(
            "another format",
            proof => proof with { Format = "other/1" },
            _ => "不是抽奖证明文件，或内容被改动过。"
        );

        static TestCaseData Lie(
            string name,
            Func<DeckProof, DeckProof> change,
            Func<DeckProof, string> said
        ) => new TestCaseData(change, said).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Lies))]
    public Task Proof_ThatLies_TurnsRedAndIsToldWhere(
        Func<DeckProof, DeckProof> change,
        Func<DeckProof, string> said
    ) => FailsAsync(change(told.Proof!).Write(), said(told.Proof!));

    /// <summary>Also where the change would mean the same.</summary>
    [TestCase("\"released\":[0,250]", "\"released\":[0,250.0]")]
    [TestCase("\"released\":", "\"released\": ")]
    [TestCase("\"released\":", "\"more\":1,\"released\":")]
    [TestCase("{\"format\"", "\uFEFF{\"format\"")]
    [TestCase("开门红", "\\u5f00门红")]
    [TestCase("\"slots\":\"", "\"slots\":\" ")]
    [TestCase("\"}", "\"}\n")]
    public Task Proof_WithAnotherByte_IsNotTheFile(string stands, string other)
    {
        var text = Encoding.UTF8.GetString(told.Proof!.Write());
        var at = text.LastIndexOf(stands, StringComparison.Ordinal);
        return FailsAsync(
            Encoding.UTF8.GetBytes(text[..at] + other + text[(at + stands.Length)..]),
            "不是抽奖证明文件，或内容被改动过。"
        );
    }

    /// <summary>The proof is the true one; the list of winners beside it is not.</summary>
    [TestCase("li.firstElementChild.textContent = '#99999'", "页面写的是 1:#99999，算出来是 1:#")]
    [TestCase("li.remove()", "，算出来是 1:#")]
    [TestCase("li.after(li.cloneNode(true))", "页面写的是 1:#")]
    [TestCase(
        "document.querySelectorAll('.winners')[1].append(li)",
        "页面写的是 1:#",
        Description = "The prize of another."
    )]
    public async Task Page_WithOtherWinners_TurnsRed(string change, string said)
    {
        var shown = await ShowAsync();
        await Page.EvaluateAsync(
            $"() => {{ const li = document.querySelector('.winners li'); {change}; }}"
        );

        await shown.RecomputeAsync();

        await IsRedAsync(shown, "本页的中奖名单：");
        await IsRedAsync(shown, said);
    }

    private async Task FailsAsync(byte[] file, string said)
    {
        await Page.RouteAsync(
            "**/proof.json",
            route =>
                route.FulfillAsync(new() { ContentType = "application/json", BodyBytes = file })
        );
        var shown = await ShowAsync();

        await shown.RecomputeAsync();

        await IsRedAsync(shown, said);
    }

    private async Task<VerifyPage> ShowAsync()
    {
        await Page.GotoAsync($"{Stages.Gateway.Address}{told.Path}");
        return new(Page);
    }

    private static async Task IsRedAsync(VerifyPage shown, string said)
    {
        await Assertions.Expect(shown.Verdict).ToContainTextAsync("验证不通过");
        await Assertions.Expect(shown.Verdict).ToHaveClassAsync(Failed);
        await Assertions
            .Expect(
                shown
                    .Checks.Filter(new() { HasText = "不符" })
                    .Filter(new() { HasText = said })
                    .First
            )
            .ToBeVisibleAsync();
    }

    private static int FirstWin(DeckProof proof) => Array.FindIndex(proof.Slots, kind => kind < 2);

    private static int FirstBlank(DeckProof proof) => Array.IndexOf(proof.Slots, (byte)2);

    private static byte[] With(byte[] slots, int at, byte kind)
    {
        byte[] changed = [.. slots];
        changed[at] = kind;
        return changed;
    }
}
