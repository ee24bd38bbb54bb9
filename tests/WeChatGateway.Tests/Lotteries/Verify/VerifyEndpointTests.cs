using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel.FairDraw;
using WeChatUnion.Domain.Lotteries.Views;
using WeChatUnion.Gateway.Tests.Pages;
using WeChatUnion.TestKit.Draws;

namespace WeChatUnion.Gateway.Tests.Lotteries.Verify;

/// <summary>What anybody gets of a draw, and at which point of its way.</summary>
public class VerifyEndpointTests
{
    private MemberSite site = null!;
    private HttpClient anybody = null!;
    private PublishedDraw open = null!;
    private PublishedDraw frozen = null!;
    private PublishedDraw drawn = null!;
    private PublishedDraw voided = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        site = await MemberSite.StartAsync();
        anybody = site.NewClient("Mozilla/5.0 (Windows NT 10.0)");
        open = await AddAsync(CampaignState.Published);
        frozen = await AddAsync(CampaignState.Frozen);
        drawn = await AddAsync(CampaignState.Drawn);
        voided = await AddAsync(CampaignState.Voided);
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        anybody?.Dispose();
        await (site?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    [Test]
    public async Task Page_BeforeClosing_TellsRulesAndCommitmentAlone()
    {
        var html = await ShowAsync(open);

        Assert.That(html, Does.Contain("活动正在进行").And.Contain("每人一次"));
        Assert.That(html, Does.Contain("福利彩票双色球第 2026141 期"));
        Assert.That(html, Does.Not.Contain("名单的根 <").And.Not.Contain("/verify.js"));
    }

    [Test]
    public async Task Page_WhenTheListIsFrozen_TellsItsRootAndWaits()
    {
        var html = await ShowAsync(frozen);

        Assert.That(html, Does.Contain("正在等公共随机数公布").And.Contain(RootOf(frozen)));
        Assert.That(html, Does.Contain("共 40 个编号").And.Contain("另有 2 个"));
        Assert.That(html, Does.Not.Contain("在本机重算验证").And.Contain("查我的编号"));
    }

    [Test]
    public async Task Page_OfADraw_NamesWinnersMaskedBesideTheirCodes()
    {
        var html = await ShowAsync(drawn);

        Assert.That(html, Does.Contain("在本机重算验证").And.Contain(drawn.Proof!.Commitment));
        Assert.That(html, Does.Contain(PublishedDraw.Beacon.Value).And.Contain(RootOf(drawn)));
        foreach (var code in drawn.Proof.Winners.SelectMany(codes => codes))
        {
            var shown = EntryCode.Read(Convert.FromHexString(code));
            Assert.That(html, Does.Contain($"<span>{shown}</span><span>张*</span>"));
        }
    }

    [Test]
    public async Task Page_OfAVoidedCampaign_SaysWhy() =>
        Assert.That(
            await ShowAsync(voided),
            Does.Contain("活动已经取消").And.Contain(PublishedDraw.VoidReason)
        );

    [Test]
    public async Task Proof_OfADraw_IsTheFileToTheByteAndMayBeKept()
    {
        using var answer = await anybody.GetAsync($"{drawn.Path}/proof.json");
        var file = await answer.Content.ReadAsByteArrayAsync();

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(file, Is.EqualTo(drawn.Proof!.Write()));
        Assert.That(ProofCheck.Run(file).Findings, Is.Empty);
        Assert.That(answer.Content.Headers.ContentType!.MediaType, Is.EqualTo("application/json"));
        Assert.That(answer.Content.Headers.ContentLength, Is.EqualTo(file.Length));
        Assert.That(
            answer.Content.Headers.ContentDisposition!.DispositionType,
            Is.EqualTo("attachment")
        );
        Assert.That(answer.Headers.ETag!.Tag, Is.EqualTo(TagOf(file)));
        Assert.That(
            $"{answer.Headers.CacheControl}",
            Does.Contain("public").And.Contain("max-age=31536000").And.Contain("immutable")
        );
        Assert.That(answer.Headers.Contains("Set-Cookie"), Is.False);
        Assert.That(answer.Headers.GetValues("X-Content-Type-Options"), Is.EqualTo(["nosniff"]));
    }

    [Test]
    public async Task Proof_AskedAgain_IsNotSentTwice_AndABrokenOneGoesOn()
    {
        var file = drawn.Proof!.Write();
        using var known = new HttpRequestMessage(HttpMethod.Get, $"{drawn.Path}/proof.json");
        known.Headers.IfNoneMatch.Add(new EntityTagHeaderValue(TagOf(file)));
        using var rest = new HttpRequestMessage(HttpMethod.Get, $"{drawn.Path}/proof.json");
        rest.Headers.Range = new RangeHeaderValue(100, null);

        using var same = await anybody.SendAsync(known);
        using var end = await anybody.SendAsync(rest);

        Assert.That(same.StatusCode, Is.EqualTo(HttpStatusCode.NotModified));
        Assert.That(end.StatusCode, Is.EqualTo(HttpStatusCode.PartialContent));
        Assert.That(await end.Content.ReadAsByteArrayAsync(), Is.EqualTo(file[100..]));
    }

    [Test]
    public async Task Rules_FromTheirPublishingOn_AreTheFileToTheByte()
    {
        foreach (var draw in new[] { open, frozen, drawn, voided })
        {
            using var answer = await anybody.GetAsync($"{draw.Path}/rules.json");
            var file = await answer.Content.ReadAsByteArrayAsync();

            Assert.That(file, Is.EqualTo(Encoding.UTF8.GetBytes(draw.Rules)));
            Assert.That(answer.Headers.ETag!.Tag, Is.EqualTo(TagOf(file)));
        }
    }

    [Test]
    public async Task Inclusion_OfACode_ProvesItAgainstTheRoot_AlsoBeforeTheDraw()
    {
        foreach (var draw in new[] { frozen, drawn })
        {
            var code = draw.Codes[17];
            var proof = await anybody.GetFromJsonAsync<InclusionProof>(
                $"{draw.Path}/inclusion?code={$"{code}".ToLowerInvariant()}"
            );

            Assert.That((proof!.Code, proof.Index, proof.Count), Is.EqualTo(($"{code}", 17, 40)));
            Assert.That(proof.Root, Is.EqualTo(RootOf(draw)));
            Assert.That(
                MerkleTree.Proves(
                    code,
                    proof.Index,
                    proof.Count,
                    [.. proof.Path.Select(Convert.FromHexString)],
                    Convert.FromHexString(RootOf(draw))
                )
            );
        }
    }

    [TestCase("", "no id", "")]
    [TestCase("unknown", "proof.json", "")]
    [TestCase("unknown", "rules.json", "")]
    [TestCase("unknown", "inclusion", "7F3K-0Q2M-9ZXA-T4WD-1")]
    [TestCase("open", "proof.json", "")]
    [TestCase("open", "inclusion", "7F3K-0Q2M-9ZXA-T4WD-1")]
    [TestCase("frozen", "proof.json", "")]
    [TestCase("frozen", "inclusion", "7F3K-0Q2M-9ZXA-T4WD-1")]
    [TestCase("frozen", "inclusion", "no code")]
    [TestCase("frozen", "inclusion", "")]
    [TestCase("voided", "proof.json", "")]
    public async Task WhatIsNotThere_Asked_Is404AndNotKept(string point, string file, string code)
    {
        var path = point switch
        {
            "open" => open.Path,
            "frozen" => frozen.Path,
            "voided" => voided.Path,
            "unknown" => $"/verify/draws/{Guid.NewGuid()}",
            _ => "/verify/draws",
        };
        using var answer = await anybody.GetAsync(
            $"{path}/{Uri.EscapeDataString(file)}?code={Uri.EscapeDataString(code)}"
        );

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(answer.Headers.CacheControl!.NoStore);
    }

    [Test]
    public async Task Page_OfNoDraw_SaysHowToGoOn()
    {
        using var answer = await anybody.GetAsync($"/verify/draws/{Guid.NewGuid()}");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("没有这个页面"));
    }

    private async Task<string> ShowAsync(PublishedDraw draw)
    {
        using var answer = await anybody.GetAsync(draw.Path);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(
            answer.Headers.GetValues("Content-Security-Policy").Single(),
            Does.StartWith("default-src 'self';").And.Not.Contain("unsafe")
        );
        Assert.That(html, Does.Contain(PublishedDraw.Title));
        return html;
    }

    private async Task<PublishedDraw> AddAsync(CampaignState state)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await PublishedDraw.AddAsync(
            scope.ServiceProvider,
            state,
            PublishedDraw.RandomCodes(40),
            [1, 3]
        );
    }

    private static string RootOf(PublishedDraw draw) =>
        Convert.ToHexStringLower(new MerkleTree(draw.Codes).Root);

    private static string TagOf(byte[] file) =>
        $"\"{Convert.ToHexStringLower(SHA256.HashData(file))}\"";
}
