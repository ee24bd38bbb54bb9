using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel.FairDraw;
using WeChatUnion.TestKit.Draws;

namespace WeChatUnion.Browser.Tests.Draws;

/// <summary>
/// A server that sends another proof than the one of the draw. Each change turns the page red, where the product's own check finds it
/// too, and says what was stated and what it should be.
/// </summary>
public sealed class VerifyLieTests() : PhoneTest(360, 740)
{
    private static readonly Regex Failed = new("failed");
    private PublishedDraw drawn = null!;

    [OneTimeSetUp]
    public async Task DrawAsync() => drawn = await DrawScene.AddAsync(CampaignState.Drawn, 500);

    private static IEnumerable<TestCaseData> Lies()
    {
        yield return Lie(
            "another winner",
            proof =>
                proof with
                {
                    Winners =
                    [
                        [proof.Successors[0]],
                        proof.Winners[1],
                    ],
                },
            proof =>
                $"中奖号码（奖项:号码）：文件写的是 1:{Read(proof.Successors[0])}，算出来是 1:{Read(proof.Winners[0][0])}。"
        );
        yield return Lie(
            "winners of each other's prizes",
            proof =>
                proof with
                {
                    Winners =
                    [
                        [proof.Winners[1][0]],
                        [proof.Winners[0][0], .. proof.Winners[1].Skip(1)],
                    ],
                },
            proof => $"文件写的是 1:{Read(proof.Winners[1][0])}"
        );
        yield return Lie(
            "a prize too many",
            proof => proof with { Winners = [.. proof.Winners, []] },
            _ => "中奖号码（奖项:号码）：文件写的是 3，算出来是 2。"
        );
        yield return Lie(
            "other successors",
            proof => proof with { Successors = [.. proof.Successors.Reverse()] },
            proof =>
                $"递补号码：文件写的是 {Read(proof.Successors[^1])}，算出来是 {Read(proof.Successors[0])}。"
        );
        yield return Lie(
            "fewer successors",
            proof => proof with { Successors = [.. proof.Successors.Take(19)] },
            proof => $"递补号码：文件写的是 -，算出来是 {Read(proof.Successors[^1])}。"
        );
        yield return Lie(
            "another secret",
            proof => proof with { Secret = proof.Root },
            proof => $"公布的承诺值：文件写的是 {proof.Commitment}，算出来是 "
        );
        yield return Lie(
            "no secret",
            proof => proof with { Secret = null },
            _ => "中奖号码（奖项:号码）"
        );
        yield return Lie(
            "a secret in capitals",
            proof => proof with { Secret = proof.Secret!.ToUpperInvariant() },
            _ => "公布的承诺值"
        );
        yield return Lie(
            "another commitment",
            proof => proof with { Commitment = proof.Root },
            proof => $"承诺值：文件写的是 {proof.Root}，事先公布的是 {proof.Commitment}。"
        );
        yield return Lie(
            "other rules",
            proof => proof with { Rules = proof.Rules.Replace("每人一次", "每人两次") },
            _ => "规则（校验值）：文件写的是 "
        );
        yield return Lie("no rules", proof => proof with { Rules = "{}" }, _ => "规则读不出来");
        yield return Lie(
            "another issue",
            proof => proof with { Beacon = proof.Beacon with { Issue = "2026143" } },
            _ => "公共随机数不是规则里说好的那一期：文件写的是 ssq:2026143，算出来是 ssq:2026141。"
        );
        yield return Lie(
            "another value",
            proof => proof with { Beacon = proof.Beacon with { Value = "010512192733+09" } },
            _ => "本页的中奖名单：页面写的是 1:"
        );
        yield return Lie(
            "a code missing",
            proof => proof with { Codes = proof.Codes[12..] },
            _ => "号码个数：文件写的是 500，算出来是 499。"
        );
        yield return Lie(
            "half a code",
            proof => proof with { Codes = proof.Codes[..^7] },
            _ => "号码名单的次序不对，或有重复、残缺。"
        );
        yield return Lie(
            "codes in another order",
            proof => proof with { Codes = [.. proof.Codes[12..], .. proof.Codes[..12]] },
            _ => "号码名单的次序不对，或有重复、残缺。"
        );
        yield return Lie(
            "a code twice",
            proof => proof with { Codes = [.. proof.Codes[..12], .. proof.Codes] },
            _ => "号码名单的次序不对，或有重复、残缺。"
        );
        yield return Lie("another count", proof => proof with { Count = 501 }, _ => "号码个数");
        yield return Lie(
            "another root",
            proof => proof with { Root = proof.Commitment },
            proof => $"名单的根：文件写的是 {proof.Commitment}，算出来是 {proof.Root}。"
        );
        yield return Lie(
            "another format",
            proof => proof with { Format = "other/1" },
            _ => "不是抽奖证明文件，或内容被改动过。"
        );

        static TestCaseData Lie(
            string name,
            Func<DrawProof, DrawProof> change,
            Func<DrawProof, string> said
        ) => new TestCaseData(change, said).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Lies))]
    public Task Proof_ThatLies_TurnsRedAndIsToldWhere(
        Func<DrawProof, DrawProof> change,
        Func<DrawProof, string> said
    ) => FailsAsync(change(drawn.Proof!).Write(), said(drawn.Proof!));

    /// <summary>Also where the change would mean the same.</summary>
    [TestCase("\"count\":500", "\"count\":500.0")]
    [TestCase("\"count\":", "\"count\": ")]
    [TestCase("\"count\":", "\"more\":1,\"count\":")]
    [TestCase("\"count\":500,", "")]
    [TestCase("{\"format\"", "\uFEFF{\"format\"")]
    [TestCase("月月", "\\u6708月")]
    [TestCase("\"codes\":\"", "\"codes\":\" ")]
    [TestCase("]}", "]}\n")]
    public Task Proof_WithAnotherByte_IsNotTheFile(string stands, string other)
    {
        var text = Encoding.UTF8.GetString(drawn.Proof!.Write());
        var at = text.LastIndexOf(stands, StringComparison.Ordinal);
        return FailsAsync(
            Encoding.UTF8.GetBytes(text[..at] + other + text[(at + stands.Length)..]),
            "不是抽奖证明文件，或内容被改动过。"
        );
    }

    [Test]
    public async Task Proof_WithOneDigitOfTheListTurned_IsFoundAtOnce()
    {
        var file = drawn.Proof!.Write();
        var list = "\"codes\":\""u8;
        // Of 16 digits for each code: one of the holder's, of somebody in the middle.
        var at = file.AsSpan().IndexOf(list) + list.Length + (250 * 16) + 12;
        file[at] = file[at] == (byte)'A' ? (byte)'B' : (byte)'A';

        await FailsAsync(file, "名单的根");
    }

    private async Task FailsAsync(byte[] file, string said)
    {
        Assert.That(ProofCheck.Run(file).Holds, Is.False);
        await Page.RouteAsync(
            "**/proof.json",
            route =>
                route.FulfillAsync(new() { ContentType = "application/json", BodyBytes = file })
        );
        await Page.GotoAsync($"{Stages.Gateway.Address}{drawn.Path}");
        var shown = new VerifyPage(Page);

        await shown.RecomputeAsync();

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

    private static string Read(string hex) => EntryCode.Read(Convert.FromHexString(hex)).ToString();
}
